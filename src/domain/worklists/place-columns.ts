import { plain } from '../organisation/index.ts';
import { type Cells, type Column, columns } from './column.ts';
import { columnWords } from './words/columns.ts';

/** Which column of the file says what; the first of several that say the same. */
export function placeColumns(headings: readonly string[]): ReadonlyMap<Column, number> {
  const known = headings.map(columnCalled);
  const placed = columns.map((column) => [column, known.indexOf(column)] as const);
  return new Map(placed.filter(([, index]) => index >= 0));
}

/** The cells of a row of the file, in the order of what they say. */
export function cellsOf(cells: readonly string[], placed: ReadonlyMap<Column, number>): Cells {
  const of = (column: Column) => cells[placed.get(column) ?? -1] ?? '';
  return Object.fromEntries(columns.map((column) => [column, of(column)])) as Cells;
}

function columnCalled(heading: string): Column | undefined {
  const said = spell(heading);
  return columns.find((column) =>
    [columnWords.vi, columnWords.en].some((words) =>
      [words[column].label, ...words[column].also].some((name) => spell(name) === said),
    ),
  );
}

const spell = (name: string) =>
  plain(name)
    .replace(/\(.*\)|[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
