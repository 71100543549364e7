import type { UploadedFile } from '../files/index.ts';
import { sheetFailures } from './failures.ts';
import { readSheet, type SheetLine } from './read-sheet.ts';
import type { SheetLimits } from './sheet.ts';

/** A file as a table: its first line that is not empty holds the headings. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly SheetLine[];
}

/** Reads an uploaded workbook or text file as a table, without marks that nobody sees; a sheet without headings is none. */
export async function readTable(
  file: Pick<UploadedFile, 'kind' | 'path'>,
  limits: SheetLimits,
): Promise<Table> {
  const lines = await readSheet(file, limits);
  const seen = lines.map(({ line, cells }) => ({ line, cells: cells.map(withoutUnseen) }));
  const [head, ...rows] = seen.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (!head || head.cells.length < 2) throw sheetFailures.noSheet();
  if (rows.length > limits.rows) throw sheetFailures.tooManyRows({ most: limits.rows });
  return { headings: head.cells, rows };
}

function withoutUnseen(cell: string): string {
  return cell.replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : '')).trim();
}
