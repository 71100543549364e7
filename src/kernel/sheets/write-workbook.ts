import { type EventEmitter, once } from 'node:events';
import { PassThrough } from 'node:stream';
import type ExcelJS from 'exceljs';
import { Temporal } from '../../kernel/time/index.ts';
import type { Cell, Sheet, SheetColumn } from './sheet.ts';

/** A cell of a spreadsheet holds no longer text. */
const longestText = 32_767;
/** Spreadsheets count days from here. */
const dayZero = Temporal.PlainDate.from('1899-12-30');
/** Bytes. The archive comes in crumbs of a few bytes; they leave in pieces of about this size. */
const piece = 16 * 1024;

/** Writes batches of rows as a workbook of one sheet, row by row, as fast as the reader takes it. */
export async function* writeWorkbook<Row>(
  sheet: Sheet<Row>,
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Uint8Array> {
  const out = new PassThrough({ highWaterMark: piece });
  fill(out, sheet, batches).catch((error: Error) => out.destroy(error));
  // Left early, the loop destroys the stream, and with it ends what fills it.
  yield* inPieces(out);
}

async function* inPieces(crumbs: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let gathered: Uint8Array[] = [];
  let size = 0;
  for await (const crumb of crumbs) {
    gathered.push(crumb);
    size += crumb.byteLength;
    if (size < piece) continue;
    yield Buffer.concat(gathered);
    gathered = [];
    size = 0;
  }
  yield Buffer.concat(gathered);
}

async function fill<Row>(
  out: PassThrough,
  { name, columns }: Sheet<Row>,
  batches: AsyncIterable<readonly Row[]>,
): Promise<void> {
  // The library is large and most processes never write a workbook.
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  const page = book.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  page.columns = columns.map(({ label, width, kind }) => ({ header: label, width, style: styleOf(kind) }));
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const head = page.getRow(1);
  head.font = { bold: true };
  head.alignment = { vertical: 'middle', wrapText: true };
  head.commit();
  const closed = new Promise((close) => out.once('close', close));
  for await (const rows of batches) {
    for (const row of rows) page.addRow(columns.map(({ cell }) => inSheet(cell(row)))).commit();
    const entry = entryOf(page);
    if (entry?._writableState.needDrain) await Promise.race([once(entry, 'drain'), closed]);
    if (out.destroyed) return;
  }
  page.commit();
  await book.commit();
}

/** The old kind of stream that an entry of the archive is; of whether it is full it tells only so. */
interface Entry extends EventEmitter {
  readonly _writableState: { readonly needDrain: boolean };
}

/** The writer of sheets never waits by itself, so the entry of the archive that it pours into is watched. */
function entryOf(page: ExcelJS.Worksheet): Entry | undefined {
  return (page as unknown as { readonly stream: { readonly pipes: readonly Entry[] } }).stream.pipes[0];
}

function styleOf(kind: SheetColumn<unknown>['kind']): Partial<ExcelJS.Style> {
  const top = { vertical: 'top' } as const;
  if (kind === 'day') return { numFmt: 'dd/mm/yyyy', alignment: top };
  // As text, so that 0012 stays 0012 when someone types over it.
  if (kind === 'text') return { numFmt: '@', alignment: { ...top, wrapText: true } };
  return { alignment: top };
}

/** Text goes in as text, never as a formula; a day as the number that a spreadsheet shows as that day. */
function inSheet(cell: Cell): string | number | null {
  if (cell instanceof Temporal.PlainDate) return dayZero.until(cell, { largestUnit: 'day' }).days;
  if (typeof cell !== 'string') return cell;
  return cell.length > longestText ? `${cell.slice(0, longestText - 1)}…` : cell;
}
