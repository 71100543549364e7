import type { Failure } from '../../../kernel/failure/index.ts';
import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Diff,
  type DiffField,
  ErrorSummary,
  Form,
  Narrow,
  Notice,
  PageHead,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { BodyTree } from '../../organisation/index.ts';
import { type Directive, type DirectiveType, factsOf } from '../directive.ts';
import { documentWords } from '../words.ts';
import { DirectiveFields } from './directive-fields.view.tsx';
import { typedFrom } from './directive-form.ts';
import { shortNameOf } from './directive-name.ts';

interface EditDirectiveViewProps {
  ask: Ask;
  directive: Directive;
  tree: BodyTree;
  types: readonly DirectiveType[];
  typed: Typed;
  errors: FieldErrors;
  failure: Failure | undefined;
}

/** The form of a directive's facts; after a conflict with both versions side by side. */
export function EditDirectiveView(props: EditDirectiveViewProps) {
  const { ask, directive, errors, failure } = props;
  const words = documentWords[ask.locale];
  const name = shortNameOf(directive, ask.locale);
  const isRefused = failure !== undefined || Object.keys(errors).length > 0;
  return (
    <Page
      ask={ask}
      title={words.edit}
      breadcrumb={[
        { label: words.register, href: '/van-ban' },
        { label: name, href: `/van-ban/${directive.id}` },
      ]}
      refused={isRefused}
    >
      <PageHead title={words.edit} lead={words.editLead} meta={name} />
      <Narrow>
        <ErrorSummary locale={ask.locale} errors={errors} />
        {failure ? <Refused {...props} failure={failure} /> : null}
        <Form
          ask={ask}
          action={`/van-ban/${directive.id}/sua`}
          // Sent again, it is made from the version shown beside it now.
          hidden={{ version: directive.version }}
          draft
          refused={isRefused}
        >
          <DirectiveFields {...props} />
          <ButtonRow>
            <Button>{words.saveChanges}</Button>
            <ButtonLink href={`/van-ban/${directive.id}`} manner="quiet">
              {words.cancel}
            </ButtonLink>
          </ButtonRow>
        </Form>
      </Narrow>
    </Page>
  );
}

function Refused(props: EditDirectiveViewProps & { failure: Failure }) {
  const { ask, failure } = props;
  const words = documentWords[ask.locale];
  const isConflict = failure.code === 'documents.changedMeanwhile';
  return (
    <>
      <Notice
        tone={isConflict ? 'warning' : 'danger'}
        locale={ask.locale}
        title={isConflict ? words.conflictTitle : undefined}
      >
        {isConflict ? words.conflictLead : failure.sentence(ask.locale)}
      </Notice>
      {isConflict ? (
        <Diff locale={ask.locale} caption={words.conflictCaption} fields={differences(props)} />
      ) : null}
    </>
  );
}

function differences({ ask, directive, typed, tree, types }: EditDirectiveViewProps): DiffField[] {
  const words = documentWords[ask.locale];
  const current = typedFrom(factsOf(directive));
  const labels: Readonly<Record<string, string>> = words.fields;
  const shown = (name: string, value: Typed[string] | undefined) => {
    const text = typeof value === 'string' ? value : '';
    if (name === 'issuerId') return tree.nameOf(text);
    if (name === 'type') return types.find((type) => type.code === text)?.name[ask.locale] ?? text;
    if (name === 'secrecy')
      return Object.entries(words.secrecies).find(([code]) => code === text)?.[1] ?? text;
    if (name === 'urgency')
      return Object.entries(words.urgencies).find(([code]) => code === text)?.[1] ?? text;
    return text;
  };
  return Object.keys(current).map((name) => ({
    label: labels[name] ?? name,
    yours: shown(name, typed[name]),
    current: shown(name, current[name]),
  }));
}
