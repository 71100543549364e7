import { describe, expect, it } from 'vitest';
import { read } from '../../index.ts';
import { dateCases } from './dates.cases.ts';

describe('dates', () => {
  it.each(dateCases)('reads $text', ({ text, found }) => {
    const dates = read(text).dates.map((d) => [
      text.slice(d.start, d.end),
      d.iso,
      ...(d.inferred ? [true] : []),
    ]);
    expect(dates).toEqual(found);
  });

  it('says why it inferred a year', () => {
    const dates = read('Hội nghị tổng kết năm 2031 họp ngày 23/12.').dates;
    expect(dates.at(-1)?.because).toBe('year-under-review');
  });
});
