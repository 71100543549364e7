import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../index.ts';
import { unmark } from './marked.ts';
import { figureOf, measure, type Tally } from './measures.ts';

const folder = new URL('.', import.meta.url);
const documents = readdirSync(folder)
  .filter((file) => file.endsWith('.marked'))
  .map((file) => unmark(readFileSync(new URL(file, folder), 'utf8')));

/** What the reader must reach over all marked documents together. */
const goals: Readonly<Record<string, number>> = {
  citations: 0.97,
  people: 0.97,
  titles: 0.85,
  organisations: 0.88,
  dates: 0.97,
  commendations: 1,
  'assignments by characters': 0.9,
  'assignments touched': 0.92,
  addressee: 0.88,
  deadline: 0.9,
  'none invented': 0.97,
  force: 0.9,
  direction: 0.9,
  'doubts: errors found': 0.75,
  'doubts: raised with cause': 0.6,
};

function totals(): Record<string, Tally> {
  const sum: Record<string, Tally> = {};
  for (const document of documents) {
    const { tallies } = measure(document, read(document.text));
    for (const [name, tally] of Object.entries(tallies)) {
      sum[name] ??= { right: 0, extra: 0, missed: 0 };
      for (const key of ['right', 'extra', 'missed'] as const) sum[name][key] += tally[key];
    }
  }
  return sum;
}

describe('documents with what must be read from each', () => {
  const found = totals();
  it.each(Object.entries(goals))('reach the goal of %s (%d)', (name, goal) => {
    expect(figureOf(name, found[name]!)).toBeGreaterThanOrEqual(goal);
  });
});

describe('marks', () => {
  it('are taken out of the text, which they do not change', () => {
    const { text, marks } = unmark('Gửi {b Sở Nội vụ} trước {d 2031-06-30: ngày 30/6/2031}.');
    expect(text).toBe('Gửi Sở Nội vụ trước ngày 30/6/2031.');
    expect(marks.map(({ kind, facts, start, end }) => [kind, facts, text.slice(start, end)])).toEqual([
      ['b', {}, 'Sở Nội vụ'],
      ['d', { iso: '2031-06-30' }, 'ngày 30/6/2031'],
    ]);
  });

  it('must be closed, and only once', () => {
    expect(() => unmark('{b Sở Nội vụ')).toThrow(/not closed/);
    expect(() => unmark('Sở Nội vụ}')).toThrow(/not opened/);
  });
});
