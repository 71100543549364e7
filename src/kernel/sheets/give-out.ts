import { mediaTypes } from '../files/index.ts';
import { download } from '../http/index.ts';
import type { Sheet, SheetFormat } from './sheet.ts';
import { writeCsv } from './write-csv.ts';
import { writeWorkbook } from './write-workbook.ts';

interface GivenOut<Row> extends Sheet<Row> {
  readonly format: SheetFormat;
  /** The name of the file, without its ending. */
  readonly file: string;
}

/** Gives a list out as a file, row by row as it is taken. */
export function giveOut<Row>(
  { format, file, ...sheet }: GivenOut<Row>,
  batches: AsyncIterable<readonly Row[]>,
): Response {
  const bytes = format === 'csv' ? writeCsv(sheet.columns, batches) : writeWorkbook(sheet, batches);
  const type = format === 'csv' ? 'text/csv; charset=utf-8' : mediaTypes.xlsx;
  return download(ReadableStream.from(bytes), { name: `${file}.${format}`, type });
}

const batch = 1000;

/** The rows of a list in batches, each fetched when the one before has been taken: between two, nothing of the database is held. */
export async function* inBatches<Row>(
  ids: readonly string[],
  fetch: (ids: readonly string[]) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  for (let start = 0; start < ids.length; start += batch) yield await fetch(ids.slice(start, start + batch));
}
