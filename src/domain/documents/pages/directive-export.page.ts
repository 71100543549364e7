import { stringify } from 'csv-stringify/sync';
import exceljs from 'exceljs';
import { mediaTypes } from '../../../kernel/files/index.ts';
import { type Ask, download } from '../../../kernel/http/index.ts';
import { writeDay } from '../../../kernel/time/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { sightOf } from '../access.ts';
import { listAllFound } from '../found-directives.store.ts';
import { standingOn } from '../standing.ts';
import { documentWords } from '../words.ts';
import { directiveQuery } from './directive-query.ts';

/** More than this is no list to be read; what is needed of it is asked for more narrowly. */
const mostRows = 20_000;

/** The list as it was asked for, to take along as CSV. */
export async function directiveCsvPage(ask: Ask): Promise<Response> {
  const rows = (await linesOf(ask)).map((line) => line.map(withoutFormula));
  // The mark tells spreadsheet programs that the letters are UTF-8.
  return download(stringify(rows, { bom: true }), {
    name: `${fileName(ask)}.csv`,
    type: 'text/csv; charset=utf-8',
  });
}

/** The list as it was asked for, to take along as a spreadsheet. */
export async function directiveXlsxPage(ask: Ask): Promise<Response> {
  const [heads = [], ...rows] = await linesOf(ask);
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet(documentWords[ask.locale].sheet, {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = heads.map((header, index) => ({ header, width: widths[index] ?? 20 }));
  sheet.addRows(rows);
  sheet.getRow(1).font = { bold: true };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: heads.length } };
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  return download(bytes, { name: `${fileName(ask)}.xlsx`, type: mediaTypes.xlsx, size: bytes.byteLength });
}

const widths = [18, 16, 70, 34, 12, 14, 14, 22, 12, 30];

async function linesOf(ask: Ask): Promise<string[][]> {
  const words = documentWords[ask.locale];
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const { query } = directiveQuery(ask);
  const found = await listAllFound(query, sightOf(ask.actor, tree), mostRows);
  const day = query.inForceOn ?? ask.today;
  const heads = [
    words.symbol,
    words.type,
    words.title,
    words.issuer,
    words.signedOn,
    words.effectiveOn,
    words.expiresOn,
    words.standing,
    words.secrecy,
    words.registerOf,
  ];
  const lines = found.map((row) => [
    row.symbol,
    row.typeName[ask.locale],
    row.title,
    row.issuerName,
    row.signedOn ? writeDay(row.signedOn) : '',
    row.effectiveOn ? writeDay(row.effectiveOn) : '',
    row.expiresOn ? writeDay(row.expiresOn) : '',
    words.standings[standingOn(row, row.changes, day).state],
    words.secrecies[row.secrecy],
    tree.nameOf(row.registeredIn),
  ]);
  return [heads, ...lines];
}

/** A cell that a spreadsheet would take for a formula is marked as text. */
function withoutFormula(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function fileName(ask: Ask): string {
  return `van-ban-${ask.today.toString()}`;
}
