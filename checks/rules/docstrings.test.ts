import { expect, test } from 'vitest';
import { breaches } from '../planted.ts';
import { docstrings } from './docstrings.ts';

const file = 'src/domain/tasks/task.ts';

test.each([
  'export function isOpen() {}',
  '// a remark\nexport function isOpen() {}',
  '/** */\nexport function isOpen() {}',
  'export const isOpen = () => true;',
  'export const isOpen = function () {};',
  'export default function () {}',
])('an exported function without a sentence is reported: %s', async (text) => {
  expect(await breaches(docstrings, { [file]: `${text}\n` })).toEqual([expect.stringContaining(`${file}:`)]);
});

test('what is described, private, an example or a test is not', async () => {
  const bare = 'export function aTask() {}\n';
  const planted = {
    [file]: `/** True while nobody has closed it. */
export function isOpen(at: string): boolean;
export function isOpen(at: number): boolean;
export function isOpen() {
  return true;
}
const inner = () => true;
/** True once it is closed. */
export const isClosed = () => inner();
`,
    'src/domain/tasks/fixtures.ts': bare,
    'src/domain/tasks/task.test.ts': bare,
    'reader/rules/dates/dates.cases.ts': bare,
    'database/schema/generated.ts': bare,
  };
  expect(await breaches(docstrings, planted)).toEqual([]);
});
