import type { Failure } from '../../../kernel/failure/index.ts';
import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  CheckboxField,
  DefinitionList,
  Diff,
  ErrorSummary,
  Form,
  Narrow,
  PageHead,
  RadioGroup,
  Section,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { Place, SavedView } from '../view.ts';
import { viewWords } from '../words/views.ts';
import { boardWords } from '../words.ts';
import { nameOfPlace } from './view-paths.ts';

interface ViewFormProps {
  ask: Ask;
  place: Place;
  /** The view as it is kept now; undefined while it is new. */
  view: SavedView | undefined;
  typed: Typed;
  /** The conditions in words. */
  told: string;
  /** Within which it may be shared. */
  bodies: readonly { readonly id: string; readonly name: string }[];
  /** Those whose conditions may be replaced by these. */
  others: readonly SavedView[];
  back: string;
  errors: FieldErrors;
  failure: Failure | undefined;
}

/** The name of a view, who may use it, and what it asks. */
export function ViewFormView(props: ViewFormProps) {
  const { ask, view, place, errors, failure } = props;
  const words = viewWords[ask.locale];
  const title = view ? words.editTitle : words.newTitle;
  const isRefused = failure !== undefined || Object.keys(errors).length > 0;
  return (
    <Page
      ask={ask}
      title={title}
      breadcrumb={[
        { label: boardWords[ask.locale].title, href: '/bang' },
        { label: words.title, href: '/bang/bo-loc' },
        { label: title },
      ]}
      refused={isRefused}
    >
      <PageHead title={title} />
      <Narrow>
        <ErrorSummary
          locale={ask.locale}
          errors={errors}
          general={failure ? [failure.sentence(ask.locale)] : []}
        />
        {view && failure?.kind === 'conflict' ? <BothVersions {...props} view={view} /> : null}
        <Form
          ask={ask}
          action={view ? `/bang/bo-loc/${view.id}` : `/bang/bo-loc/moi?noi=${nameOfPlace(place)}`}
          // Sent again, it is made from the version shown beside it now.
          hidden={{ query: String(props.typed.query ?? ''), ...(view ? { version: view.version } : {}) }}
          draft
          refused={isRefused}
        >
          <Fields {...props} />
          <ButtonRow>
            <Button>{words.save}</Button>
            <ButtonLink href={props.back} manner="quiet">
              {boardWords[ask.locale].cancel}
            </ButtonLink>
          </ButtonRow>
        </Form>
        <Others {...props} />
      </Narrow>
    </Page>
  );
}

function Others({ ask, others, typed }: ViewFormProps) {
  const words = viewWords[ask.locale];
  if (others.length === 0) return null;
  const query = new URLSearchParams({ dieuKien: String(typed.query ?? '') });
  return (
    <Section title={words.replace}>
      <ul class="plain stack">
        {others.map(({ id, name }) => (
          <li>
            <a href={`/bang/bo-loc/${id}?${query}`}>{name}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Fields({ ask, view, place, typed, told, bodies, errors }: ViewFormProps) {
  const words = viewWords[ask.locale];
  return (
    <>
      <TextField
        locale={ask.locale}
        name="name"
        label={words.name}
        hint={words.nameHint}
        error={errors.name}
        value={String(typed.name ?? '')}
        maxlength={100}
        required
      />
      <DefinitionList
        locale={ask.locale}
        items={[
          [words.place, words.places[place]],
          [words.conditions, told],
        ]}
      />
      {view ? <p class="quiet">{words.conditionsHint}</p> : null}
      <RadioGroup
        locale={ask.locale}
        name="bodyId"
        label={words.sharing}
        value={String(typed.bodyId ?? '')}
        choices={[
          { value: '', label: words.own },
          ...bodies.map(({ id, name }) => ({ value: id, label: words.sharedWithin(name) })),
        ]}
      />
      {view ? null : (
        <CheckboxField
          locale={ask.locale}
          name="chosen"
          label={words.choose}
          hint={words.chooseLead}
          value="1"
          checked={typed.chosen === '1'}
        />
      )}
    </>
  );
}

function BothVersions({ ask, typed, view, bodies }: ViewFormProps & { view: SavedView }) {
  const words = viewWords[ask.locale];
  const sharing = (id: string) => {
    const name = bodies.find((body) => body.id === id)?.name;
    return name ? words.sharedWithin(name) : words.own;
  };
  return (
    <Diff
      locale={ask.locale}
      caption={words.versions}
      fields={[
        { label: words.name, yours: String(typed.name ?? ''), current: view.name },
        {
          label: words.sharing,
          yours: sharing(String(typed.bodyId ?? '')),
          current: sharing(view.bodyId ?? ''),
        },
        { label: words.conditions, yours: String(typed.query ?? ''), current: view.query },
      ]}
    />
  );
}
