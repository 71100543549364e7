import { stringify } from 'csv-stringify/sync';
import { Temporal } from '../../kernel/time/index.ts';
import type { Cell, SheetColumn } from './sheet.ts';

/** Spreadsheets take a text file for UTF-8 only when it begins so. */
const byteOrderMark = '\uFEFF';

/** Writes batches of rows as comma-separated values: days in ISO form, nothing that a spreadsheet would run as a formula. */
export async function* writeCsv<Row>(
  columns: readonly SheetColumn<Row>[],
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(byteOrderMark + lines([columns.map(({ label }) => label)]));
  for await (const rows of batches) {
    yield encoder.encode(lines(rows.map((row) => columns.map(({ cell }) => written(cell(row))))));
  }
}

function lines(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, record_delimiter: 'windows' },
  );
}

function written(cell: Cell): string {
  return cell instanceof Temporal.PlainDate ? cell.toString() : String(cell ?? '');
}
