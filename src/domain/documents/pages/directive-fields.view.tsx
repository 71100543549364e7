import type { Child } from 'hono/jsx';
import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import {
  DateField,
  FieldGroup,
  FieldRow,
  type OptionGroup,
  SearchSelect,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import type { Body, BodyTree } from '../../organisation/index.ts';
import { type DirectiveType, secrecies, urgencies } from '../directive.ts';
import { documentWords } from '../words.ts';

interface DirectiveFieldsProps {
  ask: Ask;
  typed: Typed;
  errors: FieldErrors;
  /** Fields whose value was read from the text and is still to be checked. */
  proposed?: ReadonlySet<string> | undefined;
  types: readonly DirectiveType[];
  tree: BodyTree;
  children?: Child;
}

/** The facts of a directive as questions, the same where it is registered and where it is edited. */
export function DirectiveFields(props: DirectiveFieldsProps) {
  const words = documentWords[props.ask.locale];
  return (
    <>
      <FieldGroup legend={words.identification}>
        <Identification {...props} />
      </FieldGroup>
      <FieldGroup legend={words.signature}>
        <Signature {...props} />
      </FieldGroup>
      <FieldGroup legend={words.handling}>
        <Handling {...props} />
        {props.children}
      </FieldGroup>
    </>
  );
}

/** What every field takes from the form: its value, its sentence, and that it was only proposed. */
function fieldsOf({ ask, typed, errors, proposed }: DirectiveFieldsProps) {
  const words = documentWords[ask.locale];
  return (name: string, label: string, hint?: string) => {
    const value = typed[name];
    // What was read stands in the field already; how to write it need not be said.
    const said = proposed?.has(name) ? words.proposed : hint;
    return {
      locale: ask.locale,
      name,
      label,
      value: typeof value === 'string' ? value : '',
      error: errors[name],
      hint: said,
    };
  };
}

function Identification(props: DirectiveFieldsProps) {
  const words = documentWords[props.ask.locale];
  const field = fieldsOf(props);
  return (
    <>
      <FieldRow>
        <TextField {...field('symbol', words.symbol, words.symbolHint)} maxlength={120} spellcheck={false} />
        <SelectField {...field('type', words.type)} groups={typeGroups(props)} required />
      </FieldRow>
      <TextArea {...field('title', words.title)} rows={3} maxlength={2000} required />
      <SearchSelect
        {...field('issuerId', words.issuerBody)}
        options={props.tree.list.map(bodyOption)}
        empty={words.issuerBodyNone}
      />
      <TextField {...field('issuerName', words.issuerName, words.issuerNameHint)} maxlength={300} />
    </>
  );
}

function Signature(props: DirectiveFieldsProps) {
  const words = documentWords[props.ask.locale];
  const field = fieldsOf(props);
  return (
    <>
      <FieldRow>
        <TextField {...field('signer', words.signer)} maxlength={120} />
        <TextField {...field('signerOffice', words.signerOffice)} maxlength={200} />
      </FieldRow>
      <FieldRow>
        <DateField {...field('signedOn', words.signedOn)} />
        <DateField {...field('receivedOn', words.receivedOn)} />
      </FieldRow>
      <FieldRow>
        <DateField {...field('effectiveOn', words.effectiveOn)} />
        <DateField {...field('expiresOn', words.expiresOn, words.expiresHint)} />
      </FieldRow>
    </>
  );
}

function Handling(props: DirectiveFieldsProps) {
  const words = documentWords[props.ask.locale];
  const field = fieldsOf(props);
  return (
    <>
      <FieldRow>
        <SelectField
          {...field('secrecy', words.secrecy)}
          empty={false}
          options={[
            ...secrecies.map((value) => ({ value, label: words.secrecies[value] })),
            { value: 'top_secret', label: words.topSecretOption },
          ]}
        />
        <SelectField
          {...field('urgency', words.urgency)}
          empty={false}
          options={urgencies.map((value) => ({ value, label: words.urgencies[value] }))}
        />
      </FieldRow>
      <TextField {...field('term', words.term, words.termHint)} maxlength={60} width="medium" />
    </>
  );
}

/** Types under the heading of their system. */
export function typeGroups({ ask, types }: Pick<DirectiveFieldsProps, 'ask' | 'types'>): OptionGroup[] {
  const words = documentWords[ask.locale];
  return (['party', 'state'] as const).map((system) => ({
    label: words[system],
    options: types
      .filter((type) => type.system === system)
      .map((type) => ({ value: type.code, label: type.name[ask.locale] })),
  }));
}

/** A body in a list to choose from, set in by its level. */
export function bodyOption(body: Body) {
  return { value: body.id, label: `${'\u2003'.repeat(body.depth)}${body.name}` };
}
