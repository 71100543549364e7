import { describe, expect, it } from 'vitest';
import { findPassage } from './find-passage.ts';

const sentence = 'Giao Sở Nội vụ rà soát biên chế của các phòng, báo cáo trước ngày 31/12/2026.';
const text = `KẾT LUẬN\n1. ${sentence}\n2. Giao Sở Tài chính bố trí kinh phí.\n3. ${sentence}\nHết.`;
const said = (found: { start: number; end: number } | undefined, within = text) =>
  found && within.slice(found.start, found.end);
const first = text.indexOf(sentence);
const second = text.lastIndexOf(sentence);

describe('a passage is found again', () => {
  it('where it stands', () => {
    expect(findPassage(sentence, first, text)).toEqual({ start: first, end: first + sentence.length });
  });

  it('where it moved to, the nearest of several', () => {
    expect(findPassage(sentence, first + 9, text)?.start).toBe(first);
    expect(findPassage(sentence, second - 9, text)?.start).toBe(second);
    expect(findPassage(sentence, 100_000, text)?.start).toBe(second);
    expect(findPassage(sentence, 0, text)?.start).toBe(first);
  });

  it.each([
    ['in its middle', 'biên chế', 'biên chế, hợp đồng'],
    ['at its beginning', 'Giao Sở Nội vụ', 'Giao cho Sở Nội vụ'],
    ['at its end', '31/12/2026', '30/11/2026'],
  ])('though it was corrected %s', (_, from, to) => {
    const corrected = text.replaceAll(from, to);
    const found = said(findPassage(sentence, first, corrected), corrected);
    expect(found).toContain('rà soát');
    expect(found).toContain('các phòng');
    expect(found).not.toContain('Sở Tài chính');
  });

  it('from its first words to its last where the middle was corrected', () => {
    const corrected = text.replaceAll('rà soát biên chế', 'rà soát, thống kê biên chế và hợp đồng lao động');
    expect(said(findPassage(sentence, first, corrected), corrected)).toBe(
      sentence.replace('rà soát biên chế', 'rà soát, thống kê biên chế và hợp đồng lao động'),
    );
  });
});

it.each([
  ['was taken out', 'Giao Sở Y tế mở rộng trạm y tế phường An Lạc.'],
  ['has no words', '  '],
  ['is too short to be told from others', 'Giao Sở Y'],
])('a passage that %s is not found', (_, words) => {
  expect(findPassage(words, 10, text)).toBeUndefined();
});
