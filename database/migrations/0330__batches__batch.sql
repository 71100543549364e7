-- Batches: one act on many tasks at once, looked at before it is started, done task by task.
create schema batches;
grant usage on schema batches to banle_app;

create table batches.batch (
  id uuid primary key default uuidv7(),
  order_given jsonb not null,
  -- The list from which the tasks were chosen, as an address asks for it.
  selection text not null,
  made_by uuid not null references accounts.account (id),
  -- Set when it was made in the name of another.
  made_for uuid references accounts.account (id),
  made_at timestamptz not null,
  state text not null default 'draft' check (state in ('draft', 'running', 'done')),
  -- Who started it, with the roles of that moment; none is used that was withdrawn since.
  actor jsonb,
  started_at timestamptz,
  finished_at timestamptz,
  check ((state = 'draft') = (actor is null)),
  check ((state = 'draft') = (started_at is null)),
  check ((state = 'done') = (finished_at is not null))
);
-- The batches of one person, latest first.
create index batch_made_by on batches.batch (made_by, made_at);
grant select, insert, update (state, actor, started_at, finished_at), delete on batches.batch to banle_app;

create table batches.item (
  batch_id uuid not null references batches.batch (id) on delete cascade,
  nth int not null,
  task_id uuid not null references tasks.task (id),
  -- As the task was when the batch was made: what was changed since is left alone.
  version int not null,
  seen_state text not null,
  state text not null check (state in ('ready', 'refused', 'done', 'failed')),
  change jsonb not null,
  why jsonb,
  tries int not null default 0,
  primary key (batch_id, nth),
  unique (batch_id, task_id),
  check ((state in ('refused', 'failed')) = (why is not null))
);
-- The next of a batch, however many are done.
create index item_ready on batches.item (batch_id, nth) where state = 'ready';
grant select, insert, update (state, why, tries), delete on batches.item to banle_app;
