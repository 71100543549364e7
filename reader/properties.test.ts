import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOf, type Reading, read, readSymbol, readWithTrace } from './index.ts';

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

const prosaic = fc.oneof(prose, fc.constantFrom(...documents)).map((text) => text.normalize('NFC'));

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

const plainly = (said: string) =>
  said
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u00a0', ' ')
    .replace(/[\u00ad\u200b]/g, '');

/** A reading without its offsets: evidence by its words. */
function toldOf(text: string): unknown {
  const reading = read(text);
  const said = spansOf(reading).map(({ start, end }) => plainly(text.slice(start, end)));
  const facts = [reading.citations, reading.dates, reading.assignments, reading.commendations].map((list) =>
    list.map(({ rule }) => rule),
  );
  return { said, facts, frame: reading.frame };
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** A text as it comes out of windows-1258: a letter with its hat or horn, the tone after it. */
const tonesApart = (text: string) =>
  [...text]
    .map((letter) => {
      const apart = letter.normalize('NFD');
      return apart.replace(tones, '').normalize('NFC') + (apart.match(tones) ?? []).join('');
    })
    .join('');

describe('whatever the text', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), prose), (text) => {
        read(text);
      }),
      { numRuns: 1_000 },
    );
  });

  it('slices evidence out of the text as given, by every offset', () => {
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

  it.each([
    ['in decomposed letters', (text: string) => text.normalize('NFD')],
    ['with the tones apart, as windows-1258 has them', tonesApart],
    ['with Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with no-break spaces', (text: string) => text.replaceAll(' ', '\u00a0')],
    ['with soft hyphens and joiners between words', (text: string) => text.replaceAll(' ', ' \u00ad\u200b')],
  ])('finds the same %s', (_, written) => {
    fc.assert(
      fc.property(prosaic, (text) => {
        expect(toldOf(written(text))).toEqual(toldOf(text));
      }),
      { numRuns: 60 },
    );
  });

  it('reads the same when it tells its reasons', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { reading, untold } = readWithTrace(text);
        expect(reading).toEqual(read(text));
        for (const { start, end } of untold) expect(end).toBeGreaterThanOrEqual(start);
      }),
      { numRuns: 60 },
    );
  });

  it('shows the whole text on its page, whatever marks lie over it', () => {
    fc.assert(
      fc.property(prosaic, (text) => {
        const shown = /<section class="text"[^>]*><p>(.*)<\/p><\/section>\n<section class="found"/s.exec(
          pageOf(text, read(text)),
        )![1]!;
        const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
        const said = shown.replace(/<[^>]+>/g, '').replace(/&(.*?);/g, (_, name: string) => signs[name]!);
        expect(said).toBe(text);
      }),
      { numRuns: 60 },
    );
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
