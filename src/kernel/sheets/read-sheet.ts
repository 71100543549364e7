import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type ExcelJS from 'exceljs';
import { Failure } from '../failure/index.ts';
import { checkArchive, decodeText, type UploadedFile } from '../files/index.ts';
import { Temporal } from '../time/index.ts';
import { sheetFailures } from './words.ts';
import { unmarkFormula } from './write-csv.ts';

/** A line of a file that was read: its cells as text, days of a workbook in ISO form, and where it stands. */
export interface SheetLine {
  /** As a spreadsheet numbers it, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file of more lines is to be split. */
const mostRows = 5_000;
const mostColumns = 100;

/** Reads a spreadsheet or comma-separated values in whichever encoding and with whichever separator; empty lines are left out. */
export async function readSheet(file: Pick<UploadedFile, 'kind' | 'path'>): Promise<readonly SheetLine[]> {
  const bytes = await readFile(file.path);
  const lines = file.kind === 'xlsx' ? await readWorkbook(bytes) : readCsv(decodeText(bytes).text);
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  // A few lines above the headings, and the headings.
  if (filled.length > mostRows + 10) throw sheetFailures.tooManyRows({ most: mostRows });
  return filled;
}

/** The lines of comma-separated values; what was marked as text is given back as it was. */
function readCsv(text: string): SheetLine[] {
  const body = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '');
  const parsed = parse(body, {
    delimiter: delimiterOf(body),
    relaxColumnCount: true,
    relaxQuotes: true,
    info: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return parsed.map(({ record }, nth) => ({
    line: nth + 1,
    cells: record.slice(0, mostColumns).map((cell) => tidy(unmarkFormula(cell))),
  }));
}

/** The separator that stands most often in the first line, outside of quotation marks. */
function delimiterOf(text: string): string {
  const first = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 20_000))?.[0] ?? '';
  const bare = first.replace(/"(?:[^"]|"")*"/g, '');
  const count = (mark: string) => bare.split(mark).length;
  return [',', ';', '\t', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

async function readWorkbook(bytes: Buffer): Promise<SheetLine[]> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  try {
    await checkArchive(bytes);
    // The library's own type of bytes is that of an older Node.
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  } catch (error) {
    throw error instanceof Failure ? error : sheetFailures.unreadable({}, error);
  }
  const lines: SheetLine[] = [];
  book.worksheets[0]?.eachRow((row, line) => {
    const width = Math.min(row.cellCount, mostColumns);
    lines.push({
      line,
      cells: Array.from({ length: width }, (_, nth) => tidy(textOf(row.getCell(nth + 1)))),
    });
  });
  return lines;
}

/** What a cell shows: a day in ISO form, a number with the zeros that its form puts before it. */
function textOf(cell: ExcelJS.Cell): string {
  const shown = (value: unknown): string => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'number') return numberShown(value, cell.numFmt ?? '');
    if (typeof value !== 'object') return String(value);
    if ('toISOString' in value) return dayShown(value);
    if ('result' in value || 'formula' in value || 'sharedFormula' in value) return shown(cell.result);
    if ('richText' in value) return (value.richText as { text: string }[]).map(({ text }) => text).join('');
    if ('text' in value) return shown(value.text);
    return 'error' in value ? String(value.error) : '';
  };
  return shown(cell.value);
}

function numberShown(value: number, form: string): string {
  return /^0+$/.test(form) ? String(value).padStart(form.length, '0') : String(value);
}

function dayShown(value: object): string {
  try {
    return Temporal.Instant.from(JSON.parse(JSON.stringify(value)))
      .toZonedDateTimeISO('UTC')
      .toPlainDate()
      .toString();
  } catch {
    return '';
  }
}

/** Composed, with one kind of line break, and nothing around it. */
function tidy(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}
