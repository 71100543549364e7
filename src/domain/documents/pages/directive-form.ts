import { z } from 'zod';
import {
  choice,
  type FieldErrors,
  id,
  optionalDay,
  optionalId,
  optionalText,
  type Typed,
  text,
} from '../../../kernel/http/index.ts';
import { type Temporal, writeDay } from '../../../kernel/time/index.ts';
import type { Locale } from '../../../kernel/words/index.ts';
import type { BodyTree } from '../../organisation/index.ts';
import { problemFields, problemsOf } from '../check-facts.ts';
import {
  type Directive,
  type DirectiveFacts,
  type DirectiveType,
  secrecies,
  urgencies,
} from '../directive.ts';
import { documentWords } from '../words.ts';

const factFields = {
  type: text(60),
  symbol: optionalText(120),
  issuerId: optionalId(),
  issuerName: optionalText(300),
  title: text(2000),
  signer: optionalText(120),
  signerOffice: optionalText(200),
  signedOn: optionalDay(),
  effectiveOn: optionalDay(),
  expiresOn: optionalDay(),
  receivedOn: optionalDay(),
  term: optionalText(60),
  // Tuyệt mật is offered so that it can be refused in words.
  secrecy: choice([...secrecies, 'top_secret']),
  urgency: choice(urgencies),
};

export const registrationForm = z.object({
  ...factFields,
  registeredIn: id(),
  text: optionalText(5_000_000),
  source: optionalText(4),
});
export const editForm = z.object({ ...factFields, version: z.coerce.number().int() });

type FactValues = z.output<typeof editForm>;

/** What a form is read against. */
interface Around {
  readonly tree: BodyTree;
  readonly types: readonly DirectiveType[];
  readonly today: Temporal.PlainDate;
  readonly locale: Locale;
}

/** The facts that a form says, or the sentences for what cannot stand. */
export function factsFrom(
  values: Omit<FactValues, 'version'>,
  { tree, types, today, locale }: Around,
): { readonly facts: DirectiveFacts } | { readonly errors: FieldErrors } {
  const words = documentWords[locale];
  const { secrecy, issuerId = null, ...rest } = values;
  if (secrecy === 'top_secret') return { errors: { secrecy: words.noTopSecret } };
  const facts: DirectiveFacts = {
    ...rest,
    secrecy,
    issuerId,
    issuerName: issuerId === null ? rest.issuerName : tree.nameOf(issuerId),
    signedOn: rest.signedOn ?? null,
    effectiveOn: rest.effectiveOn ?? null,
    expiresOn: rest.expiresOn ?? null,
    receivedOn: rest.receivedOn ?? null,
  };
  const problems = problemsOf(facts, { today, types });
  if (problems.length === 0) return { facts };
  return {
    errors: Object.fromEntries(problems.map((problem) => [problemFields[problem], words.problems[problem]])),
  };
}

/** The facts of a directive as its form shows them. */
export function typedFrom(facts: DirectiveFacts | Directive): Typed {
  const day = (value: Temporal.PlainDate | null) => (value ? writeDay(value) : '');
  return {
    type: facts.type,
    symbol: facts.symbol,
    issuerId: facts.issuerId ?? '',
    issuerName: facts.issuerId ? '' : facts.issuerName,
    title: facts.title,
    signer: facts.signer,
    signerOffice: facts.signerOffice,
    signedOn: day(facts.signedOn),
    effectiveOn: day(facts.effectiveOn),
    expiresOn: day(facts.expiresOn),
    receivedOn: day(facts.receivedOn),
    term: facts.term,
    secrecy: facts.secrecy,
    urgency: facts.urgency,
  };
}
