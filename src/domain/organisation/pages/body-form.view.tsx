import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  DateField,
  Diff,
  ErrorSummary,
  FieldRow,
  Form,
  Narrow,
  PageHead,
  SearchSelect,
  SelectField,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { BodyKind } from '../body.ts';
import type { BodyTree } from '../body-tree.ts';
import { organisationWords } from '../words.ts';

/** Which of the three forms it is: founding, changing from a day on, mending a mistake. */
export type BodyFormKind = 'add' | 'change' | 'correct';

interface BodyFormViewProps {
  ask: Ask;
  form: BodyFormKind;
  action: string;
  back: string;
  typed: Typed;
  /** What another wrote down meanwhile. */
  current: Typed | undefined;
  errors: FieldErrors;
  general: readonly string[];
  kinds: readonly BodyKind[];
  tree: BodyTree;
}

/** The facts of a body, to be founded, changed or mended. */
export function BodyFormView(props: BodyFormViewProps) {
  const { ask, form, errors, general, typed } = props;
  const words = organisationWords[ask.locale];
  const title = words[form];
  const lead = { add: words.addLead, change: words.changeLead, correct: words.correctLead }[form];
  const refused = general.length > 0 || Object.keys(errors).length > 0;
  return (
    <Page ask={ask} title={title} breadcrumb={[{ label: words.bodies, href: '/to-chuc' }]} refused={refused}>
      <Narrow>
        <PageHead title={title} lead={lead} />
        <ErrorSummary locale={ask.locale} errors={errors} general={general} />
        {props.current ? <BothVersions {...props} current={props.current} /> : null}
        <Form
          ask={ask}
          action={props.action}
          hidden={{ versionId: String(typed.versionId ?? '') }}
          refused={refused}
          draft
        >
          <BodyFields {...props} />
          <ButtonRow>
            <Button manner="primary">{words.save}</Button>
            <ButtonLink href={props.back} manner="quiet">
              {words.cancel}
            </ButtonLink>
          </ButtonRow>
        </Form>
      </Narrow>
    </Page>
  );
}

function BothVersions({ ask, typed, current, kinds, tree }: BodyFormViewProps & { current: Typed }) {
  const words = organisationWords[ask.locale];
  const kindOf = (facts: Typed) => {
    const kind = kinds.find(({ code }) => code === facts.kind);
    return (ask.locale === 'vi' ? kind?.nameVi : kind?.nameEn) ?? '';
  };
  const line = (label: string, read: (facts: Typed) => string) => ({
    label,
    yours: read(typed),
    current: read(current),
  });
  const written = (name: string) => (facts: Typed) => String(facts[name] ?? '');
  return (
    <Diff
      locale={ask.locale}
      caption={words.bothVersions}
      fields={[
        line(words.name, written('name')),
        line(words.shortName, written('shortName')),
        line(words.symbol, written('symbol')),
        line(words.kind, kindOf),
        line(words.parent, (facts) => tree.nameOf(written('parentId')(facts))),
        line(words.decidedBy, written('decidedBy')),
      ]}
    />
  );
}

function BodyFields({ ask, form, typed, errors, kinds, tree }: BodyFormViewProps) {
  const words = organisationWords[ask.locale];
  const { locale } = ask;
  const value = (name: string) => String(typed[name] ?? '');
  const kindOptions = kinds.map((kind) => ({
    value: kind.code,
    label: locale === 'vi' ? kind.nameVi : kind.nameEn,
  }));
  const parentOptions = tree.list.map((body) => ({
    value: body.id,
    label: `${'– '.repeat(body.depth)}${body.name}`,
  }));
  return (
    <>
      <TextField
        locale={locale}
        name="name"
        label={words.name}
        value={value('name')}
        error={errors.name}
        maxlength={300}
        required
      />
      <FieldRow>
        <TextField
          locale={locale}
          name="shortName"
          label={words.shortName}
          value={value('shortName')}
          error={errors.shortName}
          maxlength={100}
          optional
        />
        <TextField
          locale={locale}
          name="symbol"
          label={words.symbol}
          hint={words.symbolHint}
          value={value('symbol')}
          error={errors.symbol}
          maxlength={40}
          optional
        />
      </FieldRow>
      <SelectField
        locale={locale}
        name="kind"
        label={words.kind}
        value={value('kind')}
        error={errors.kind}
        options={kindOptions}
        required
      />
      <SearchSelect
        locale={locale}
        name="parentId"
        label={words.parent}
        value={value('parentId')}
        error={errors.parentId}
        options={parentOptions}
        empty={words.noParent}
      />
      {form === 'correct' ? null : (
        <DateField
          locale={locale}
          name="from"
          label={form === 'add' ? words.from : words.changeFrom}
          value={value('from')}
          error={errors.from}
          required
        />
      )}
      <TextField
        locale={locale}
        name="decidedBy"
        label={words.decidedBy}
        hint={words.decidedByHint}
        value={value('decidedBy')}
        error={errors.decidedBy}
        maxlength={300}
        optional
      />
    </>
  );
}
