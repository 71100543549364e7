import { expect, test } from 'vitest';
import { breaches } from '../planted.ts';
import { databaseAccess } from './database-access.ts';

test.each([
  ['src/domain/tasks/close-task.ts', `import { db } from '../../kernel/db/index.ts';\n`],
  ['src/domain/tasks/close-task.ts', `import { db as ask } from '../../kernel/db/index.ts';\n`],
  ['src/domain/tasks/close-task.ts', `import * as database from '../../kernel/db/index.ts';\n`],
  ['src/domain/tasks/pages/task.page.tsx', `import { db } from '../../../kernel/db/index.ts';\n`],
  ['src/kernel/record/index.ts', `import { db } from '../db/index.ts';\n`],
  ['src/app/health.page.tsx', `import { db } from '../kernel/db/index.ts';\n`],
])('asking the database from %s is reported: %s', async (file, text) => {
  expect(await breaches(databaseAccess, { [file]: text })).toEqual([expect.stringContaining(`${file}:1 `)]);
});

test('commands open transactions; stores, tests and the start of the program ask', async () => {
  const planted = {
    'src/domain/tasks/close-task.ts': `import { transaction } from '../../kernel/db/index.ts';\n`,
    'src/domain/tasks/close-task.test.ts': `import { db } from '../../kernel/db/index.ts';\n`,
    'src/kernel/record/record.store.ts': `import { db } from '../db/index.ts';\n`,
    'src/app/start.ts': `import { db } from '../kernel/db/index.ts';\n`,
    'database/seed/index.ts': `import { db } from '../../src/kernel/db/index.ts';\n`,
  };
  expect(await breaches(databaseAccess, planted)).toEqual([]);
});
