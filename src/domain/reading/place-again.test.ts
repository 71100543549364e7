import { describe, expect, it } from 'vitest';
import { occurrencesOf, placeAgain, type Standing } from './place-again.ts';

const head = 'Thành ủy Minh Châu kết luận như sau.';
const first = 'Giao Ban Tổ chức Thành ủy rà soát vị trí việc làm, báo cáo trước ngày 30/6/2026.';
const second = 'Văn phòng Thành ủy theo dõi, đôn đốc việc thực hiện kết luận này.';
const third = 'Sở Nội vụ hướng dẫn các đơn vị cập nhật dữ liệu cán bộ trong quý III.';
const former = [head, first, second, third].join('\n');

const standing = (evidence: string, more: Partial<Standing> = {}): Standing => {
  const start = former.indexOf(evidence);
  return {
    id: evidence,
    kind: 'assignment',
    evidence,
    start,
    end: start + evidence.length,
    lost: false,
    ...more,
  };
};

/** The words that now stand where the proposal was placed; `lost` when it has no place. */
function wordsAfter(one: Standing, text: string, source = former): string {
  const place = placeAgain([one], { former: source, text }).get(one.id);
  return place ? text.slice(place.start, place.end) : 'lost';
}

const cases: readonly (readonly [what: string, words: string, text: string, after: string])[] = [
  ['nothing changed', first, former, first],
  [
    'a typo mended before the sentence',
    second,
    former.replace('kết luận như sau', 'kết luận các việc như sau'),
    second,
  ],
  [
    'a typo mended in the sentence',
    first,
    former.replace('rà soát', 'rà sóat'),
    first.replace('rà soát', 'rà sóat'),
  ],
  [
    'the deadline at its end changed',
    first,
    former.replace('30/6/2026', '15/7/2026'),
    first.replace('30/6/2026', '15/7/2026'),
  ],
  [
    'its first word changed',
    second,
    former.replace('Văn phòng Thành ủy', 'Chánh Văn phòng Thành ủy'),
    second,
  ],
  ['the sentence deleted', second, [head, first, third].join('\n'), 'lost'],
  [
    'the sentence rewritten beyond recognition',
    second,
    former.replace(second, 'Các đồng chí ủy viên chịu trách nhiệm.'),
    'lost',
  ],
  ['the paragraph moved up', third, [head, third, first, second].join('\n'), third],
  ['the paragraph moved down', first, [head, second, third, first].join('\n'), first],
  [
    'a sentence put in right before it',
    second,
    former.replace(second, `Việc này rất gấp. ${second}`),
    second,
  ],
  ['a sentence put in right after it', second, former.replace(second, `${second} Việc này rất gấp.`), second],
  ['the whole text replaced', first, 'Một văn bản khác hẳn, không còn câu nào như trước.', 'lost'],
  ['the text emptied', first, '', 'lost'],
  ['the text taken out in another form of Unicode', second, former.normalize('NFD'), second.normalize('NFD')],
];

describe('a decided proposal in a corrected text', () => {
  it.each(cases)('%s', (_, words, text, after) => {
    expect(wordsAfter(standing(words), text)).toBe(after);
  });

  it('stays when decomposed letters are composed', () => {
    const source = former.normalize('NFD');
    const evidence = second.normalize('NFD');
    const start = source.indexOf(evidence);
    const one = {
      id: 'a',
      kind: 'assignment',
      evidence,
      start,
      end: start + evidence.length,
      lost: false,
    } as const;
    expect(wordsAfter(one, source.normalize('NFC'), source)).toBe(second);
  });

  it('is not found in another mention that stood there before', () => {
    const source = 'Theo Kết luận số 14. Sau đó nhắc lại Kết luận số 14. Hết.';
    const start = source.lastIndexOf('Kết luận số 14');
    const one = {
      id: 'b',
      kind: 'citation',
      evidence: 'Kết luận số 14',
      start,
      end: start + 14,
      lost: false,
    } as const;
    const text = 'Theo Kết luận số 14. Hết.';
    expect(placeAgain([one], { former: source, text }).size).toBe(0);
  });

  it('that was lost is found when its words come back', () => {
    const without = [head, first, third].join('\n');
    expect(wordsAfter(standing(second, { lost: true }), former, without)).toBe(second);
  });

  it('that was lost is not taken for whatever stands at its old place', () => {
    const without = [head, first, third].join('\n');
    expect(wordsAfter(standing(second, { lost: true }), without.replace('quý III', 'quý IV'), without)).toBe(
      'lost',
    );
  });

  it('two of the same words keep their own places', () => {
    const source = 'Báo cáo quý. Nội dung khác. Báo cáo quý.';
    const both = occurrencesOf('Báo cáo quý.', source).map((place, nth) => ({
      id: String(nth),
      kind: 'assignment' as const,
      evidence: 'Báo cáo quý.',
      lost: false,
      ...place,
    }));
    const text = `Mở đầu. ${source}`;
    const placed = placeAgain(both, { former: source, text });
    expect([...placed.values()].map(({ start }) => start)).toEqual([8, 36]);
  });
});
