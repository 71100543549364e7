-- Work lists: lists of tasks from files, looked at row by row before anything is given.
create schema worklists;
grant usage on schema worklists to banle_app;

create table worklists.list (
  id uuid primary key default uuidv7(),
  file_name text not null,
  -- The headings as the file had them, so that a source row can be read by itself.
  headings text[] not null,
  made_by uuid not null references accounts.account (id),
  -- Set when it was brought in the name of another.
  made_for uuid references accounts.account (id),
  made_at timestamptz not null,
  state text not null default 'draft' check (state in ('draft', 'running', 'done')),
  -- Who confirmed it, with the roles of that moment; none is used that was withdrawn since.
  actor jsonb,
  started_at timestamptz,
  finished_at timestamptz,
  check ((state = 'draft') = (actor is null)),
  check ((state = 'draft') = (started_at is null)),
  check ((state = 'done') = (finished_at is not null))
);
-- The lists of one person, latest first.
create index list_made_by on worklists.list (made_by, made_at);
grant select, insert, update (state, actor, started_at, finished_at), delete on worklists.list to banle_app;

create table worklists.line (
  list_id uuid not null references worklists.list (id) on delete cascade,
  -- As a spreadsheet counts.
  line int not null,
  -- As the file had it; never changed.
  source text[] not null,
  -- As it is understood by, mended by a person where the file was wrong.
  cells jsonb not null,
  version int not null default 1,
  order_given jsonb,
  faults jsonb not null,
  warnings jsonb not null,
  state text not null check (state in ('ready', 'doubtful', 'wrong', 'waiting', 'done', 'failed', 'left')),
  why jsonb,
  tries int not null default 0,
  task_id uuid references tasks.task (id),
  primary key (list_id, line),
  check ((state = 'done') = (task_id is not null)),
  check ((state = 'failed') = (why is not null))
);
-- The next of a list that is being written, however many are done.
create index line_waiting on worklists.line (list_id, line) where state = 'waiting';
-- Which row of which list gave a task.
create unique index line_task on worklists.line (task_id) where task_id is not null;
grant select, insert, update (cells, version, order_given, faults, warnings, state, why, tries, task_id), delete
  on worklists.line to banle_app;
