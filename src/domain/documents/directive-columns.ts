import {
  choiceColumn,
  dayColumn,
  type ListColumn,
  type SheetColumn,
  sheetColumns,
  textColumn,
} from '../../kernel/sheets/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { eachSays, type Locale, type Words } from '../../kernel/words/index.ts';
import { type BodyTree, bodyColumn } from '../organisation/index.ts';
import { type DirectiveFacts, type DirectiveType, secrecies, urgencies } from './directive.ts';
import type { ListedDirective } from './found-directive.ts';
import { standingOn } from './standing.ts';
import { documentWords } from './words.ts';

/** What a file says of a directive: its facts and its register; never its text. */
export interface DirectiveLine extends DirectiveFacts {
  readonly registeredIn: string;
}

interface Telling {
  readonly locale: Locale;
  readonly tree: BodyTree;
  readonly types: readonly DirectiveType[];
}

/** The columns of a list of directives, as a file is written with them and read back. */
export function directiveListColumns({ locale, tree, types }: Telling): readonly ListColumn<DirectiveLine>[] {
  return [...identityColumns(locale, types), ...otherColumns(locale, tree)];
}

type Said = (typeof documentWords)['vi'];
const label = (of: (words: Said) => string) => eachSays(documentWords, of);
const text = textColumn<DirectiveLine>;
const day = dayColumn<DirectiveLine>;

/** By these a directive is told from another. */
function identityColumns(locale: Locale, types: readonly DirectiveType[]): ListColumn<DirectiveLine>[] {
  return [
    text(locale, {
      field: 'symbol',
      label: label((words) => words.symbol),
      width: 18,
      most: 120,
      isKey: true,
    }),
    choiceColumn<DirectiveLine>(locale, {
      field: 'type',
      label: label((words) => words.type),
      width: 16,
      values: typeNames(types),
      isKey: true,
    }),
    text(locale, {
      field: 'title',
      label: label((words) => words.title),
      width: 70,
      most: 2000,
      required: true,
      isKey: true,
    }),
    text(locale, {
      field: 'issuerName',
      label: label((words) => words.issuer),
      width: 34,
      most: 300,
      required: true,
      isKey: true,
    }),
    day(locale, { field: 'signedOn', label: label((words) => words.signedOn), width: 13, isKey: true }),
  ];
}

function otherColumns(locale: Locale, tree: BodyTree): ListColumn<DirectiveLine>[] {
  const named = <Value extends string>(
    values: readonly Value[],
    of: (words: Said) => Readonly<Record<Value, string>>,
  ) => new Map(values.map((value) => [value, label((words) => of(words)[value])]));
  return [
    day(locale, { field: 'effectiveOn', label: label((words) => words.effectiveOn), width: 13 }),
    day(locale, { field: 'expiresOn', label: label((words) => words.expiresOn), width: 13 }),
    day(locale, { field: 'receivedOn', label: label((words) => words.receivedOn), width: 13 }),
    text(locale, { field: 'term', label: label((words) => words.term), width: 12, most: 60 }),
    text(locale, { field: 'signer', label: label((words) => words.signer), width: 22, most: 120 }),
    text(locale, {
      field: 'signerOffice',
      label: label((words) => words.signerOffice),
      width: 22,
      most: 200,
    }),
    choiceColumn<DirectiveLine>(locale, {
      field: 'secrecy',
      label: label((words) => words.secrecy),
      width: 12,
      values: named(secrecies, (words) => words.secrecies),
    }),
    choiceColumn<DirectiveLine>(locale, {
      field: 'urgency',
      label: label((words) => words.urgency),
      width: 12,
      values: named(urgencies, (words) => words.urgencies),
      whenEmpty: 'normal',
    }),
    bodyColumn<DirectiveLine>(locale, {
      field: 'registeredIn',
      label: label((words) => words.registeredIn),
      tree,
    }),
  ];
}

/** The names of types; one that both systems have is told apart by its system. */
function typeNames(types: readonly DirectiveType[]): ReadonlyMap<string, Words<string>> {
  const nameIn = (locale: Locale, { name, system }: DirectiveType) => {
    const alike = types.filter((other) => other.name[locale] === name[locale]);
    return alike.length > 1 ? `${name[locale]} (${documentWords[locale][system]})` : name[locale];
  };
  return new Map(types.map((type) => [type.code, { vi: nameIn('vi', type), en: nameIn('en', type) }]));
}

/** The columns of a file of directives: the same, and whether each holds on a day. */
export function directiveColumns({
  day,
  ...telling
}: Telling & { readonly day: Temporal.PlainDate }): readonly SheetColumn<ListedDirective>[] {
  const words = documentWords[telling.locale];
  return [
    ...sheetColumns<DirectiveLine>(directiveListColumns(telling), telling.locale),
    {
      label: words.standing,
      width: 22,
      kind: 'text',
      cell: (row) => words.standings[standingOn(row, row.changes, day).state],
    },
  ];
}
