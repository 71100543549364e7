import { readFile } from 'node:fs/promises';
import type { UploadedFile } from '../files/index.ts';
import { sheetFailures } from './failures.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import type { TableLimits } from './sheet.ts';

/** One line of a table as it stood in the file, counted from 1 as a spreadsheet counts. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file as a table: its first line that is not empty holds the headings. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Reads an uploaded workbook or text file as a table; what is no table, or too much of one, is refused in words. */
export async function readTable(
  { kind, path }: Pick<UploadedFile, 'kind' | 'path'>,
  limits: TableLimits,
): Promise<Table> {
  const bytes = await readFile(path);
  const lines = kind === 'xlsx' ? await readWorkbook(bytes, limits) : readCsv(bytes, limits);
  const filled = lines
    .map((cells, index) => ({ line: index + 1, cells: cells.map(clean) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [head, ...rows] = filled;
  if (!head || head.cells.length < 2) throw sheetFailures.noSheet();
  if (rows.length > limits.rows) throw sheetFailures.tooManyRows({ most: limits.rows });
  if (head.cells.length > limits.columns) throw sheetFailures.tooManyColumns({ most: limits.columns });
  return { headings: head.cells, rows };
}

/** Composed letters, no invisible marks, line ends of one kind. */
function clean(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .trim();
}
