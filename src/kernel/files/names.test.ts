import { expect, test } from 'vitest';
import { cleanFileName, endingOf } from './names.ts';

test.each([
  ['Kết luận số 14.docx', 'Kết luận số 14.docx'],
  ['../../x', 'x'],
  ['..\\..\\Windows\\x.pdf', 'x.pdf'],
  ['C:\\fakepath\\Báo cáo.pdf', 'Báo cáo.pdf'],
  ['/etc/passwd', 'passwd'],
  ['Kê\u0301t lua\u0323\u0302n.docx', 'Kết luận.docx'],
  ['ảnh\u202Egpj.exe', 'ảnhgpj.exe'],
  ['a\u0000b\u0007c\u2066d\u200B.txt', 'abcd.txt'],
  ['  hai \t\n dòng .txt ', 'hai dòng .txt'],
  ['một\u00A0hai.txt', 'một hai.txt'],
  ['lone\uD800surrogate.txt', 'lone\uFFFDsurrogate.txt'],
  ['', 'tệp không tên'],
  ['..', 'tệp không tên'],
  ['thư mục/', 'tệp không tên'],
  ['<script>alert(1)<', '<script>alert(1)<'],
])('%j is shown as %j', (given, shown) => {
  expect(cleanFileName(given)).toBe(shown);
});

test('a long name is cut in its middle and keeps its ending', () => {
  const shown = cleanFileName(`${'Báo cáo '.repeat(60)}.docx`);
  expect([...shown]).toHaveLength(120);
  expect(shown.endsWith('….docx')).toBe(true);
});

test.each([
  ['a.PDF', 'pdf'],
  ['a.tar.gz', 'gz'],
  ['khong duoi', ''],
  ['.txt', 'txt'],
  ['a.kết', ''],
])('the ending of %j is %j', (name, ending) => {
  expect(endingOf(name)).toBe(ending);
});
