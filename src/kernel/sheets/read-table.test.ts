import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable, type SheetColumn, writeCsv, writeWorkbook } from './index.ts';

const limits = { rows: 50, columns: 10 };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheets-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function readBytes(bytes: Uint8Array | string, kind: 'txt' | 'xlsx' = 'txt') {
  const path = join(folder, 'table');
  await writeFile(path, bytes);
  return readTable({ kind, path }, limits);
}

async function bookOf(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Nhiệm vụ');
  sheet.addRow(['Nhiệm vụ', 'Thời hạn']);
  fill(sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const said = 'Nhiệm vụ,Đơn vị chủ trì\r\nRà soát đề án,Sở Nội vụ\r\n';
const expected = {
  headings: ['Nhiệm vụ', 'Đơn vị chủ trì'],
  rows: [{ line: 2, cells: ['Rà soát đề án', 'Sở Nội vụ'] }],
};

describe('a text file as a table', () => {
  it.each<[string, () => Uint8Array | string]>([
    ['UTF-8', () => said],
    ['UTF-8 with its mark', () => `\uFEFF${said}`],
    ['UTF-16, little end first', () => iconv.encode(said, 'utf-16le', { addBOM: true })],
    ['UTF-16, big end first', () => iconv.encode(said, 'utf-16be', { addBOM: true })],
    ['decomposed letters', () => said.normalize('NFD')],
    ['semicolons', () => said.replaceAll(',', ';')],
    ['tabs', () => said.replaceAll(',', '\t')],
    ['bars', () => said.replaceAll(',', '|')],
    ['empty lines at the end', () => `${said},\r\n,\r\n`],
  ])('is read in %s', async (_, write) => {
    expect(await readBytes(write())).toEqual(expected);
  });

  it('is read in windows-1258, where tones stand apart from their letters', async () => {
    const apart = said.replace('đề', 'đê\u0300').replace('ệ', 'ê\u0323').replace('ụ', 'u\u0323');
    const bytes = iconv.encode(
      apart.normalize('NFC').replace(/[ềệụịởộ]/gu, (one) => spellApart(one)),
      'windows-1258',
    );
    expect((await readBytes(bytes)).rows[0]?.cells).toEqual(['Rà soát đề án', 'Sở Nội vụ']);
  });

  it('has no more rows or columns than are allowed, and is a table at all', async () => {
    const rows = `a,b\n${'1,2\n'.repeat(51)}`;
    await expect(readBytes(rows)).rejects.toMatchObject({ code: 'sheets.tooManyRows' });
    await expect(readBytes(`${'a,'.repeat(11)}\n1`)).rejects.toMatchObject({ code: 'sheets.tooManyColumns' });
    await expect(readBytes('một dòng chữ thôi')).rejects.toMatchObject({ code: 'sheets.noSheet' });
  });
});

/** A letter as that encoding keeps it: the shape composed, the tone behind it. */
function spellApart(letter: string): string {
  const [base = '', ...marks] = letter.normalize('NFD');
  const tone = marks.find((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark)) ?? '';
  return base.concat(...marks.filter((mark) => mark !== tone)).normalize('NFC') + tone;
}

describe('a workbook as a table', () => {
  it('gives days in ISO form, numbers as digits, formulas as what they last came to', async () => {
    const bytes = await bookOf((sheet) => {
      const row = sheet.addRow(['Rà soát', 46_371]);
      row.getCell(2).numFmt = 'dd/mm/yyyy';
      sheet.addRow([{ formula: 'HYPERLINK("http://x")', result: 'Báo cáo' }, 12]);
      sheet.addRow([{ richText: [{ text: 'Góp ' }, { text: 'ý' }] }, '0012/QĐ']);
    });
    expect((await readBytes(bytes, 'xlsx')).rows).toEqual([
      { line: 2, cells: ['Rà soát', '2026-12-15'] },
      { line: 3, cells: ['Báo cáo', '12'] },
      { line: 4, cells: ['Góp ý', '0012/QĐ'] },
    ]);
  });

  it('is refused with merged cells, and where it is no workbook', async () => {
    const merged = await bookOf((sheet) => {
      sheet.addRow(['Rà soát', '']);
      sheet.mergeCells('A2:B2');
    });
    await expect(readBytes(merged, 'xlsx')).rejects.toMatchObject({
      code: 'sheets.merged',
      facts: { cell: 'A2' },
    });
    await expect(readBytes(merged.slice(0, 900), 'xlsx')).rejects.toThrow();
  });

  it('is refused with more rows than are allowed', async () => {
    const bytes = await bookOf((sheet) => {
      for (let n = 0; n < 51; n++) sheet.addRow([`Việc ${n}`, '']);
    });
    await expect(readBytes(bytes, 'xlsx')).rejects.toMatchObject({ code: 'sheets.tooManyRows' });
  });
});

describe('what was written is read again as it was', () => {
  const columns: SheetColumn<readonly string[]>[] = [0, 1, 2].map((at) => ({
    label: `Cột ${at}`,
    width: 10,
    kind: 'text',
    cell: (row) => row[at] ?? '',
  }));
  const hostile = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    "'",
    "'=",
    "''@",
    '"',
    ',',
    ';',
    '\n',
    'Đề án',
    'số 14-KL/TU',
  );
  const cell = fc
    .array(fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 4 })
    .map((parts) => clean(parts.join('')));
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 });
  async function* once(rows: readonly (readonly string[])[]) {
    yield rows;
  }

  it.each(['csv', 'xlsx'] as const)('by the writer of %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const written =
          format === 'csv'
            ? writeCsv(columns, once(rows))
            : writeWorkbook({ name: 'Bảng', columns }, once(rows));
        const pieces: Uint8Array[] = [];
        for await (const piece of written) pieces.push(piece);
        const bytes = Buffer.concat(pieces);
        const read = await readBytes(bytes, format === 'csv' ? 'txt' : 'xlsx');
        const filled = rows.filter((row) => row.some((one) => one !== ''));
        expect(read.rows.map(({ cells }) => [0, 1, 2].map((at) => cells[at] ?? ''))).toEqual(filled);
      }),
      { numRuns: 40 },
    );
  });

  function clean(text: string): string {
    return text
      .normalize('NFC')
      .replace(/[^\P{C}\n]/gu, '')
      .replace(/[\uFFFE\uFFFF]/g, '')
      .trim();
  }
});
