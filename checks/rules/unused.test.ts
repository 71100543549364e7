import { expect, test } from 'vitest';
import { breaches } from '../planted.ts';
import { tidyTree } from '../tidy-tree.ts';
import { unused } from './unused.ts';

test('a file that nobody uses is reported', async () => {
  expect(await breaches(unused, { 'src/domain/tasks/left.ts': 'export const left = 1;\n' })).toEqual([
    'src/domain/tasks/left.ts is used by nobody',
  ]);
});

test('an export that nobody uses is reported', async () => {
  const words = 'src/domain/tasks/words.ts';
  expect(await breaches(unused, { [words]: `${tidyTree[words]}export const left = 1;\n` })).toEqual([
    `${words}:5 exports: left`,
  ]);
});

test('a package that nobody uses is reported', async () => {
  const text = tidyTree['package.json']?.replace('"pg"', '"zod": "1.0.9", "pg"');
  expect(await breaches(unused, { 'package.json': text })).toEqual([
    expect.stringMatching(/^package\.json:\d+ dependencies: zod$/),
  ]);
});
