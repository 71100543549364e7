import { describe, expect, it } from 'vitest';
import { read } from '../../index.ts';
import { partCases } from './parts.cases.ts';

describe('the parts of a page', () => {
  it.each(partCases)('tells $says', ({ text, found }) => {
    const parts = read(text).parts.map(({ kind, number }) => (number ? `${kind} ${number}` : kind));
    expect(parts).toEqual(found);
  });
});
