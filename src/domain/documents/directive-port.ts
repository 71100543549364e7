import type { Actor } from '../../kernel/access/index.ts';
import type { Known, ListPort } from '../../kernel/sheets/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import { type BodyTree, plain } from '../organisation/index.ts';
import { canRegister, sightOf } from './access.ts';
import { problemFields, problemsOf, storedSymbol } from './check-facts.ts';
import type { DirectiveFacts, DirectiveType } from './directive.ts';
import { type DirectiveLine, directiveListColumns } from './directive-columns.ts';
import { editDirective } from './edit-directive.ts';
import { listAlike } from './found-directives.store.ts';
import { registerDirective } from './register-directive.ts';
import { documentWords } from './words.ts';

interface Opened {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly now: Temporal.Instant;
  readonly tree: BodyTree;
  readonly types: readonly DirectiveType[];
}

type Handle = { readonly id: string; readonly version: number; readonly facts: DirectiveFacts };

const blank: DirectiveLine = {
  type: '',
  symbol: '',
  issuerId: null,
  issuerName: '',
  signer: '',
  signerOffice: '',
  signedOn: null,
  effectiveOn: null,
  expiresOn: null,
  receivedOn: null,
  term: '',
  title: '',
  secrecy: 'normal',
  urgency: 'normal',
  registeredIn: '',
};

/** The registers as a file is read into them. */
export function directivePort({ actor, locale, now, tree, types }: Opened): ListPort<DirectiveLine, Handle> {
  const columns = directiveListColumns({ locale, tree, types });
  const labels = new Map(columns.map(({ label }) => [label[locale], label.vi]));
  const words = documentWords[locale];
  const byCode = new Map(types.map((type) => [type.code, type]));
  const bodyOf = ({ issuerName }: DirectiveFacts) =>
    tree.list.filter(({ name }) => plain(name) === plain(issuerName));
  return {
    columns,
    blank,
    settle: (facts) => {
      const type = byCode.get(facts.type);
      // What cannot be read as a number stays as it was typed, to be refused in words.
      return type ? { ...facts, symbol: storedSymbol(facts.symbol, type).symbol || facts.symbol } : facts;
    },
    keyOf,
    known: async (rows) => {
      const alike = await listAlike(
        {
          symbols: rows.map(({ symbol }) => symbol.toLowerCase()).filter(Boolean),
          titles: rows.filter(({ symbol }) => symbol === '').map(({ title }) => title),
        },
        sightOf(actor, tree),
      );
      return new Map(
        alike.map((facts): [string, Known<DirectiveLine, Handle>] => [
          keyOf(facts),
          { facts, handle: { ...facts, facts } },
        ]),
      );
    },
    refuse: (facts, before) => {
      const under = (label: string, problem: string) => [labels.get(label) ?? label, problem];
      const where = before?.facts.registeredIn ?? facts.registeredIn;
      const moved = before !== undefined && before.facts.registeredIn !== facts.registeredIn;
      const issued = problemsOf(facts, { today: dayOf(now), types }).filter(
        (problem) => problem !== 'noIssuer',
      );
      return Object.fromEntries([
        ...issued.map((problem) =>
          under(fieldLabels(words)[problemFields[problem]] ?? '', words.problems[problem]),
        ),
        ...(moved ? [under(words.registeredIn, words.staysInRegister)] : []),
        ...(where !== '' && !canRegister(actor, where, tree)
          ? [under(words.registeredIn, words.notYourRegister)]
          : []),
      ]);
    },
    create: async ({ registeredIn, ...facts }) => {
      const [issuer, ...others] = bodyOf(facts);
      const issuerId = issuer && others.length === 0 ? issuer.id : null;
      await registerDirective(actor, { ...facts, issuerId, registeredIn, text: '', files: [] }, now);
    },
    change: async ({ handle }, { registeredIn: _, ...facts }) => {
      const [issuer, ...others] = bodyOf(facts);
      const same = facts.issuerName === handle.facts.issuerName;
      const issuerId = same ? handle.facts.issuerId : issuer && others.length === 0 ? issuer.id : null;
      await editDirective(actor, { ...handle, facts: { ...facts, issuerId } }, now);
    },
  };
}

/** A document is one by its type, number, issuer and date; one without a number by its title instead. */
function keyOf({ type, symbol, title, issuerName, signedOn, term }: DirectiveLine): string {
  const number = symbol === '' ? `title ${title}` : symbol.toLowerCase();
  return [type, number, plain(issuerName), signedOn?.toString() ?? term].join('\n');
}

function fieldLabels(words: (typeof documentWords)['vi']): Partial<Record<keyof DirectiveFacts, string>> {
  const { symbol, type, issuer, signedOn, receivedOn, expiresOn } = words;
  return { symbol, type, issuerName: issuer, signedOn, receivedOn, expiresOn };
}
