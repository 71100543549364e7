import type { Cell, CellValue, Worksheet } from 'exceljs';
import { checkArchive } from '../files/index.ts';
import { Temporal } from '../time/index.ts';
import { sheetFailures } from './failures.ts';
import { linesAbove, type SheetLimits } from './sheet.ts';

/** Reads the first sheet of a workbook as text; days come in ISO form. */
export async function readWorkbook(bytes: Buffer, limits: SheetLimits): Promise<string[][]> {
  await checkArchive(bytes);
  // The library is large and most processes never read a workbook.
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const read = await book.xlsx.load(toArrayBuffer(bytes), { ignoreNodes }).catch(() => undefined);
  const sheet = read?.worksheets.find(({ state }) => state === 'visible');
  if (!sheet) throw sheetFailures.noSheet();
  if (sheet.actualRowCount > limits.rows + linesAbove) throw sheetFailures.tooManyRows({ most: limits.rows });
  if (sheet.actualColumnCount > limits.columns) throw sheetFailures.tooManyColumns({ most: limits.columns });
  return rowsOf(sheet);
}

// What a sheet carries besides its cells, and could be made endless.
const ignoreNodes = ['dataValidations', 'conditionalFormatting', 'drawing', 'picture', 'extLst'];

function toArrayBuffer(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

function rowsOf(sheet: Worksheet): string[][] {
  const rows: string[][] = [];
  sheet.eachRow({ includeEmpty: false }, (row, line) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (cell.isMerged) throw sheetFailures.merged({ cell: cell.address });
      cells[column - 1] = textOf(cell);
    });
    rows[line - 1] = Array.from(cells, (one) => one ?? '');
  });
  return Array.from(rows, (row) => row ?? []);
}

/** A number has the zeros that its form puts before it. */
function textOf(cell: Cell): string {
  const text = textIn(cell.value);
  const padded = typeof cell.value === 'number' && /^0+$/.test(cell.numFmt ?? '');
  return padded ? text.padStart(cell.numFmt.length, '0') : text;
}

/** A formula is read as what it last came to; it is never run. */
function textIn(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if ('getTime' in value) return isoDay(value.getTime());
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return textIn(value.text as CellValue);
  return 'result' in value ? textIn(value.result as CellValue) : '';
}

/** Spreadsheets keep days without a zone; the library reads them as if they were of Greenwich. */
function isoDay(milliseconds: number): string {
  if (Number.isNaN(milliseconds)) return '';
  const moment = Temporal.Instant.fromEpochMilliseconds(milliseconds);
  return moment.toZonedDateTimeISO('UTC').toPlainDate().toString();
}
