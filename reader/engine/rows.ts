import { type Opened, type Table, tableOf, walk } from './opened.ts';
import type { Page } from './page.ts';
import type { Span } from './text.ts';
import type { Because, Trace } from './trace.ts';

/** One row of a rule table: what opens it, how it looks, and what is read from it (null: not this). */
export type Row<T> = Opened & {
  rule: string;
  read: (match: RegExpExecArray, plain: string) => (T & Span) | null;
};

export type Ruled<T> = T & Span & { rule: string };

/** Makes a table of rows, ready to be run over any page. */
export function rowsOf<T>(rows: readonly Row<T>[]): Table<Row<T>> {
  return tableOf(rows);
}

/** Runs rows over a page. Where findings overlap the longer stays, then the rule whose name comes first. */
export function runRows<T>(rows: Table<Row<T>>, page: Page): Ruled<T>[] {
  const { plain, trace } = page;
  const found: Ruled<T>[] = [];
  walk(rows, page, ({ rule, read }, match) => {
    const said = read(match, plain);
    if (said) found.push({ ...said, rule });
    else trace?.push({ ...spanOfMatch(match), rule, because: 'not-meant', to: null });
  });
  found.sort((a, b) => a.start - b.start || b.end - a.end || (a.rule < b.rule ? -1 : 1));
  return withoutOverlaps(found, trace);
}

function withoutOverlaps<T>(found: readonly Ruled<T>[], trace: Trace): Ruled<T>[] {
  const kept: Ruled<T>[] = [];
  for (const finding of found) {
    const last = kept.at(-1);
    if (!last || finding.start >= last.end) kept.push(finding);
    else if (lengthOf(finding) > lengthOf(last)) {
      giveWay(trace, last, finding);
      kept[kept.length - 1] = finding;
    } else giveWay(trace, finding, last);
  }
  return kept;
}

const lengthOf = ({ start, end }: Span) => end - start;
/** What a group named `lead` finds before the opening belongs to the evidence. */
const spanOfMatch = ({ index, 0: said, groups }: RegExpExecArray) => ({
  start: index - (groups?.lead?.length ?? 0),
  end: index + said.length,
});

function giveWay(trace: Trace, loser: Span & { rule: string }, winner: Span & { rule: string }): void {
  if (!trace) return;
  const because: Because = lengthOf(winner) > lengthOf(loser) ? 'longer' : 'first-by-name';
  trace.push({ start: loser.start, end: loser.end, rule: loser.rule, because, to: winner.rule });
}

/** Makes a finder of every match of one pattern in a page, in order. */
export function finderOf(opened: Opened): (page: Page) => RegExpExecArray[] {
  const table = tableOf([opened]);
  return (page) => {
    const found: RegExpExecArray[] = [];
    walk(table, page, (_, match) => found.push(match));
    return found;
  };
}
