import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  DateField,
  Diff,
  type DiffField,
  ErrorSummary,
  FieldRow,
  Form,
  Narrow,
  type Option,
  PageHead,
  RadioGroup,
  SearchSelect,
  Stack,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { type Scheme, schemeKinds } from '../scheme.ts';
import { schemeWords } from '../words.ts';
import { schemePath, schemesPath } from './paths.ts';

interface FormProps {
  ask: Ask;
  /** The scheme that is changed; nothing for a new one. */
  scheme: Scheme | undefined;
  owners: readonly Option[];
  typed: Typed;
  errors: FieldErrors;
  failure: string | undefined;
  differences: readonly DiffField[] | undefined;
}

/** What a programme or scheme says of itself, to be set up or changed. */
export function SchemeFormView(props: FormProps) {
  const { ask, scheme, errors, failure, differences } = props;
  const { locale } = ask;
  const words = schemeWords[locale];
  const title = scheme ? words.editTitle : words.newTitle;
  const refused = failure !== undefined || Object.keys(errors).length > 0;
  return (
    <Page
      ask={ask}
      title={title}
      refused={refused}
      breadcrumb={[
        { label: words.title, href: schemesPath },
        ...(scheme ? [{ label: scheme.name, href: schemePath(scheme.id) }] : []),
        { label: title },
      ]}
    >
      <PageHead title={title} lead={words.newLead} />
      <Narrow>
        <Stack>
          <ErrorSummary locale={locale} errors={errors} general={failure ? [failure] : []} />
          {differences ? <Diff locale={locale} caption={words.conflict} fields={differences} /> : null}
          <Fields {...props} refused={refused} />
        </Stack>
      </Narrow>
    </Page>
  );
}

function Fields({ ask, scheme, owners, typed, errors, refused }: FormProps & { refused: boolean }) {
  const { locale } = ask;
  const words = schemeWords[locale];
  const field = (name: keyof typeof words.fields) => {
    const value = typed[name];
    return {
      locale,
      name,
      label: words.fields[name],
      value: typeof value === 'string' ? value : undefined,
      error: errors[name],
    };
  };
  return (
    <Form
      ask={ask}
      action={scheme ? schemePath(scheme.id, 'sua') : `${schemesPath}/moi`}
      hidden={scheme ? { version: scheme.version } : {}}
      refused={refused}
      draft
    >
      <RadioGroup
        {...field('kind')}
        choices={schemeKinds.map((value) => ({ value, label: words.kinds[value] }))}
        inline
        required
      />
      <TextField {...field('name')} maxlength={300} autofocus={!refused} required />
      <FieldRow>
        <TextField {...field('symbol')} hint={words.symbolHint} maxlength={60} optional />
        <TextField {...field('basis')} hint={words.basisHint} maxlength={200} optional />
      </FieldRow>
      <SearchSelect {...field('ownerId')} hint={words.ownerHint} options={owners} required />
      <FieldRow>
        <DateField {...field('from')} required />
        <DateField {...field('last')} hint={words.lastHint} optional />
      </FieldRow>
      <TextArea {...field('description')} rows={4} maxlength={4000} optional />
      <ButtonRow>
        <Button>{words.save}</Button>
        <ButtonLink href={scheme ? schemePath(scheme.id) : schemesPath} manner="quiet">
          {words.back}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}
