import { describe, expect, it } from 'vitest';
import { read } from '../../index.ts';
import { resultCases } from './results.cases.ts';

describe('results reported', () => {
  it.each(resultCases)('reads $text', ({ text, found }) => {
    const results = read(text).results.map((r) => [text.slice(r.start, r.end), r.value, r.of, r.unit]);
    expect(results).toEqual(found);
  });
});
