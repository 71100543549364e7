import { expect, test } from 'vitest';
import { breaches } from '../planted.ts';
import { honestTests, nothingInline, nothingUnfinished, typed } from './honesty.ts';

const testFile = 'src/domain/tasks/task.test.ts';
const view = 'src/domain/tasks/pages/task.view.tsx';

test.each([
  `test.only('closes', () => {});`,
  `it.skip('closes', () => {});`,
  `test.todo('closes');`,
  `describe.skip('tasks', () => {});`,
  `test.concurrent.only('closes', () => {});`,
  `test.each([1]).skip('closes', () => {});`,
  `test.skipIf(process.env.CI)('closes', () => {});`,
])('a test that may not run is reported: %s', async (line) => {
  expect(await breaches(honestTests, { [testFile]: `${line}\n` })).toEqual([
    expect.stringContaining(`${testFile}:1 `),
  ]);
});

test('skipping rows of a query is not skipping a test', async () => {
  expect(await breaches(honestTests, { [testFile]: 'rows.skip(3);\nlist.only();\n' })).toEqual([]);
});

test.each([
  ['src/domain/tasks/task.ts', '// TO-DO: later'],
  ['database/migrations/0003__tasks__task__x.sql', '-- FIX-ME'],
  ['README.md', 'TO-DO'],
  ['.ci/run', '# FIX-ME'],
])('a note of what is left to do is reported in %s', async (file, note) => {
  const text = `\n${note.replace('-ME', 'ME').replace('-DO', 'DO')}\n`;
  expect(await breaches(nothingUnfinished, { [file]: text })).toEqual([
    expect.stringContaining(`${file}:2 `),
  ]);
});

test.each([
  'export const title = {} as any;',
  'export function show(title: any) {}',
  'export type Rows = Array<any>;',
  '// @ts-' + 'ignore',
  '/* @ts-' + 'nocheck */',
])('a way round the compiler is reported: %s', async (line) => {
  const planted = { 'src/domain/tasks/task.ts': `${line}\n` };
  expect(await breaches(typed, planted)).toEqual([expect.stringContaining('src/domain/tasks/task.ts:1 ')]);
});

test('words that only look like a way round it are not', async () => {
  const text = `// any task, as any officer knows\nexport const any = '@ts-' + 'ignore';\n`;
  expect(await breaches(typed, { 'src/domain/tasks/task.ts': text })).toEqual([]);
});

test.each([
  '<p style="color: red" />',
  "<p style={{ color: 'red' }} />",
  '<style>{css}</style>',
  '<button onclick="go()" />',
  '<button onClick={go} />',
])('what the content policy refuses is reported: %s', async (element) => {
  const planted = { [view]: `/** A task. */\nexport const Task = () => ${element};\n` };
  expect(await breaches(nothingInline, planted)).toEqual([expect.stringContaining(`${view}:2 `)]);
});
