import { describe, expect, it } from 'vitest';
import { locateSelection, locateWords } from './locate-words.ts';

const text =
  'Giao Sở Nội vụ\r\nbáo cáo trước ngày 30/6.\r\nGiao Văn phòng theo dõi. Giao Văn phòng theo dõi.';
const wordsAt = (source: string, words: string) =>
  locateWords(source, words).map(({ start, end }) => source.slice(start, end));

describe('words that a person copied from the text', () => {
  it('are found over a line end', () => {
    expect(wordsAt(text, ' Giao Sở Nội vụ báo cáo ')).toEqual(['Giao Sở Nội vụ\r\nbáo cáo']);
  });

  it('are found in a decomposed text', () => {
    const source = text.normalize('NFD');
    expect(wordsAt(source, 'Sở Nội vụ')).toEqual(['Sở Nội vụ'.normalize('NFD')]);
  });

  it('are found in every place where they stand', () => {
    expect(locateWords(text, 'Giao Văn phòng theo dõi.')).toHaveLength(2);
  });

  it.each(['', '   ', 'Giao Sở Y tế', 'giao sở nội vụ'])('«%s» stands nowhere', (words) => {
    expect(locateWords(text, words)).toEqual([]);
  });

  it('a stretch that agrees with its words is taken as it is', () => {
    const start = text.lastIndexOf('Giao Văn phòng');
    expect(locateSelection(text, { start, end: start + 24, words: 'Giao Văn phòng theo dõi.' })).toEqual([
      { start, end: start + 24 },
    ]);
  });

  it('a stretch counted without carriage returns is put right by its words', () => {
    const start = text.lastIndexOf('Giao Văn phòng');
    const counted = { start: start - 2, end: start + 22, words: 'Giao Văn phòng theo dõi.' };
    expect(locateSelection(text, counted)).toEqual([{ start, end: start + 24 }]);
  });
});
