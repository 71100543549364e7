import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deedWords } from './deed-words.ts';

/** Every deed that a command names where it writes the record. */
function recordedDeeds(): string[] {
  const files = globSync('src/domain/**/*.ts', { cwd: new URL('../..', import.meta.url).pathname })
    .filter((file) => !/\.(test|cases)\.ts$|words\.ts$/.test(file))
    .map((file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'))
    .filter((text) => /\brecord\b/.test(text));
  const named = files.flatMap((text) =>
    [...text.matchAll(/action: (?:[^,;]*?)'([a-z]+\.[a-z_-]+)'/g)].map((match) => match[1] ?? ''),
  );
  return [...new Set(named)].sort();
}

describe('the deeds on the record', () => {
  it('are found where commands write them', () => {
    expect(recordedDeeds().length).toBeGreaterThan(40);
  });

  it('each has its words in both languages', () => {
    expect(recordedDeeds().filter((deed) => deedWords[deed] === undefined)).toEqual([]);
  });
});
