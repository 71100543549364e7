import { describe, expect, it } from 'vitest';
import { read } from '../../index.ts';
import { commendationCases } from './commendations.cases.ts';

describe('commendations', () => {
  it.each(commendationCases)('reads $text', ({ text, found }) => {
    expect(read(text).commendations.map((c) => [c.giver, c.form, c.recipients, c.count])).toEqual(found);
  });
});
