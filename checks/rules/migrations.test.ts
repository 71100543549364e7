import { expect, test } from 'vitest';
import { breaches } from '../planted.ts';
import { migrations } from './migrations.ts';

const file = 'database/migrations/0003__tasks__task__change.sql';

test.each([
  'create index task_due on tasks.task (due);',
  'alter table tasks.task add closed timestamp not null;',
  'alter table tasks.task add closed timestamp without time zone;',
  'alter table tasks.task add symbol varchar(40);',
  'alter table tasks.task add symbol character varying (40);',
  'alter table tasks.task add nth bigserial;',
  'alter table tasks.task add facts json not null;',
])('a poor migration is reported: %s', async (line) => {
  expect(await breaches(migrations, { [file]: `\n${line}\n` })).toEqual([
    expect.stringContaining(`${file}:2 `),
  ]);
});

test('an index with its reason and types that lose nothing are allowed', async () => {
  const text = `-- The red rows of the board; json, varchar(40) and timestamp stand here in a remark.
create unique index task_due on tasks.task (due);
create index task_late on tasks.task (late);

create index task_title on tasks.task (title); -- the search
alter table tasks.task add closed timestamptz, add reopened timestamp with time zone, add facts jsonb;
alter table tasks.task add check (kind in ('timestamp', 'json'));
`;
  expect(await breaches(migrations, { [file]: text })).toEqual([]);
});
