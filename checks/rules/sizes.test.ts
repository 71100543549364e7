import { expect, test } from 'vitest';
import { breaches } from '../planted.ts';
import { fileSize, folderNames, parameters } from './sizes.ts';

const long = 'export {};\n'.repeat(301);

test('a file of 301 lines is reported', async () => {
  expect(await breaches(fileSize, { 'src/domain/tasks/task.ts': long })).toEqual([
    'src/domain/tasks/task.ts has 301 lines; split it at 300',
  ]);
});

test('300 lines are allowed; tests, cases, words, the lexicon and the list of routes may be longer', async () => {
  const planted = {
    'src/domain/tasks/task.ts': 'export {};\n'.repeat(300),
    'src/domain/tasks/task.test.ts': long,
    'src/domain/tasks/words.ts': long,
    'src/app/routes.ts': long,
    'reader/rules/dates/dates.cases.ts': long,
    'reader/lexicon/titles.ts': long,
    'database/schema/all.ts': long,
  };
  expect(await breaches(fileSize, planted)).toEqual([]);
});

test.each([
  'function give(a: 1, b: 2, c: 3, d: 4) {}',
  'const give = (a: 1, b: 2, c: 3, d: 4) => a;',
  'const give = function (a: 1, b: 2, c: 3, d: 4) {};',
  'const giver = { give(a: 1, b: 2, c: 3, d: 4) {} };',
  'class Giver { constructor(a: 1, b: 2, c: 3, d: 4) {} }',
  'function give(a: 1, b: 2, c: 3, ...d: 4[]) {}',
])('a fourth parameter is reported: %s', async (text) => {
  const planted = { 'src/domain/tasks/give-task.ts': `${text}\n` };
  expect(await breaches(parameters, planted)).toEqual([expect.stringContaining('takes 4 parameters')]);
});

test('three parameters, a this, and what a call hands over are allowed', async () => {
  const text =
    'text.replace(/a(b)(c)/, (whole, b, c, at) => whole);\nexport function give(this: object, a: 1, b: 2, c: { d: 3; e: 4 }) {}\n';
  expect(await breaches(parameters, { 'src/domain/tasks/give-task.ts': text })).toEqual([]);
});

test.each(['utils', 'helpers', 'common', 'types', 'lib', 'services'])(
  'a drawer is reported: %s',
  async (name) => {
    expect(await breaches(folderNames, { [`src/domain/tasks/${name}/dates.ts`]: 'export {};\n' })).toEqual([
      `src/domain/tasks/${name} is a drawer; name the folder after its noun`,
    ]);
  },
);
