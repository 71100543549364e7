import { type Opened, type Table, tableOf, walk } from './opened.ts';
import type { Page } from './page.ts';
import type { Span } from './text.ts';

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
  const found: Ruled<T>[] = [];
  walk(rows, page, (row, match) => {
    const read = row.read(match, page.plain);
    if (read) found.push({ ...read, rule: row.rule });
  });
  found.sort((a, b) => a.start - b.start || b.end - a.end || (a.rule < b.rule ? -1 : 1));
  const kept: Ruled<T>[] = [];
  for (const finding of found) {
    const last = kept.at(-1);
    if (!last || finding.start >= last.end) kept.push(finding);
    else if (finding.end - finding.start > last.end - last.start) kept[kept.length - 1] = finding;
  }
  return kept;
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
