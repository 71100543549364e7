import { stringify } from 'csv-stringify/sync';
import { Temporal } from '../time/index.ts';
import type { Cell, SheetColumn } from './sheet.ts';

/** Spreadsheets take a text file for UTF-8 only when it begins so. */
const byteOrderMark = '\uFEFF';

/** Writes batches of rows as comma-separated values: days in ISO form, nothing that a spreadsheet would run as a formula. */
export async function* writeCsv<Row>(
  columns: readonly SheetColumn<Row>[],
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(byteOrderMark + lines([columns.map(({ label }) => markFormula(label))]));
  for await (const rows of batches) {
    yield encoder.encode(lines(rows.map((row) => columns.map(({ cell }) => written(cell(row))))));
  }
}

function lines(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { record_delimiter: 'windows' },
  );
}

function written(cell: Cell): string {
  if (cell instanceof Temporal.PlainDate) return cell.toString();
  return typeof cell === 'string' ? markFormula(cell) : String(cell ?? '');
}

// What begins so, a spreadsheet would run; what begins with marks before it is marked once more, so that it can be read back.
const formula = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Text as it was before it was marked. */
export function unmarkFormula(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}

/** Text that a spreadsheet would take for a formula, marked as text. */
function markFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}
