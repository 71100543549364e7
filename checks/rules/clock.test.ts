import { expect, test } from 'vitest';
import { breaches } from '../planted.ts';
import { clock } from './clock.ts';

const file = 'src/domain/tasks/late.ts';

test.each([
  ['const now = new Date();', 'uses Date'],
  ['const now = Date.now();', 'uses Date'],
  ['export function late(due: Date) {}', 'uses Date'],
  ['const now = Temporal.Now.instant();', 'reads the clock with Temporal.Now'],
  ['const now = performance.now();', 'reads the clock with performance.now'],
  ['const now = process.hrtime.bigint();', 'reads the clock with process.hrtime'],
  [`import { Temporal } from 'temporal-polyfill';`, 'imports temporal-polyfill'],
  [`import type { Temporal } from 'temporal-polyfill';`, 'imports temporal-polyfill'],
  ['sql`select now()`;', 'lets the database read its own clock with now()'],
  [
    'sql`update tasks.task set closed = current_date where id = ${id}`;',
    'lets the database read its own clock with current_date',
  ],
])('a clock outside kernel/time is reported: %s', async (line, says) => {
  const found = await breaches(clock, { [file]: `${line}\n` });
  expect(found).toEqual([expect.stringContaining(`${file}:1 ${says}`)]);
});

test('a column or a function that dates by itself is reported; rows written now and remarks are not', async () => {
  const migration = 'database/migrations/0003__tasks__task__add_written.sql';
  const text = `-- never now()
insert into tasks.task (title, written)
values ('a; b', now());
alter table tasks.task
  add written timestamptz default now();
create function tasks.stamp() returns trigger language plpgsql
  as $$ begin insert into tasks.task; new.written := clock_timestamp(); return new; end $$;
`;
  expect(await breaches(clock, { [migration]: text })).toEqual([
    expect.stringContaining(`${migration}:5 `),
    expect.stringContaining(`${migration}:7 `),
  ]);
});

test('a property that happens to be called Date is none', async () => {
  expect(
    await breaches(clock, { [file]: 'const headers = { Date: 1 };\nconsole.log(headers.Date);\n' }),
  ).toEqual([]);
});

test('a test may ask what the time of the database is', async () => {
  expect(await breaches(clock, { 'src/domain/tasks/late.test.ts': 'sql`select now()`;\n' })).toEqual([]);
});

test('the browser and the benchmarks may look', async () => {
  const planted = { 'src/ui/browser/main.ts': 'new Date();\n', 'bench/run.ts': 'performance.now();\n' };
  expect(await breaches(clock, planted)).toEqual([]);
});
