/** A small tree that keeps every house rule: two slices, a kernel, a roof and a reader. */
export const tidyTree: Readonly<Record<string, string>> = {
  'package.json': `{
  "name": "tidy",
  "type": "module",
  "imports": {
    "#jsx/jsx-runtime": "./src/ui/jsx/jsx-runtime.ts"
  },
  "workspaces": [
    "reader"
  ],
  "scripts": {
    "start": "node --import tsx src/app/main.ts"
  },
  "dependencies": {
    "hono": "1.0.1",
    "kysely": "1.0.2",
    "pg": "1.0.3",
    "temporal-polyfill": "1.0.4",
    "tsx": "1.0.5"
  },
  "devDependencies": {
    "@types/node": "1.0.6",
    "@types/pg": "1.0.7",
    "typescript": "1.0.8",
    "vitest": "1.0.9"
  }
}
`,
  'package-lock.json': JSON.stringify({
    packages: {
      '': {
        dependencies: {
          hono: '1.0.1',
          kysely: '1.0.2',
          pg: '1.0.3',
          'temporal-polyfill': '1.0.4',
          tsx: '1.0.5',
        },
        devDependencies: {
          '@types/node': '1.0.6',
          '@types/pg': '1.0.7',
          typescript: '1.0.8',
          vitest: '1.0.9',
        },
      },
      'node_modules/hono': { version: '1.0.1' },
      'node_modules/kysely': { version: '1.0.2' },
      'node_modules/pg': { version: '1.0.3' },
      'node_modules/temporal-polyfill': { version: '1.0.4' },
      'node_modules/tsx': { version: '1.0.5' },
      'node_modules/@types/node': { version: '1.0.6', dev: true },
      'node_modules/@types/pg': { version: '1.0.7', dev: true },
      'node_modules/typescript': { version: '1.0.8', dev: true },
      'node_modules/vitest': { version: '1.0.9', dev: true },
    },
  }),
  'README.md': '# Tidy\n\nRead the [glossary](GLOSSARY.md#terms).\n',
  'GLOSSARY.md': '# Glossary\n\n## Terms\n\n| lịch | calendar |\n| nhiệm vụ | tasks |\n',
  'checks/floors.cjs': `module.exports = ['calendar', 'tasks'];\n`,
  'database/migrations/0001__calendar__day__create.sql': `create schema calendar;
create table calendar.day (day date primary key, is_off boolean not null);
`,
  'database/migrations/0002__tasks__task__create.sql': `create schema tasks;
create table tasks.task (
  id uuid primary key,
  title text not null,
  due date references calendar.day -- by its day
);
`,
  'database/landed.txt': `0001__calendar__day__create.sql  9af3cd2ae1bcec474273eca0ae377ab07d8aa227ab45b8bba54d2ddb0bca1168
`,
  'database/schema/tables.ts': `export interface DB {
  'calendar.day': { day: string; is_off: boolean };
  'tasks.task': { id: string; title: string; due: string };
}
`,
  'src/kernel/time/index.ts': `import { Temporal } from 'temporal-polyfill';

export { Temporal };

/** Reads the clock. */
export function readClock(): Temporal.Instant {
  return Temporal.Now.instant();
}
`,
  'src/kernel/db/index.ts': `import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB } from '../../../database/schema/tables.ts';

const database = new Kysely<DB>({ dialect: new PostgresDialect({ pool: new pg.Pool() }) });

/** The database as the present work may use it. */
export function db(): Kysely<DB> {
  return database;
}
`,
  'src/ui/jsx/jsx-runtime.ts': `export { Fragment, type JSX, jsx, jsxs } from 'hono/jsx/jsx-runtime';\n`,
  'src/domain/calendar/README.md': '# Calendar\n\nDays off.\n',
  'src/domain/calendar/index.ts': `export { listDays } from './days.store.ts';
export { calendarWords } from './words.ts';
`,
  'src/domain/calendar/days.store.ts': `import { db } from '../../kernel/db/index.ts';

/** All days of the calendar. */
export function listDays() {
  return db().selectFrom('calendar.day').selectAll().execute();
}
`,
  'src/domain/calendar/words.ts': `const vi = { day: 'Ngày' };
const en: typeof vi = { day: 'Day' };

export const calendarWords = { vi, en };
`,
  'src/domain/tasks/README.md': '# Tasks\n\nWhat somebody owes.\n',
  'src/domain/tasks/index.ts': `export { listTasks } from './tasks.store.ts';\n`,
  'src/domain/tasks/tasks.store.ts': `import { db } from '../../kernel/db/index.ts';

/** The tasks that are due on a day of the calendar. */
export function listTasks() {
  return db()
    .with('due', (on) => on.selectFrom('calendar.day').select('day'))
    .selectFrom('tasks.task as t')
    .innerJoin('due', 'due.day', 't.due')
    .select(['t.id', 't.title'])
    .execute();
}

/** Keeps a new task. */
export async function insertTask(id: string, title: string, due: string): Promise<void> {
  await db().insertInto('tasks.task').values({ id, title, due }).execute();
}
`,
  'src/domain/tasks/words.ts': `const vi = { heading: 'Nhiệm vụ' };
const en: typeof vi = { heading: 'Tasks' };

export const taskWords = { vi, en };
`,
  'src/domain/tasks/add-task.ts': `import { listDays } from '../calendar/index.ts';
import { insertTask } from './tasks.store.ts';

/** Adds a task that is due on the first day. */
export async function addTask(id: string, title: string): Promise<void> {
  const [first] = await listDays();
  if (first) await insertTask(id, title, first.day);
}
`,
  'src/domain/tasks/add-task.test.ts': `import { expect, test } from 'vitest';
import { addTask } from './add-task.ts';

test('a task is added', () => {
  expect(addTask).toBeTypeOf('function');
});
`,
  'src/domain/tasks/pages/task-list.page.tsx': `import { listTasks } from '../tasks.store.ts';
import { TaskList } from './task-list.view.tsx';

/** All tasks on one page. */
export async function taskListPage(locale: 'vi' | 'en') {
  return <TaskList tasks={await listTasks()} locale={locale} />;
}
`,
  'src/domain/tasks/pages/task-list.view.tsx': `import { calendarWords } from '../../calendar/index.ts';
import { taskWords } from '../words.ts';

interface Shown {
  readonly tasks: readonly { readonly title: string }[];
  readonly locale: 'vi' | 'en';
}

/** The tasks, one in a line, under the name of the house. */
export function TaskList({ tasks, locale }: Shown) {
  return (
    <main class="tasks" title={taskWords[locale].heading}>
      <p>Bản Lề · {calendarWords[locale].day}</p>
      {tasks.length === 0 ? '—' : tasks.map((task) => <p>{task.title}&nbsp;</p>)}
      <kbd>J</kbd>
    </main>
  );
}
`,
  'src/app/routes.ts': `import { taskListPage } from '../domain/tasks/pages/task-list.page.tsx';

export const routes = { '/nhiem-vu': taskListPage };
`,
  'src/app/main.ts': `import { listTasks } from '../domain/tasks/index.ts';
import { readClock, Temporal } from '../kernel/time/index.ts';
import { routes } from './routes.ts';

const now: Temporal.Instant = readClock();
console.log(now.epochMilliseconds > 0 ? Temporal.Duration.from('P1D') : now, routes, await listTasks());
`,
  'src/app/cli.ts': `import { runReader } from '../../reader/cli.ts';
import { read } from '../../reader/index.ts';

console.log(runReader(), read('Ngày 01/02/2026'));
`,
  'reader/package.json': `{
  "name": "@tidy/reader",
  "type": "module",
  "exports": "./index.ts"
}
`,
  'reader/index.ts': `import { run } from './engine/run.ts';
import { dates } from './rules/dates/dates.ts';

/** Reads a text. */
export function read(text: string): string[] {
  return run(text, dates);
}
`,
  'reader/cli.ts': `import { readFileSync } from 'node:fs';
import { read } from './index.ts';

/** Reads a file named on the command line. */
export function runReader(): string[] {
  return read(readFileSync(process.argv[2] ?? '', 'utf8'));
}
`,
  'reader/engine/run.ts': `/** Every place where the pattern stands in the text. */
export function run(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [];
}
`,
  'reader/rules/dates/dates.ts': `export const dates = /\\d\\d\\/\\d\\d\\/\\d{4}/g;\n`,
};
