-- The desk: what the reader found in a text, and what a person made of it. Both are kept.
create schema reading;
grant usage on schema reading to banle_app;

create table reading.reading (
  id uuid primary key default uuidv7(),
  directive_id uuid not null references documents.directive (id),
  text_sha256 text not null,
  reader_version text not null,
  read_at timestamptz not null,
  read_by uuid not null references accounts.account (id),
  -- The whole reading as the reader gave it (reader: Reading).
  found jsonb not null,
  superseded_at timestamptz
);
-- The reading that counts now.
create unique index reading_current on reading.reading (directive_id) where superseded_at is null;
grant select, insert, update (superseded_at) on reading.reading to banle_app;

create table reading.proposal (
  id uuid primary key default uuidv7(),
  directive_id uuid not null references documents.directive (id),
  reading_id uuid not null references reading.reading (id),
  kind text not null check (kind in ('assignment', 'citation', 'commendation', 'doubt')),
  -- 'reader' proposed it, or a person added it by selecting text.
  origin text not null check (origin in ('reader', 'person')),
  -- The span now, in the text that counts; kept in step when a corrected text is read again.
  start_at int not null,
  end_at int not null,
  evidence text not null,
  -- As proposed, never changed.
  proposed jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'confirmed', 'corrected', 'rejected', 'lost')),
  -- As decided by a person: what became the task.
  decided jsonb,
  reason text not null default '',
  decided_by uuid references accounts.account (id),
  decided_at timestamptz,
  task_id uuid references tasks.task (id),
  version int not null default 1
);
-- The desk of one directive, in the order of the text.
create index proposal_directive on reading.proposal (directive_id, start_at);
-- What waits on the desk of one reading, counted by kind.
create index proposal_waiting on reading.proposal (reading_id, kind) where state = 'waiting';
-- What was proposed is never written over: the grant leaves it out.
grant select, insert, update (reading_id, start_at, end_at, evidence, state, decided, reason, decided_by, decided_at, task_id, version)
  on reading.proposal to banle_app;
