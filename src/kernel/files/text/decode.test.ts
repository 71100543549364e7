import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeText } from './decode.ts';
import { fromTcvn3, fromVni, mendOldFonts } from './legacy.ts';
import { plausibility } from './syllable.ts';

const text =
  'Thành ủy Minh Châu yêu cầu các cấp ủy trực thuộc rà soát nhiệm vụ được giao, báo cáo kết quả trước ngày 15/12.\nĐề nghị Ban Tổ chức theo dõi việc thực hiện Kết luận số 27-KL/TU và những nội dung còn vướng mắc.';

/** The tone apart from its letter, as windows-1258 must write it. */
const tonesApart = (words: string) =>
  words
    .normalize('NFD')
    .replace(
      /(\p{L})([\u0300\u0301\u0303\u0309\u0323]?)([\u0302\u0306\u031b]?)([\u0300\u0301\u0303\u0309\u0323]?)/gu,
      (_, base: string, before: string, mark: string, after: string) =>
        (base + mark).normalize('NFC') + before + after,
    );

test.each([
  ['utf-8', Buffer.from(text)],
  ['utf-8', Buffer.from(`\ufeff${text}`)],
  ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['utf-16be', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['windows-1258', iconv.encode(tonesApart(text), 'windows-1258')],
  ['tcvn3', iconv.encode(text, 'tcvn')],
])('%s is told by its bytes', (encoding, bytes) => {
  const decoded = decodeText(bytes);
  expect(decoded).toEqual({ text, encoding, warnings: [] });
});

test('VNI is told by its bytes', () => {
  const bytes = Buffer.from(
    'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam\nÑoäc laäp - Töï do - Haïnh phuùc',
    'latin1',
  );
  expect(decodeText(bytes)).toEqual({
    text: 'Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc',
    encoding: 'vni',
    warnings: [],
  });
});

test('letters written apart from their marks stay as they are', () => {
  const apart = text.normalize('NFD');
  expect(decodeText(Buffer.from(apart)).text).toBe(apart);
});

test('a Western text whose only marks are quotation marks is read', () => {
  expect(decodeText(Buffer.from('\x93Plan\x94 \x96 2026', 'latin1')).text).toBe('“Plan” – 2026');
});

test('a few spoilt bytes in a long text are shown and counted', () => {
  const bytes = Buffer.concat([Buffer.from(text), Buffer.of(0xe1, 0x20), Buffer.from(text)]);
  const decoded = decodeText(bytes);
  expect(decoded.text).toBe(`${text}\ufffd ${text}`);
  expect(decoded.warnings).toEqual([{ code: 'damagedLetters', count: 1 }]);
});

test('an encoding that a page declares is believed when nothing else fits', () => {
  expect(decodeText(iconv.encode('Русский текст', 'windows-1251'), 'windows-1251').text).toBe(
    'Русский текст',
  );
});

test.each([
  [
    'Western letters',
    Buffer.from('Les députés français ont été reçus à la mairie, où l’été précédent', 'latin1'),
  ],
  ['Russian letters', iconv.encode('Русский текст о работе города', 'windows-1251')],
  ['Japanese letters', iconv.encode('日本語の文書です。', 'shift-jis')],
  ['bytes of no text', Buffer.from(Array.from({ length: 999 }, (_, index) => (index * 167 + 89) % 256))],
  ['UTF-16 that is none', Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.alloc(400, Buffer.of(0xff, 0xdb))])],
])('%s without a word of their encoding are refused rather than guessed', (_, bytes) => {
  expect(() => decodeText(bytes)).toThrow('files.unreadableEncoding');
});

test.each([
  ['Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
])('%j in a TCVN3 font reads %j', (given, read) => {
  expect(fromTcvn3(given)).toBe(read);
});

test.each([
  ['THAØNH UÛY ÑAÕ KEÁT LUAÄN', 'THÀNH ỦY ĐÃ KẾT LUẬN'],
  ['nhöõng ñieàu caàn nhôù, kyû luaät, quyù, tyû leä', 'những điều cần nhớ, kỷ luật, quý, tỷ lệ'],
  ['baén, baèng, ñaëc, baêng, taúng, naün', 'bắn, bằng, đặc, băng, tẳng, nẵn'],
  ['yù kieán cuûa só quan, lòch söû', 'ý kiến của sĩ quan, lịch sử'],
])('%j in a VNI font reads %j', (given, read) => {
  expect(fromVni(given)).toBe(read);
});

test('lines in an old font are mended and lines in Unicode beside them are left alone', () => {
  const old = 'Céng hßa x· héi chñ nghÜa ViÖt Nam, ®éc lËp, tù do, h¹nh phóc';
  const { text: mended, mended: count } = mendOldFonts(`${text}\n${old}\n${old}`);
  expect(count).toBe(2);
  expect(mended.split('\n').slice(0, 2).join('\n')).toBe(text);
  expect(mended.split('\n')[2]).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam, độc lập, tự do, hạnh phúc');
});

test('a foreign line is not taken for an old font', () => {
  const foreign =
    'Les députés français ont été reçus à la mairie, où les élèves étaient déjà très âgés. '.repeat(5);
  expect(mendOldFonts(foreign)).toEqual({ text: foreign, mended: 0 });
});

test.each([
  'nghiệp',
  'khuyến',
  'Nguyễn',
  'quốc',
  'giữa',
  'xoong',
  'thuở',
  'khuỷu',
  'ngoằn',
  'ĐƯỢC',
  'Ủy',
  'hoà',
  'hòa',
])('%s can be a syllable', (word) => {
  expect(plausibility(word).share).toBe(1);
});

test.each(['été', 'ViÖt', 'Coäng', 'ngêêi', 'ñoäc', 'Việtt', 'ằẵ'])('%s cannot be a syllable', (word) => {
  expect(plausibility(word).share).toBe(0);
});
