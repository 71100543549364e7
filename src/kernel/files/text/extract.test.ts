import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aDocx, aPdf, aStream, assembled, aZip, docxParts } from '../fixtures.ts';
import { extractText } from './extract.ts';

const megabyte = 1024 * 1024;
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;

/** A PDF of one page with nothing but the given content. */
const pdfOf = (content: string, page = '') =>
  assembled([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${page} >>`,
    content,
  ]);

test('a text file gives its text with one kind of line end', async () => {
  const bytes = Buffer.from('\ufeffKết luận\r\nsố 14\rhết\n');
  expect(await extractText({ kind: 'txt', bytes })).toEqual({
    text: 'Kết luận\nsố 14\nhết\n',
    encoding: 'utf-8',
    warnings: [],
  });
});

test('letters written apart from their marks are left as they are', async () => {
  const text = 'Kết luận'.normalize('NFD');
  expect((await extractText({ kind: 'txt', bytes: Buffer.from(text) })).text).toBe(text);
});

test('control characters are no text and their removal is said', async () => {
  const bytes = Buffer.from('Kết\0 lu\x07ận');
  expect(await extractText({ kind: 'txt', bytes })).toMatchObject({
    text: 'Kết luận',
    warnings: [{ code: 'controlsRemoved', count: 2 }],
  });
});

test('a web page gives its text in the encoding it declares', async () => {
  const bytes = Buffer.from('<meta charset="utf-8"><script>x()</script><p>Kết luận</p><p>số 14</p>');
  expect(await extractText({ kind: 'html', bytes })).toMatchObject({
    text: 'Kết luận\nsố 14',
    encoding: 'utf-8',
  });
});

test('a Word document gives a line for each paragraph and a tab between cells', async () => {
  const table = `<w:tbl><w:tr>${cell('Việc')}${cell('Hạn')}</w:tr><w:tr>${cell('Báo cáo')}${cell('15/12')}</w:tr></w:tbl>`;
  const list =
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Mục</w:t></w:r></w:p>';
  const broken =
    '<w:p><w:r><w:t>trên</w:t><w:br/><w:t>dưới</w:t><w:tab/><w:t xml:space="preserve"> xa</w:t></w:r></w:p>';
  const deleted =
    '<w:p><w:del><w:r><w:delText>đã xóa</w:delText></w:r></w:del><w:ins><w:r><w:t>đã thêm</w:t></w:r></w:ins></w:p>';
  const bytes = aZip(docxParts(paragraph('Kết luận &amp; kế hoạch') + table + list + broken + deleted));
  expect((await extractText({ kind: 'docx', bytes })).text).toBe(
    'Kết luận &amp; kế hoạch\nViệc\tHạn\nBáo cáo\t15/12\nMục\ntrên\ndưới\t xa\nđã thêm'.replace('&amp;', '&'),
  );
});

test('a PDF gives its lines page by page, and pages without text are counted', async () => {
  const bytes = aPdf([
    [
      { text: 'Kết luận số 27-KL/TU', x: 200, y: 760 },
      {
        text: 'Giao Ban Tổ chức Thành ủy theo dõi việc thực hiện kết luận này tại các cơ quan',
        x: 72,
        y: 700,
      },
      { text: 'và báo cáo.', x: 72, y: 684 },
    ],
    [],
    [{ text: '2', x: 290, y: 800 }],
  ]);
  expect(await extractText({ kind: 'pdf', bytes })).toEqual({
    text: 'Kết luận số 27-KL/TU\nGiao Ban Tổ chức Thành ủy theo dõi việc thực hiện kết luận này tại các cơ quan và báo cáo.\n2',
    warnings: [{ code: 'pagesWithoutText', count: 1 }],
  });
});

test('a file is read from its place on disk as well', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'text-'));
  await writeFile(join(folder, 'a'), aDocx('Kết luận'));
  expect((await extractText({ kind: 'docx', path: join(folder, 'a') })).text).toBe('Kết luận');
  await rm(folder, { recursive: true });
});

const entities = `<!DOCTYPE w [<!ENTITY a0 "aaaaaaaaaa">${Array.from(
  { length: 12 },
  (_, level) => `<!ENTITY a${level + 1} "${`&a${level};`.repeat(10)}">`,
).join('')}]>`;
const keys = `/O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}>`;
const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 ${keys} >> /ID [<00> <00>]`;
const inMedia = (bytes: Uint8Array, more = {}) =>
  aZip([...docxParts(paragraph('chữ')), { name: 'word/media/a.png', bytes, ...more }]);

test.each([
  ['an empty text', 'txt', () => Buffer.alloc(0), 'files.emptyText'],
  ['a text of blanks', 'txt', () => Buffer.from(' \n\t\u00a0\n—\n'), 'files.emptyText'],
  ['a web page without words', 'html', () => Buffer.from('<script>x()</script><p> </p>'), 'files.emptyText'],
  ['a Word document without words', 'docx', () => aDocx(''), 'files.emptyText'],
  [
    'a text in an unknown encoding',
    'txt',
    () => Buffer.from('déjà été là-bas', 'latin1'),
    'files.unreadableEncoding',
  ],
  ['a Word document cut short', 'docx', () => aDocx('chữ').subarray(0, 500), 'files.corrupt'],
  ['a zip that is no Word document', 'docx', () => aZip([{ name: 'a.txt', bytes: 'a' }]), 'files.corrupt'],
  ['a Word document with broken markup', 'docx', () => aZip(docxParts('<w:p><w:r>')), 'files.corrupt'],
  [
    'a locked Word document',
    'docx',
    () => aZip(docxParts('').map((part) => ({ ...part, isLocked: true }))),
    'files.encrypted',
  ],
  [
    'a Word document of nested entities',
    'docx',
    () => aZip(docxParts(paragraph('&a12;'), entities)),
    'files.corrupt',
  ],
  [
    'a Word document nested without end',
    'docx',
    () => aZip(docxParts('<w:sdt><w:sdtContent>'.repeat(100_000))),
    'files.corrupt',
  ],
  ['a bomb that declares its size', 'docx', () => inMedia(Buffer.alloc(300 * megabyte)), 'files.bomb'],
  [
    'a bomb that lies about its size',
    'docx',
    () => inMedia(Buffer.alloc(9 * megabyte), { declaredSize: 99 }),
    'files.bomb',
  ],
  ['a bomb of markup', 'docx', () => aZip(docxParts(' '.repeat(40 * megabyte))), 'files.bomb'],
  ['a bomb of paragraphs', 'docx', () => aZip(docxParts('<w:p/>'.repeat(4_000_000))), 'files.bomb'],
  [
    'a bomb of many parts',
    'docx',
    () => aZip(Array.from({ length: 6000 }, (_, name) => ({ name: `${name}`, bytes: '' }))),
    'files.bomb',
  ],
  ['rubbish named PDF', 'pdf', () => Buffer.from('%PDF-1.7\nrubbish'), 'files.corrupt'],
  [
    'a PDF cut short',
    'pdf',
    () => aPdf([[{ text: 'chữ', x: 72, y: 700 }]]).subarray(0, 300),
    'files.corrupt',
  ],
  ['a PDF without pages', 'pdf', () => assembled(['<< /Type /Catalog >>']), 'files.corrupt'],
  ['a PDF with a password', 'pdf', () => aPdf([[{ text: 'chữ', x: 72, y: 700 }]], locked), 'files.encrypted'],
  ['a scanned PDF', 'pdf', () => aPdf([[], []]), 'files.noTextLayer'],
  ['a bomb in a PDF', 'pdf', () => pdfOf(aStream(Buffer.alloc(520 * megabyte, ' '))), 'files.bomb'],
] as const)('%s fails in its own words', async (_, kind, bytes, code) => {
  const reading = extractText({ kind, bytes: bytes() }, { name: 'a.bin' });
  await expect(reading).rejects.toMatchObject({ code, facts: { name: 'a.bin' } });
  expect((await extractText({ kind: 'txt', bytes: Buffer.from('vẫn đọc được') })).text).toBe('vẫn đọc được');
});

test.each(['txt', 'html', 'docx', 'pdf'] as const)('too much text in %s is refused', async (kind) => {
  const words = 'chữ nghĩa '.repeat(20);
  const bytes = {
    txt: () => Buffer.from(words),
    html: () => Buffer.from(words),
    docx: () => aDocx(words),
    pdf: () => aPdf(['1', '2'].map((page) => [{ text: `${page} ${words.slice(0, 80)}`, x: 0, y: 700 }])),
  }[kind]();
  await expect(extractText({ kind, bytes }, { most: 100 })).rejects.toMatchObject({
    code: 'files.tooMuchText',
    facts: { most: 100 },
  });
});

const endless = () => pdfOf(aStream(Buffer.alloc(60 * megabyte, 'q Q ')));

test('a file that takes too long is given up, and the next one is read', async () => {
  const reading = extractText({ kind: 'pdf', bytes: endless() }, { milliseconds: 300 });
  await expect(reading).rejects.toMatchObject({ code: 'files.tookTooLong' });
  expect((await extractText({ kind: 'txt', bytes: Buffer.from('chữ') })).text).toBe('chữ');
});

test('a reading that nobody waits for any more is stopped with its reason', async () => {
  const gone = new AbortController();
  const reading = extractText({ kind: 'pdf', bytes: endless() }, { signal: gone.signal });
  setTimeout(() => gone.abort(new Error('the person left')), 50);
  await expect(reading).rejects.toThrow('the person left');
  await expect(
    extractText({ kind: 'txt', bytes: Buffer.from('chữ') }, { signal: gone.signal }),
  ).rejects.toThrow('the person left');
});

test('files asked for at once are each given their own text', async () => {
  const texts = ['một', 'hai', 'ba', 'bốn'];
  const read = await Promise.all(texts.map((text) => extractText({ kind: 'txt', bytes: Buffer.from(text) })));
  expect(read.map((one) => one.text)).toEqual(texts);
});
