import type { Actor } from '../../kernel/access/index.ts';
import {
  choiceColumn,
  dayColumn,
  type Known,
  type ListColumn,
  type ListPort,
  textColumn,
} from '../../kernel/sheets/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import { eachSays, type Locale } from '../../kernel/words/index.ts';
import { type BodyTree, bodyColumn, plain } from '../organisation/index.ts';
import { canKeep } from './access.ts';
import { changeScheme, setUpScheme } from './keep-scheme.ts';
import { lastDayOf, type Scheme, type SchemeFacts, schemeKinds } from './scheme.ts';
import { listAllSchemes } from './schemes.store.ts';
import { schemeFailures, schemeWords } from './words.ts';

/** What a file says of a scheme. */
export interface SchemeLine {
  readonly kind: string;
  readonly symbol: string;
  readonly name: string;
  readonly description: string;
  readonly ownerId: string;
  readonly from: Temporal.PlainDate | null;
  /** Its last day. */
  readonly last: Temporal.PlainDate | null;
  /** The address of the directive that set it up, as the form of a scheme takes it too. */
  readonly basis: string;
}

const label = (of: (words: (typeof schemeWords)['vi']) => string) => eachSays(schemeWords, of);
const text = textColumn<SchemeLine>;
const day = dayColumn<SchemeLine>;
const basisPath = /^\/van-ban\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The columns of a list of schemes, as a file is written with them and read back. */
export function schemeListColumns(locale: Locale, tree: BodyTree): ListColumn<SchemeLine>[] {
  const name = { field: 'name', label: label(({ columns }) => columns.name), width: 52, most: 300 } as const;
  const basis = text(locale, { field: 'basis', label: label((words) => words.basis), width: 20, most: 100 });
  return [
    choiceColumn<SchemeLine>(locale, {
      field: 'kind',
      label: label(({ columns }) => columns.kind),
      width: 14,
      values: new Map(schemeKinds.map((kind) => [kind, label(({ kinds }) => kinds[kind])])),
    }),
    text(locale, {
      field: 'symbol',
      label: label(({ columns }) => columns.symbol),
      width: 16,
      most: 60,
      isKey: true,
    }),
    text(locale, { ...name, required: true, isKey: true }),
    text(locale, {
      field: 'description',
      label: label(({ columns }) => columns.description),
      width: 40,
      most: 4000,
    }),
    bodyColumn<SchemeLine>(locale, { field: 'ownerId', label: label(({ columns }) => columns.owner), tree }),
    day(locale, { field: 'from', label: label(({ columns }) => columns.from), width: 13, required: true }),
    day(locale, { field: 'last', label: label(({ columns }) => columns.last), width: 13 }),
    {
      ...basis,
      read: (typed) =>
        typed === '' || basisPath.test(typed)
          ? basis.read(typed)
          : { ok: false, problem: schemeWords[locale].basisAddress },
    },
  ];
}

/** A scheme as a file says it. */
export function lineOf(scheme: Scheme): SchemeLine {
  const { kind, symbol, name, description, ownerId, valid, basisId } = scheme;
  const basis = basisId === null ? '' : `/van-ban/${basisId}`;
  return { kind, symbol, name, description, ownerId, from: valid.from, last: lastDayOf(scheme), basis };
}

interface Opened {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly now: Temporal.Instant;
  readonly tree: BodyTree;
}

const blank: SchemeLine = {
  kind: '',
  symbol: '',
  name: '',
  description: '',
  ownerId: '',
  from: null,
  last: null,
  basis: '',
};

/** The schemes as a file is read into them. */
export function schemePort({ actor, locale, now, tree }: Opened): ListPort<SchemeLine, Scheme> {
  const vi = schemeWords.vi.columns;
  const said = (failure: () => { sentence(spoken: Locale): string }) => failure().sentence(locale);
  return {
    columns: schemeListColumns(locale, tree),
    blank,
    keyOf,
    known: async () =>
      new Map(
        (await listAllSchemes()).map((handle): [string, Known<SchemeLine, Scheme>] => {
          const facts = lineOf(handle);
          return [keyOf(facts), { facts, handle }];
        }),
      ),
    refuse: ({ ownerId, from, last }, before) => {
      const owner = before?.facts.ownerId ?? ownerId;
      const isBackward = from !== null && last !== null && Temporal.PlainDate.compare(last, from) < 0;
      return {
        ...(owner !== '' && !canKeep(actor, owner, tree)
          ? { [vi.owner]: said(schemeFailures.notYourBody) }
          : {}),
        ...(isBackward ? { [vi.last]: said(schemeFailures.noDays) } : {}),
      };
    },
    create: async (line) => void (await setUpScheme(actor, factsOf(line), now)),
    change: ({ handle }, line) =>
      changeScheme(actor, { seen: { id: handle.id, version: handle.version }, facts: factsOf(line) }, now),
  };
}

/** A scheme is the same as another by its number and its name. */
function keyOf({ symbol, name }: SchemeLine): string {
  return `${plain(symbol)}\n${plain(name)}`;
}

function factsOf({ kind, from, last, basis, ...facts }: SchemeLine): SchemeFacts {
  const known = schemeKinds.find((one) => one === kind) ?? 'scheme';
  const valid = { from, until: last?.add({ days: 1 }) ?? null };
  return { ...facts, kind: known, valid, basisId: basisPath.exec(basis)?.[1] ?? null };
}
