import { describe, expect, it } from 'vitest';
import { read } from '../../index.ts';
import { doubtCases } from './doubts.cases.ts';

describe('doubts', () => {
  it.each(doubtCases)('reads $text', ({ text, found }) => {
    expect(read(text).doubts.map((d) => [text.slice(d.start, d.end), d.kind, d.suggestion])).toEqual(found);
  });
});
