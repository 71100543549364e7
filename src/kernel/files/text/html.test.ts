import { expect, test } from 'vitest';
import { declaredEncoding, htmlText } from './html.ts';

test.each([
  ['paragraphs', '<p>một</p><p>hai</p>ba', 'một\nhai\nba'],
  ['blanks', '<p>  một \n  hai\t<b> ba</b> </p>', 'một hai ba'],
  ['inline marks', '<p>Kết <b>luận</b> số <i>14</i>-KL/TW</p>', 'Kết luận số 14-KL/TW'],
  ['breaks', 'một<br>hai<br/><br>bốn', 'một\nhai\n\nbốn'],
  ['lists', '<ul><li>một<li>hai</ul>', 'một\nhai'],
  ['headings', '<h1>Kết luận</h1>Nội dung<h2>I</h2>', 'Kết luận\nNội dung\nI'],
  ['tables', '<table><tr><td>a</td><td>b</td></tr><tr><th>c</th><td>d</td></tr></table>', 'a\tb\nc\td'],
  ['cells with paragraphs', '<tr><td><p>a</p><p>b</p></td><td><p>c</p></td></tr>', 'a\nb\tc'],
  ['empty cells', '<table><tr><td></td><td>b<td></table>sau', '\tb\t\nsau'],
  ['preformatted text', '<pre>một\n  hai\n</pre><p>ba</p>', 'một\n  hai\nba'],
  ['scripts and styles', '<style>p{}</style>một<script>alert("</p>")</script> hai', 'một hai'],
  [
    'menus and hidden parts',
    '<nav><p>menu</p></nav><p hidden>ẩn</p><p>hiện</p><input hidden>thấy',
    'hiện\nthấy',
  ],
  ['the head', '<head><title>Tên</title></head><body>thân</body>', 'thân'],
  ['entities', 'Đ&#7843;ng &amp; Nh&agrave; n&#x1B0;&#x1EDB;c&nbsp;&lt;1&gt;', 'Đảng & Nhà nước\u00a0<1>'],
  ['comments', 'một<!-- hai <p> -->ba', 'mộtba'],
  ['broken markup', '<p>một<div>hai</p></span><b>ba', 'một\nhai\nba'],
])('%s come out as a reader sees them', (_, markup, text) => {
  expect(htmlText(markup)).toBe(text);
});

test('markup nested very deep does no harm', () => {
  expect(htmlText(`${'<div>'.repeat(20_000)}đáy`)).toBe('đáy');
});

test.each([
  ['<meta charset="windows-1258">', 'windows-1258'],
  ['<meta http-equiv="Content-Type" content="text/html; charset=utf-8">', 'utf-8'],
  ['<p>charset=x</p>', undefined],
])('%s declares %s', (markup, encoding) => {
  expect(declaredEncoding(Buffer.from(markup))).toBe(encoding);
});
