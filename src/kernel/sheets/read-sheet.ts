import { readFile } from 'node:fs/promises';
import type { UploadedFile } from '../files/index.ts';
import { sheetFailures } from './failures.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import { linesAbove, type SheetLimits } from './sheet.ts';

/** A line of a file that was read: its cells as text, days of a workbook in ISO form, and where it stands. */
export interface SheetLine {
  /** As a spreadsheet numbers it, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads a spreadsheet or separated values in whichever encoding and with whichever separator; empty lines are left out.
 * What is no sheet, or too much of one, is refused in words.
 */
export async function readSheet(
  { kind, path }: Pick<UploadedFile, 'kind' | 'path'>,
  limits: SheetLimits,
): Promise<readonly SheetLine[]> {
  const bytes = await readFile(path);
  const lines = kind === 'xlsx' ? await readWorkbook(bytes, limits) : readCsv(bytes, limits);
  const filled = lines
    .map((cells, index) => ({ line: index + 1, cells: cells.map(tidy) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length > limits.rows + linesAbove) throw sheetFailures.tooManyRows({ most: limits.rows });
  if (filled.some(({ cells }) => cells.length > limits.columns))
    throw sheetFailures.tooManyColumns({ most: limits.columns });
  return filled;
}

/** Composed, with one kind of line break, and nothing around it. */
function tidy(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}
