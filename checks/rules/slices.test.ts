import { expect, test } from 'vitest';
import { breaches } from '../planted.ts';
import { glossary, sliceShape } from './slices.ts';

const index = 'src/domain/tasks/index.ts';

test.each(['README.md', 'index.ts', 'words.ts'])('a slice without %s is reported', async (file) => {
  const path = `src/domain/tasks/${file}`;
  expect(await breaches(sliceShape, { [path]: undefined })).toEqual([
    `${path} is missing; every slice has one`,
  ]);
});

test('a README of 26 lines is reported', async () => {
  const planted = { 'src/domain/tasks/README.md': 'a line\n'.repeat(26) };
  expect(await breaches(sliceShape, planted)).toEqual([
    'src/domain/tasks/README.md has 26 lines; at most 25',
  ]);
});

test.each([
  `export * from './tasks.store.ts';`,
  `export * as store from './tasks.store.ts';`,
  'export default {};',
])('a front door that opens more than names is reported: %s', async (text) => {
  expect(await breaches(sliceShape, { [index]: `${text}\n` })).toEqual([
    expect.stringContaining(`${index}:1 `),
  ]);
});

test('words in one language only are reported', async () => {
  const planted = { 'src/domain/tasks/words.ts': `export const vi = { heading: 'Nhiệm vụ' };\n` };
  expect(await breaches(sliceShape, planted)).toEqual(['src/domain/tasks/words.ts has no en']);
});

test('a slice that stands on no floor, and a floor without a slice, are reported', async () => {
  const planted = { 'checks/floors.cjs': `module.exports = ['calendar', 'people'];\n` };
  expect(await breaches(sliceShape, planted)).toEqual([
    'src/domain/tasks stands on no floor; name it in checks/floors.cjs',
    'checks/floors.cjs names people, which is no folder in src/domain',
  ]);
});

test('a slice that the glossary does not name is reported', async () => {
  expect(await breaches(glossary, { 'GLOSSARY.md': '| lịch | calendar |\n| việc | subtasks |\n' })).toEqual([
    'GLOSSARY.md does not name the slice tasks',
  ]);
});
