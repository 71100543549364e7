import { expect, test } from 'vitest';
import { fileFailures } from './failures.ts';

const facts = {
  name: 'a.pdf',
  megabytes: 50,
  most: 5_000_000,
  allowed: 'txt, docx',
  declared: 'pdf',
  found: 'zip',
};

test.each(Object.entries(fileFailures))(
  '%s is said in whole sentences, with and without facts',
  (_, make) => {
    for (const locale of ['vi', 'en'] as const) {
      const sentence = make(facts).sentence(locale);
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      expect(sentence).not.toMatch(/undefined|NaN| {2}/);
      expect(make({ ...facts, name: '', found: '' }).sentence(locale)).not.toMatch(/undefined|NaN|“”| {2}/);
    }
  },
);

test.each([
  [
    fileFailures.notWhatItSays(facts),
    'Tệp “a.pdf” có đuôi .pdf nhưng nội dung là zip. Đề nghị kiểm tra lại tệp.',
  ],
  [
    fileFailures.tooMuchText({ most: 5_000_000 }),
    'Tệp có quá nhiều chữ (hơn 5.000.000 ký tự). Đề nghị chia thành nhiều tệp.',
  ],
  [
    fileFailures.wrongKind({ name: 'a.exe', allowed: 'txt, docx' }),
    'Tệp “a.exe” không thuộc loại được nhận. Chỉ nhận tệp: txt, docx.',
  ],
])('a failure names the file and its facts', (failure, sentence) => {
  expect(failure.sentence('vi')).toBe(sentence);
});
