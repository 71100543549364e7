import { describe, expect, it } from 'vitest';
import { read } from '../../index.ts';
import { personCases } from './people.cases.ts';

describe('people', () => {
  it.each(personCases)('reads $text', ({ text, found }) => {
    const people = read(text).people.map((p) => [
      p.name,
      p.mentions.length,
      ...p.titles.map((t) => text.slice(t.start, t.end)),
    ]);
    expect(people).toEqual(found);
  });
});
