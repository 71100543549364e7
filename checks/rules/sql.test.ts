import { expect, test } from 'vitest';
import { breaches } from '../planted.ts';
import { sqlDownward } from './sql.ts';

const store = 'src/domain/calendar/late.store.ts';
const migration = 'database/migrations/0003__calendar__day__change.sql';

test.each([
  [`db().selectFrom('tasks.task as t');`, 'reads tasks.task, which stands above calendar'],
  [`db().selectFrom(['calendar.day', 'tasks.task']);`, 'reads tasks.task, which stands above calendar'],
  [`db().selectFrom('calendar.day').innerJoin('tasks.task', 'due', 'day');`, 'reads tasks.task'],
  ['sql`select 1 from tasks.task`;', 'reads tasks.task, which stands above calendar'],
  ['sql`select 1\nfrom calendar.day d join "tasks"."task" t on t.due = ${day}`;', 'reads tasks.task'],
  [`db().insertInto('record.entry');`, `writes record.entry, which is not calendar's own`],
  ['sql`insert into record.entry (at) values (${now})`;', `writes record.entry, which is not calendar's own`],
  ['sql`update kernel.answered_form set at = ${now}`;', 'writes kernel.answered_form'],
  ['sql`with d as (delete from files.file returning *) select 1`;', 'writes files.file'],
  [`db().selectFrom('people.person');`, 'reads people.person, a schema of no slice'],
  [
    'sql`select 1 from calendar.day join people.person p on true`;',
    'reads people.person, a schema of no slice',
  ],
  [`db().selectFrom('day');`, 'names day without its schema'],
])('a store that reaches too far is reported: %s', async (line, says) => {
  expect(await breaches(sqlDownward, { [store]: `${line}\n` })).toEqual([expect.stringContaining(says)]);
});

test('a slice may not write what a lower slice owns', async () => {
  const planted = { 'src/domain/tasks/days.store.ts': `db().deleteFrom('calendar.day');\n` };
  expect(await breaches(sqlDownward, planted)).toEqual([
    `src/domain/tasks/days.store.ts:1 writes calendar.day, which is not tasks's own`,
  ]);
});

test('the kernel reads no slice', async () => {
  const planted = { 'src/kernel/record/record.store.ts': 'sql`select * from tasks.task`;\n' };
  expect(await breaches(sqlDownward, planted)).toEqual([expect.stringContaining('stands above kernel')]);
});

test.each([
  ['create view calendar.late as select * from tasks.task;', 'reads tasks.task'],
  ['alter table tasks.task add late boolean;', 'writes tasks.task'],
  ['create index task_due\n  on tasks.task (due);', 'writes tasks.task'],
  ['create trigger t before insert on record.entry execute function calendar.f();', 'writes record.entry'],
  ['create or replace function kernel.plain(text) returns text;', 'writes kernel.plain'],
  ['insert into people.person values (1);', 'writes people.person'],
])('a migration that reaches too far is reported: %s', async (text, says) => {
  expect(await breaches(sqlDownward, { [migration]: text })).toEqual([expect.stringContaining(says)]);
});

test('reading downward and writing at home is allowed', async () => {
  const planted = {
    'src/domain/tasks/all.store.ts': `
      db().with('late', (on) => on.selectFrom('tasks.task')).selectFrom('late').innerJoin('calendar.day as d', 'a', 'b');
      db().updateTable('tasks.task').set({ title }).where('tasks.task.id', '=', id);
      sql\`insert into tasks.task (id) select kernel.plain(d.day::text) from calendar.day d
        left join record.entry e on e.at = d.at
        on conflict (id) do update set title = excluded.title\`;
      Array.from('abc');
    `,
    'database/migrations/0003__tasks__task__index.sql': `-- not: alter table calendar.day
      create unique index task_due on tasks.task (due);
      create trigger t before insert on tasks.task for each row execute function kernel.touch();
      grant select on tasks.task to banle_app;`,
  };
  expect(await breaches(sqlDownward, planted)).toEqual([]);
});

test.each(['0003_tasks_task.sql', '3__tasks__task__add.sql', '0003__people__person__add.sql', 'notes.txt'])(
  'a migration by another name is reported: %s',
  async (name) => {
    expect(await breaches(sqlDownward, { [`database/migrations/${name}`]: 'select 1;' })).toEqual([
      expect.stringContaining('is not named'),
    ]);
  },
);

test('two migrations with one number are reported', async () => {
  const planted = { 'database/migrations/0002__tasks__task__twice.sql': 'select 1;' };
  expect(await breaches(sqlDownward, planted)).toEqual([
    'database/migrations/0002__tasks__task__twice.sql has the number 0002 a second time',
  ]);
});
