import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { breaches, type Changes } from '../planted.ts';
import { imports } from './imports.ts';

const cruiser = createRequire(import.meta.url)('../dependency-cruiser.cjs') as {
  readonly forbidden: readonly { readonly name: string }[];
};

const planted: readonly [rule: string, changes: Changes][] = [
  [
    'no-circles',
    { 'src/domain/tasks/a.ts': `import './b.ts';\n`, 'src/domain/tasks/b.ts': `import './a.ts';\n` },
  ],
  ['no-orphans', { 'src/domain/tasks/left-over.ts': 'export const left = 1;\n' }],
  ['found', { 'src/domain/tasks/a.ts': `import './gone.ts';\n` }],
  ['declared-packages', { 'src/domain/tasks/a.ts': `import 'kysely-codegen';\n` }],
  ['shipped-without-dev-packages', { 'src/domain/tasks/a.ts': `import 'vitest';\n` }],
  [
    'shipped-without-tests',
    {
      'src/domain/tasks/a.ts': `import './fixtures.ts';\n`,
      'src/domain/tasks/fixtures.ts': 'export const one = 1;\n',
    },
  ],
  [
    'shipped-without-tests',
    { 'src/kernel/a.ts': `import '../../tests/a.ts';\n`, 'tests/a.ts': 'export const one = 1;\n' },
  ],
  ['kernel-knows-no-noun', { 'src/kernel/a.ts': `import '../domain/calendar/index.ts';\n` }],
  ['kernel-knows-no-noun', { 'src/kernel/a.ts': `import type { read } from '../../reader/index.ts';\n` }],
  ['ui-knows-no-noun', { 'src/ui/a.ts': `import '../domain/calendar/index.ts';\n` }],
  ['nothing-imports-the-roof', { 'src/domain/tasks/a.ts': `import '../../app/routes.ts';\n` }],
  ['app-enters-by-the-front-door', { 'src/app/a.ts': `import '../domain/tasks/tasks.store.ts';\n` }],
  ['reader-stands-alone', { 'reader/a.ts': `import '../src/kernel/time/index.ts';\n` }],
  ['reader-stands-alone', { 'reader/a.ts': `import 'hono';\n` }],
  ['reader-tests-stay-inside', { 'reader/a.test.ts': `import '../src/kernel/time/index.ts';\n` }],
  ['engine-knows-no-vietnamese', { 'reader/engine/a.ts': `import '../rules/dates/dates.ts';\n` }],
  ['reader-by-its-front-door', { 'src/domain/tasks/a.ts': `import '../../../reader/engine/run.ts';\n` }],
  ['reader-by-its-front-door', { 'src/domain/tasks/a.ts': `import '../../../reader/cli.ts';\n` }],
  ['reader-cli-by-the-cli', { 'src/app/cli.ts': `import '../../reader/engine/run.ts';\n` }],
  ['calendar-only-downward', { 'src/domain/calendar/a.ts': `import '../tasks/index.ts';\n` }],
  ['calendar-only-downward', { 'src/domain/calendar/a.ts': `import type {} from '../tasks/index.ts';\n` }],
  ['tasks-by-front-doors', { 'src/domain/tasks/a.ts': `import '../calendar/words.ts';\n` }],
  ['tasks-tests-by-front-doors', { 'src/domain/tasks/a.test.ts': `import '../calendar/words.ts';\n` }],
  ['never-its-own-front-door', { 'src/domain/tasks/a.ts': `import './index.ts';\n` }],
  ['only-stores-speak-sql', { 'src/domain/tasks/a.ts': `import { sql } from 'kysely';\n` }],
  ['only-stores-speak-sql', { 'src/kernel/record/index.ts': `import pg from 'pg';\n` }],
  ['views-only-draw', { 'src/domain/tasks/pages/a.view.tsx': `import '../tasks.store.ts';\n` }],
  ['views-only-draw', { 'src/domain/tasks/pages/a.view.tsx': `import './task-list.page.tsx';\n` }],
  ['pages-only-by-routes', { 'src/app/other.ts': `import '../domain/tasks/pages/task-list.page.tsx';\n` }],
];

test.each(planted)('a breach of %s is reported', async (rule, changes) => {
  const found = await breaches(imports, changes);
  expect(found).toContainEqual(expect.stringContaining(`[${rule}`));
});

test('every fence has a planted breach', () => {
  const ofAnySlice = /^[a-z]+-(only-downward|by-front-doors|tests-by-front-doors)$/;
  const fences = cruiser.forbidden.map(({ name }) => name.replace(ofAnySlice, '$1'));
  const breached = planted.map(([rule]) => rule.replace(ofAnySlice, '$1'));
  expect(new Set(fences)).toEqual(new Set(breached));
});

test('tests borrow the made-up rows of lower slices', async () => {
  const allowed = {
    'src/domain/calendar/fixtures.ts': 'export const aDay = 1;\n',
    'src/domain/tasks/a.test.ts': `import '../calendar/fixtures.ts';\nimport './pages/task-list.page.tsx';\n`,
  };
  expect(await breaches(imports, allowed)).toEqual([]);
});

test('a run that read next to nothing is no pass', async () => {
  const blind = `module.exports = { forbidden: [], options: { exclude: { path: '^src/' } } };\n`;
  expect(await breaches(imports, { 'checks/dependency-cruiser.cjs': blind })).toEqual([
    expect.stringMatching(/read only \d of \d+ TypeScript files/),
  ]);
});
