import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { type SheetColumn, writeCsv, writeWorkbook } from '../../kernel/sheets/index.ts';
import { dayOf, readClock, writeDay } from '../../kernel/time/index.ts';
import { aTask } from '../tasks/fixtures.ts';

useFreshDatabase();

const today = dayOf(readClock());
const hostile = [
  '=HYPERLINK("http://x";"bấm")',
  '+1',
  '-1+2',
  '@SUM(A1)',
  'a, "b"\nc',
  '\u0007chuông',
  "'nháy",
];
let city: City;

beforeAll(async () => {
  city = await foundCity();
  const { committee, department, ward } = city.bodies;
  for (const title of hostile) {
    await aTask({
      giverId: committee,
      leadId: department,
      title,
      dueOn: '2026-01-31',
      givenOn: '2026-01-02',
      coordinatingIds: [ward],
    });
  }
  await aTask({
    giverId: committee,
    leadId: ward,
    title: 'Việc của phường',
    dueOn: null,
    givenOn: '2026-02-03',
  });
});

const get = async (path: string) => (await as(city.actors.leader)).get(path);

async function readCsv(answer: Response): Promise<string[][]> {
  const text = await answer.text();
  expect(text.startsWith('\uFEFF')).toBe(false);
  const sheet = await new ExcelJS.Workbook().csv.read(Readable.from([text]), {
    map: (value: unknown) => value,
  });
  return valuesOf(sheet).map((row) => row.map(String));
}

function valuesOf(sheet: ExcelJS.Worksheet | undefined): ExcelJS.CellValue[][] {
  const rows: ExcelJS.CellValue[][] = [];
  sheet?.eachRow((row) => {
    rows.push(Array.from({ length: 18 }, (_, index) => row.getCell(index + 1).value ?? ''));
  });
  return rows;
}

async function readBook(answer: Response): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await answer.arrayBuffer());
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('the workbook has no sheet');
  return sheet;
}

describe('a list as comma-separated values', () => {
  it('begins with the mark by which spreadsheets know UTF-8, and is named after the day', async () => {
    const answer = await get('/bang/danh-sach.csv');
    expect([...new Uint8Array(await answer.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain(`nhiem-vu-${today.toString()}.csv`);
  });

  it('holds exactly the rows of the list, in its order, with days in ISO form', async () => {
    const rows = await readCsv(await get('/bang/danh-sach.csv?xep=so&tim=phuong'));
    expect(rows).toHaveLength(2);
    expect(rows[0]?.slice(0, 4)).toEqual(['Số', 'Nhiệm vụ', 'Sản phẩm', 'Câu giao việc']);
    expect(rows[1]?.slice(0, 3)).toEqual(['NV-8', 'Việc của phường', 'Báo cáo rà soát']);
    expect(rows[1]?.slice(7, 18)).toEqual(
      [
        'Thành ủy Minh Châu',
        'Đảng ủy phường An Lạc',
        '',
        '2026-02-03',
        '',
        '',
        'Mới giao',
        'Trong hạn',
        '0',
        '0',
      ].concat(['']),
    );
  });

  it('lets no cell run as a formula, and keeps quotation marks and line breaks', async () => {
    const rows = await readCsv(await get('/bang/danh-sach.csv?xep=giao-lau'));
    const titles = rows.slice(1, 8).map((row) => row[1]);
    expect(titles).toEqual([
      `'=HYPERLINK("http://x";"bấm")`,
      "'+1",
      "'-1+2",
      "'@SUM(A1)",
      'a, "b"\nc',
      '\u0007chuông',
      "'nháy",
    ]);
  });
});

describe('a list as a workbook', () => {
  it('has one sheet with a frozen, filtered head and wide columns', async () => {
    const answer = await get('/bang/danh-sach.xlsx');
    expect(answer.headers.get('content-disposition')).toContain(`nhiem-vu-${today.toString()}.xlsx`);
    const sheet = await readBook(answer);
    expect(sheet.name).toBe(`Nhiệm vụ ${writeDay(today).replaceAll('/', '-')}`);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.autoFilter).toBe('A1:S1');
    expect(sheet.getColumn(2).width).toBe(48);
    expect(sheet.getRow(1).font).toMatchObject({ bold: true });
    expect(sheet.rowCount).toBe(9);
  });

  it('holds days as days, numbers as numbers, and what looks like a formula as text', async () => {
    const sheet = await readBook(await get('/bang/danh-sach.xlsx?xep=giao-lau'));
    const rows = valuesOf(sheet);
    expect(rows.slice(1, 5).map((row) => row[1])).toEqual(hostile.slice(0, 4));
    expect(sheet.getCell('B2').type).toBe(ExcelJS.ValueType.String);
    expect((sheet.getCell('K2').value as { toISOString(): string }).toISOString()).toBe(
      '2026-01-02T00:00:00.000Z',
    );
    expect((sheet.getCell('M2').value as { toISOString(): string }).toISOString()).toBe(
      '2026-01-31T00:00:00.000Z',
    );
    expect(sheet.getCell('M2').numFmt).toBe('dd/mm/yyyy');
    expect(sheet.getCell('P2').value).toBe(
      Math.max(0, today.since('2026-01-31', { largestUnit: 'day' }).days),
    );
    expect(rows[1]?.[9]).toBe('Đảng ủy phường An Lạc');
  });
});

describe('taking a list out', () => {
  it('goes on the record with its filter and how many rows it had', async () => {
    await (await get('/bang/danh-sach.csv?tinhHinh=trong-han&chuTri=lung-tung')).text();
    const entries = await asOwner<{ actor_name: string; facts: string }>(
      "select actor_name, facts from record.entry where action = 'board.exported' order by at desc limit 1",
    );
    expect(entries[0]?.actor_name).toBe(city.actors.leader.name);
    expect(JSON.parse(entries[0]?.facts ?? '')).toMatchObject({
      format: 'csv',
      filter: 'tinhHinh=trong-han',
    });
  });
});

// What can be packed small would hide whether anyone waits.
const unlikeOthers = () => Array.from({ length: 8 }, () => crypto.randomUUID()).join(' ');

describe('a long list', () => {
  const columns: readonly SheetColumn<number>[] = [
    { label: 'n', width: 8, kind: 'number', cell: (n) => n },
    { label: 't', width: 8, kind: 'text', cell: unlikeOthers },
  ];

  async function* batches(taken: { count: number }): AsyncGenerator<readonly number[]> {
    for (let nth = 0; nth < 400; nth++) {
      taken.count += 1;
      yield Array.from({ length: 100 }, (_, n) => nth * 100 + n);
    }
  }

  it('is fetched only as fast as it is taken, in either form', async () => {
    for (const write of [
      (rows: AsyncIterable<readonly number[]>) => writeCsv(columns, rows),
      (rows: AsyncIterable<readonly number[]>) => writeWorkbook({ name: 'n', columns }, rows),
    ]) {
      const taken = { count: 0 };
      const reader = ReadableStream.from(write(batches(taken))).getReader();
      await reader.read();
      await new Promise((later) => setTimeout(later, 150));
      expect(taken.count).toBeLessThan(200);
      await reader.cancel();
    }
  });

  it('comes whole', async () => {
    const book = new ExcelJS.Workbook();
    const bytes = await new Response(
      ReadableStream.from(writeWorkbook({ name: 'n', columns }, batches({ count: 0 }))),
    ).arrayBuffer();
    await book.xlsx.load(bytes);
    expect(book.worksheets[0]?.rowCount).toBe(40_001);
  });
});
