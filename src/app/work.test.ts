import { describe, expect, it } from 'vitest';
import { jobs, sweeps } from './jobs.ts';
import { workWords } from './work-words.ts';

describe('what the system does by itself', () => {
  const all = [...sweeps, ...jobs].map(({ name }) => name);

  it.each(all)('%s has its words in both languages', (name) => {
    expect([workWords.vi.names[name], workWords.en.names[name]]).not.toContain(undefined);
  });

  it('goes by names of which each stands once', () => {
    expect(new Set(all).size).toBe(all.length);
  });
});
