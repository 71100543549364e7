import { describe, expect, it } from 'vitest';
import { read } from '../../index.ts';
import { bodyCases, bodyNames } from './bodies.cases.ts';

describe('bodies', () => {
  it.each(bodyCases)('reads $text', ({ text, found }) => {
    const mentions = read(text).organisations.flatMap((o) => o.mentions);
    expect(mentions.sort((a, b) => a.start - b.start).map((m) => text.slice(m.start, m.end))).toEqual(found);
  });

  it.each(bodyNames)('reads the whole of %s', (name) => {
    const text = `Chiều nay, ${name} đã họp.`;
    const mentions = read(text).organisations.flatMap((o) => o.mentions);
    expect(mentions.map((m) => text.slice(m.start, m.end))).toEqual([name]);
  });
});
