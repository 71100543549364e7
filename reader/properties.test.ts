import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reading, read, readSymbol } from './index.ts';

const corpus = new URL('./corpus/', import.meta.url);
const documents = readdirSync(corpus)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(new URL(file, corpus), 'utf8'));
const pieces = [
  'Sở Nội vụ',
  'Ban Tổ chức Thành ủy',
  'đồng chí Lê Thị Ngọc Hân',
  'yêu cầu',
  'đề nghị',
  'Giao',
  'cần',
  'phải',
  'tiếp tục',
  'báo cáo',
  'trước ngày 30/6/2031',
  'năm 2031',
  'Kết luận số 27-KL/TU',
  'Kết luận 27',
  ',',
  ';',
  '.',
  ':',
  '\n',
  '\n\n- ',
  '1. ',
  'a) ',
  '(',
  ')',
  '“',
  '”',
  '"',
  'các cơ quan, đơn vị',
  'tặng Bằng khen cho 5 tập thể',
  'Số: 12/UBND-NC',
  'Kính gửi:',
  'Nơi nhận:',
  'KT. CHỦ TỊCH',
  'ỦY BAN NHÂN DÂN',
  'ngày 23/12',
  'hoàn, thành',
  'thủy',
  'hoà',
  'đ',
  '\u00a0',
  '\u200b',
  '\u0301',
  '𝒳',
  '7',
  '/',
];
const prose = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(' '));
const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), prose, fc.constantFrom(...documents));

/** Every span of a reading. */
function spansOf(reading: Reading): { start: number; end: number }[] {
  return [
    ...reading.citations,
    ...reading.people.flatMap((p) => [...p.mentions, ...p.titles]),
    ...reading.organisations.flatMap((o) => o.mentions),
    ...reading.dates,
    ...reading.assignments.flatMap((a) => [
      a.sentence,
      a.action,
      ...(a.modality ? [a.modality] : []),
      ...(a.deadline ? [a.deadline] : []),
    ]),
    ...reading.commendations,
    ...reading.doubts,
  ];
}

/** A reading without its offsets: evidence by its words. */
function toldOf(text: string): unknown {
  const reading = read(text);
  const said = spansOf(reading).map(({ start, end }) =>
    text.slice(start, end).normalize('NFC').replace(/\r\n?/g, '\n'),
  );
  const facts = [reading.citations, reading.dates, reading.assignments, reading.commendations].map((list) =>
    list.map(({ rule }) => rule),
  );
  return { said, facts, frame: reading.frame };
}

describe('whatever the text', () => {
  it('never throws, and every offset slices evidence out of the text as given', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end } of spansOf(read(text))) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds the same in decomposed as in composed letters', () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.constantFrom(...documents)), (text) => {
        const composed = text.normalize('NFC');
        expect(toldOf(composed.normalize('NFD'))).toEqual(toldOf(composed));
      }),
      { numRuns: 100 },
    );
  });

  it('finds the same with Windows line ends and with no-break spaces', () => {
    for (const text of documents) {
      const told = toldOf(text);
      expect(toldOf(text.replaceAll('\n', '\r\n'))).toEqual(told);
      expect(
        JSON.parse(JSON.stringify(toldOf(text.replaceAll(' ', '\u00a0'))).replaceAll('\u00a0', ' ')),
      ).toEqual(told);
    }
  });

  it('reads twice alike', () => {
    for (const text of documents) expect(read(text)).toEqual(read(text));
  });

  it('never throws on a typed number', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        (typed) => readSymbol(typed) === null || readSymbol(typed)!.number !== '',
      ),
    );
  });
});
