import ExcelJS from 'exceljs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, readable, type Visitor } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { aDirective } from './fixtures.ts';

useFreshDatabase();

let city: City;
let officer: Visitor;

beforeAll(async () => {
  city = await foundCity();
  officer = await as(city.actors.officer);
});

/** Sends a file to the register; the address of the comparison, or the page that refuses it. */
async function send(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Response> {
  const form = new FormData();
  form.append('file', new File([bytes], name));
  return officer.post('/van-ban/nhap', form);
}

async function preview(bytes: Uint8Array<ArrayBuffer>, name: string) {
  const sent = await send(bytes, name);
  expect(sent.status).toBe(303);
  const path = sent.headers.get('location') ?? '';
  const page = await (await officer.get(path)).text();
  const counts = [...page.matchAll(/<span class="nav-count">([\d.]+)<\/span>/g)].map(([, n]) => Number(n));
  const mark = /name="mark" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const [wrong = 0, differs = 0, fresh = 0, same = 0] = counts.slice(-4);
  return { path, page, mark, counts: { wrong, differs, new: fresh, same } };
}

const bytesOf = async (path: string) => new Uint8Array(await (await officer.get(path)).arrayBuffer());
const utf8 = (text: string) => new TextEncoder().encode(text);
const headings = [
  'Số, ký hiệu',
  'Loại văn bản',
  'Trích yếu',
  'Cơ quan ban hành',
  'Ngày ký',
  'Độ mật',
  'Sổ của cơ quan',
];
const head = headings.map((heading) => `"${heading}"`).join(',');
const line = (symbol: string, title: string) =>
  `${symbol},Kết luận,"${title}",Thành ủy Minh Châu,15/01/2026,Thường,Thành ủy Minh Châu`;

/** The tone apart from its letter, as windows-1258 must write it. */
const tonesApart = (words: string) =>
  words
    .normalize('NFD')
    .replace(
      /(\p{L})([\u0300\u0301\u0303\u0309\u0323]?)([\u0302\u0306\u031b]?)([\u0300\u0301\u0303\u0309\u0323]?)/gu,
      (_, base: string, before: string, mark: string, after: string) =>
        (base + mark).normalize('NFC') + before + after,
    );

const countDirectives = async () =>
  (await asOwner<{ n: number }>('select count(*)::int as n from documents.directive'))[0]?.n ?? 0;

describe('the register', () => {
  it('comes back from its own files as it is, whatever its words, in either form', async () => {
    const words = fc.oneof(
      fc.stringMatching(/^[=+\-@'"0-9a-zđĐơƯ;,|\t\n ]{1,40}$/),
      fc.constantFrom(
        '=1+1',
        "'=x",
        "''@a",
        '0012/QĐ',
        'a\nb',
        '"',
        '; , |',
        '＝toàn',
        'sep=;',
        '2026-01-02',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 6 }), async (rows) => {
        for (const [title, signer] of rows) {
          const named = title.trim().normalize('NFC').replace(/\r\n?/g, '\n');
          if (named === '') continue;
          const { id } = await aDirective({
            by: city.actors.officer,
            registeredIn: city.bodies.committee,
            symbol: '',
            title: `${named} ${crypto.randomUUID()}`,
          });
          await asOwner('update documents.directive set signer = $2 where id = $1', [id, signer.trim()]);
        }
        const all = await countDirectives();
        for (const form of ['csv', 'xlsx']) {
          const { counts } = await preview(await bytesOf(`/van-ban.${form}`), `van-ban.${form}`);
          expect(counts).toEqual({ wrong: 0, differs: 0, new: 0, same: all });
        }
      }),
      { numRuns: 4 },
    );
  });

  it('takes new lines from a file that was sent, once they were confirmed, by its own command', async () => {
    const before = await countDirectives();
    const text = [head, line('21 KL TU', 'Về việc thứ nhất'), line('22-KL/TU', 'Về việc thứ hai')].join(
      '\r\n',
    );
    const { path, mark, counts } = await preview(utf8(text), 'moi.csv');
    expect(counts).toEqual({ wrong: 0, differs: 0, new: 2, same: 0 });
    expect(await countDirectives()).toBe(before);
    const done = await officer.post(path, { mark, writeNew: 'yes' });
    expect(done.headers.get('location')).toBe('/van-ban');
    expect(await countDirectives()).toBe(before + 2);
    const deeds = await asOwner<{ action: string }>(
      'select action from record.entry order by at desc, lane, place desc limit 3',
    );
    expect(deeds.map(({ action }) => action).sort()).toEqual([
      'directive.registered',
      'directive.registered',
      'list.read_in',
    ]);
    expect((await preview(utf8(text), 'moi.csv')).counts).toEqual({ wrong: 0, differs: 0, new: 0, same: 2 });
    expect((await officer.get(path)).status).toBe(404);
  });

  it('shows both where a line says otherwise, and is changed only when that was chosen', async () => {
    const text = [`${head},Người ký`, `${line('21-KL/TU', 'Về việc thứ nhất')},Lê Văn Tám`].join('\n');
    const { path, page, mark, counts } = await preview(utf8(text), 'sua.csv');
    expect(counts).toEqual({ wrong: 0, differs: 1, new: 0, same: 0 });
    expect(page).toContain('Lê Văn Tám');
    expect((await officer.post(path, { mark })).status).toBe(422);
    expect((await officer.post(path, { mark, writeDiffers: 'yes' })).status).toBe(303);
    const found = await asOwner<{ signer: string }>(
      "select signer from documents.directive where symbol = '21-KL/TU'",
    );
    expect(found).toEqual([{ signer: 'Lê Văn Tám' }]);
  });

  it('says in words which cell cannot be used', async () => {
    const text = [
      head,
      'số gì đây,Kết luận,Một việc,Thành ủy Minh Châu,15/01/2026,Thường,Thành ủy Minh Châu',
      '30-KL/TU,Loại lạ,Một việc,Thành ủy Minh Châu,31/02/2026,Tuyệt mật,Sở Không Có',
      line('31-KL/TU', 'Một việc khác'),
      line('31-KL/TU', 'Một việc khác'),
      '32-KL/TU,Kết luận,Một việc,Thành ủy Minh Châu,15/01/2026,Thường,Đảng ủy phường An Lạc',
    ].join('\n');
    const { page, counts } = await preview(utf8(text), 'sai.csv');
    expect(counts).toEqual({ wrong: 4, differs: 0, new: 1, same: 0 });
    const said = page.replace(/<[^>]+>/g, ' ');
    for (const sentence of [
      'Chưa đọc được số, ký hiệu này',
      'Không có giá trị này. Chọn một trong',
      'Không phải là ngày có thật',
      'Không có tổ chức nào tên như vậy',
      'Trùng với dòng 4 của tệp',
      'Anh/chị không giữ sổ của cơ quan này',
    ]) {
      expect(said).toContain(sentence);
    }
  });

  it('writes nothing when the list has changed since it was looked at, and shows it anew', async () => {
    const text = [head, line('41-KL/TU', 'Một việc nữa')].join('\n');
    const { path, mark } = await preview(utf8(text), 'cham.csv');
    await aDirective({
      by: city.actors.officer,
      registeredIn: city.bodies.committee,
      symbol: '41-KL/TU',
      signedOn: '2026-01-15',
      title: 'Một việc nữa',
    });
    const all = await countDirectives();
    const answer = await officer.post(path, { mark, writeNew: 'yes' });
    expect(answer.status).toBe(409);
    expect(await readable(answer)).toContain('Danh sách đã thay đổi');
    expect(await countDirectives()).toBe(all);
  });

  it.each([
    ['UTF-8 without a mark', (text: string) => Buffer.from(text)],
    ['UTF-16', (text: string) => iconv.encode(text, 'utf16le', { addBOM: true })],
    ['windows-1258', (text: string) => iconv.encode(tonesApart(text), 'windows-1258')],
  ])('is read from a file in %s, with semicolons', async (_name, encode) => {
    const title = 'Về việc sắp xếp tổ chức bộ máy và tinh giản biên chế của các cơ quan';
    const text = [
      headings,
      ['51-KL/TU', 'Kết luận', title, 'Thành ủy Minh Châu', '15/01/2026', 'Thường', 'Thành ủy Minh Châu'],
    ]
      .map((cells) => cells.join(';'))
      .join('\n');
    const { counts, page } = await preview(new Uint8Array(encode(text)), 'a.csv');
    expect(page).toContain('sắp xếp tổ chức bộ máy');
    expect(counts).toEqual({ wrong: 0, differs: 0, new: 1, same: 0 });
  });

  it('reads a workbook with days as days and as text, and numbers that are symbols', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('x');
    sheet.addRow(['Danh sách nhập']);
    sheet.addRow(headings);
    const row = sheet.addRow([
      61,
      'Kết luận',
      'Về việc số',
      'Thành ủy Minh Châu',
      46037,
      'Thường',
      'Thành ủy Minh Châu',
    ]);
    row.getCell(1).numFmt = '0000';
    row.getCell(5).numFmt = 'dd/mm/yyyy';
    const { counts, page } = await preview(new Uint8Array(await book.xlsx.writeBuffer()), 'so.xlsx');
    expect(counts).toEqual({ wrong: 0, differs: 0, new: 1, same: 0 });
    expect(page).toContain('15/01/2026');
  });

  it.each([
    ['a file without headings', utf8('a,b\n1,2'), 'x.csv', 'Không tìm thấy dòng tiêu đề'],
    ['a file without lines', utf8(head), 'x.csv', 'Tệp không có dòng nào'],
    ['a file that is no workbook', utf8('PK\u0003\u0004 no'), 'x.xlsx', ''],
    [
      'a file of too many lines',
      utf8([head, ...Array.from({ length: 5_020 }, () => 'a')].join('\n')),
      'x.csv',
      'quá 5.000 dòng',
    ],
  ])('refuses %s in words', async (_name, bytes, name, sentence) => {
    const answer = await send(bytes, name);
    expect([413, 422]).toContain(answer.status);
    expect(await readable(answer)).toContain(sentence);
  });

  it('shows a file to nobody but the one who sent it', async () => {
    const { path } = await preview(utf8([head, line('71-KL/TU', 'Của riêng')].join('\n')), 'rieng.csv');
    expect((await (await as(city.actors.leader)).get(path)).status).toBe(404);
    expect((await (await as(city.actors.assignee)).get(path)).status).toBe(403);
  });

  it('gives out an empty file to fill in, which it then takes', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await (await officer.get('/van-ban/nhap/mau')).arrayBuffer());
    const sheet = book.worksheets[0];
    sheet?.addRow([
      '81-KL/TU',
      'Kết luận',
      'Theo mẫu',
      'Thành ủy Minh Châu',
      '15/01/2026',
      '',
      '',
      '',
      '',
      '',
      '',
      'Mật',
      '',
      'Thành ủy Minh Châu',
    ]);
    const { counts } = await preview(new Uint8Array(await book.xlsx.writeBuffer()), 'mau.xlsx');
    expect(counts).toEqual({ wrong: 0, differs: 0, new: 1, same: 0 });
  });
});
