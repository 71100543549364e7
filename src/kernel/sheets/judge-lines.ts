import { Temporal } from '../time/index.ts';
import type { Locale } from '../words/index.ts';
import { sheetFailures } from './failures.ts';
import { type ListColumn, plainOf } from './list-column.ts';
import type { SheetLine } from './read-sheet.ts';
import type { Cell } from './sheet.ts';
import { sheetWords } from './words.ts';

/** Something that is on a list already: its facts, and what its commands know it by. */
export interface Known<Facts, Handle> {
  readonly facts: Facts;
  readonly handle: Handle;
}

/** A list into which a file is read: its columns, what is on it, and the commands that write it. */
export interface ListPort<Facts, Handle> {
  readonly columns: readonly ListColumn<Facts>[];
  /** What holds of a new row where the file says nothing. */
  readonly blank: Facts;
  /** The facts as they are stored, where they may be typed in several ways. */
  settle?(facts: Facts): Facts;
  /** By what a row is the same as another, from its key columns. */
  keyOf(facts: Facts): string;
  /** What is on the list under these keys. */
  known(rows: readonly Facts[]): Promise<ReadonlyMap<string, Known<Facts, Handle>>>;
  /** Why a line that says something new cannot be written, as a sentence for each column by its Vietnamese label. */
  refuse?(facts: Facts, before: Known<Facts, Handle> | undefined): Readonly<Record<string, string>>;
  create(facts: Facts): Promise<void>;
  change(before: Known<Facts, Handle>, facts: Facts): Promise<void>;
}

/** What becomes of a line: it is on the list so, it is new, it says otherwise than the list, or it cannot be used. */
export const verdicts = ['wrong', 'differs', 'new', 'same'] as const;
export type Verdict = (typeof verdicts)[number];

/** What one cell says, what the list says there where that is otherwise, and why it cannot be used. */
export interface JudgedCell {
  readonly label: string;
  readonly said: string;
  readonly held: string | undefined;
  readonly problem: string | undefined;
}

/** A line of a file beside the list. */
export interface JudgedLine {
  readonly line: number;
  readonly verdict: Verdict;
  readonly cells: readonly JudgedCell[];
  /** Says it to the list, by the list's own command. */
  write(): Promise<void>;
}

/** A whole file beside the list. */
export interface Judged {
  readonly lines: readonly JudgedLine[];
  /** Headings that the list does not take. */
  readonly unused: readonly string[];
}

/** Compares a file with the list that it is to be read into; nothing is written. */
export async function judgeLines<Facts extends object, Handle>(
  port: ListPort<Facts, Handle>,
  file: readonly SheetLine[],
  locale: Locale,
): Promise<Judged> {
  const { columns, settle = (facts: Facts) => facts } = port;
  const { head, places, unused } = findHead(columns, file, locale);
  const body = file.slice(head + 1);
  if (body.length === 0) throw sheetFailures.noRows();
  const read = body.map((line) => readLine(port, line, places));
  const known = await port.known(read.map(({ said }) => said));
  const first = new Map<string, number>();
  const lines = read.map((one) => {
    const key = port.keyOf(one.said);
    const before = known.get(key);
    const facts = settle({ ...(before?.facts ?? port.blank), ...one.given });
    const refused = before && saysTheSame(columns, before.facts, facts) ? {} : port.refuse?.(facts, before);
    const problems = { ...refused, ...one.problems, ...missingOf(port, before, places) };
    const twice = first.get(key);
    if (twice === undefined) first.set(key, one.line.line);
    return judged(port, { ...one, facts, before, places, problems, twice }, locale);
  });
  return { lines, unused };
}

function saysTheSame<Facts>(columns: readonly ListColumn<Facts>[], one: Facts, other: Facts): boolean {
  return columns.every(({ write }) => shown(write(one)) === shown(write(other)));
}

interface Read<Facts> {
  readonly line: SheetLine;
  /** What the file says, of the columns it has. */
  readonly given: Partial<Facts>;
  /** The same with what holds where it says nothing. */
  readonly said: Facts;
  readonly problems: Readonly<Record<string, string>>;
}

type Places = ReadonlyMap<number, number>;

function readLine<Facts extends object, Handle>(
  { columns, blank, settle = (facts) => facts }: ListPort<Facts, Handle>,
  line: SheetLine,
  places: Places,
): Read<Facts> {
  let given: Partial<Facts> = {};
  const problems: Record<string, string> = {};
  for (const [nth, column] of columns.entries()) {
    const place = places.get(nth);
    if (place === undefined) continue;
    const reading = column.read(line.cells[place] ?? '');
    if (reading.ok) given = { ...given, ...reading.value };
    else problems[column.label.vi] = reading.problem;
  }
  const said = { ...blank, ...given };
  return { line, given, said: settle(said), problems };
}

/** A new row needs what an empty cell would be refused for, also where the file has no such column. */
function missingOf<Facts, Handle>(
  { columns }: ListPort<Facts, Handle>,
  before: unknown,
  places: Places,
): Readonly<Record<string, string>> {
  if (before !== undefined) return {};
  return Object.fromEntries(
    columns.flatMap((column, nth) => {
      const reading = places.has(nth) ? undefined : column.read('');
      return reading && !reading.ok ? [[column.label.vi, reading.problem]] : [];
    }),
  );
}

interface Weighed<Facts, Handle> extends Read<Facts> {
  readonly facts: Facts;
  readonly before: Known<Facts, Handle> | undefined;
  readonly places: Places;
  /** The line above that says the same thing. */
  readonly twice: number | undefined;
}

function judged<Facts, Handle>(
  { columns, create, change }: ListPort<Facts, Handle>,
  { line, facts, before, places, problems, twice }: Weighed<Facts, Handle>,
  locale: Locale,
): JudgedLine {
  const cells = columns.map((column, nth): JudgedCell => {
    const place = places.get(nth);
    const problem =
      problems[column.label.vi] ??
      (twice !== undefined && column.isKey ? sheetWords[locale].twice(twice) : undefined);
    const typed = place === undefined ? '' : (line.cells[place] ?? '');
    const said = problem === undefined ? shown(column.write(facts)) : typed;
    const held = before && shown(column.write(before.facts));
    return { label: column.label[locale], said, held: held === said ? undefined : held, problem };
  });
  const verdict = verdictOf(cells, before !== undefined);
  return {
    line: line.line,
    verdict,
    cells,
    write: async () => {
      if (verdict === 'new') await create(facts);
      if (verdict === 'differs' && before) await change(before, facts);
    },
  };
}

function verdictOf(cells: readonly JudgedCell[], isKnown: boolean): Verdict {
  if (cells.some(({ problem }) => problem !== undefined)) return 'wrong';
  if (!isKnown) return 'new';
  return cells.some(({ held }) => held !== undefined) ? 'differs' : 'same';
}

function shown(cell: Cell): string {
  return cell instanceof Temporal.PlainDate ? cell.toString() : String(cell ?? '');
}

/** The first line that has all the columns by which rows are told apart, in either language. */
function findHead<Facts>(
  columns: readonly ListColumn<Facts>[],
  file: readonly SheetLine[],
  locale: Locale,
): { readonly head: number; readonly places: Places; readonly unused: readonly string[] } {
  for (const [head, { cells }] of file.slice(0, 10).entries()) {
    const headings = cells.map(plainOf);
    const found = columns.map(({ label }) =>
      headings.findIndex((heading) => heading === plainOf(label.vi) || heading === plainOf(label.en)),
    );
    if (columns.some(({ isKey }, nth) => isKey && found[nth] === -1)) continue;
    const places = new Map([...found.entries()].filter(([, place]) => place !== -1));
    const used = new Set(found);
    return { head, places, unused: cells.filter((cell, place) => cell !== '' && !used.has(place)) };
  }
  const wanted = columns.filter(({ isKey }) => isKey).map(({ label }) => `«${label[locale]}»`);
  throw sheetFailures.noHead({ columns: wanted.join(', ') });
}
