import { describe, expect, it } from 'vitest';
import { read } from '../../index.ts';
import { bodyCases } from './bodies.cases.ts';

describe('bodies', () => {
  it.each(bodyCases)('reads $text', ({ text, found }) => {
    const mentions = read(text).organisations.flatMap((o) => o.mentions);
    expect(mentions.sort((a, b) => a.start - b.start).map((m) => text.slice(m.start, m.end))).toEqual(found);
  });
});
