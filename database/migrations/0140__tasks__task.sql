-- Tasks: every one pinned to the sentence that ordered it; one lead, any number of coordinating bodies.
create schema tasks;
grant usage on schema tasks to banle_app, banle_public;

create sequence tasks.number;
grant usage on sequence tasks.number to banle_app;

create table tasks.task (
  id uuid primary key default uuidv7(),
  -- Running number that people say on the telephone: NV-1024.
  number bigint not null default nextval('tasks.number'),
  title text not null check (title <> ''),
  -- What has to be handed in.
  product text not null default '',
  -- The body that gave it and that accepts its result.
  giver_id uuid not null references organisation.body (id),
  lead_id uuid not null references organisation.body (id),
  directive_id uuid not null references documents.directive (id),
  -- The passage that ordered it: words as they stood, UTF-16 span in the text of that fingerprint.
  passage text not null check (passage <> ''),
  passage_start int not null,
  passage_end int not null,
  text_sha256 text not null,
  force text not null check (force in ('directive', 'request', 'reminder', 'wish', 'standing', 'commitment', 'proposal')),
  -- The leader at whose word it was given, as named in the text.
  speaker text not null default '',
  state text not null check (state in ('assigned', 'in_progress', 'submitted', 'returned', 'completed', 'cancelled', 'withdrawn')),
  -- The deadline in force; all that it ever had stand in tasks.deadline. Null: none was set.
  due_on date,
  given_on date not null,
  acknowledged_at timestamptz,
  -- The day on which the result that now waits, or was accepted, had been handed in: lateness counts up to it.
  handed_in_on date,
  -- The day of handing in of the result that was accepted.
  done_on date,
  closed_at timestamptz,
  percent int not null default 0 check (percent between 0 and 100),
  last_progress_at timestamptz,
  extension_pending boolean not null default false,
  created_at timestamptz not null,
  created_by uuid not null references accounts.account (id),
  -- Counts changes of what was ordered (words, bodies, deadline), so that two editors see each other.
  version int not null default 1,
  plain_title text generated always as (kernel.plain(title)) stored,
  -- Whoever leads a task never accepts its own result.
  check (lead_id <> giver_id),
  check ((state in ('submitted', 'completed')) = (handed_in_on is not null)),
  check ((state = 'completed') = (done_on is not null))
);
-- Finding a task by the number people say.
create unique index task_number on tasks.task (number);
-- Tasks of one directive, in the order of the text.
create index task_directive on tasks.task (directive_id, passage_start);
-- The board: what is open, red first, of a set of bodies.
create index task_open_due on tasks.task (due_on, id) where state in ('assigned', 'in_progress', 'submitted', 'returned');
-- The tasks that a body leads, in a state, by their deadline.
-- A body's tasks; and every list and count of many bodies, answered from the index alone, without the words of the tasks.
create index task_lead on tasks.task (lead_id, state, due_on)
  include (id, number, giver_id, directive_id, given_on, handed_in_on, done_on, extension_pending, speaker, force);
-- The tasks that a body gave, in a state, by their deadline.
create index task_giver on tasks.task (giver_id, state, due_on);
-- Requests for an extension that wait for a giver.
create index task_extension_waiting on tasks.task (giver_id) where extension_pending;
-- Finding a task by a part of its title, without marks.
create index task_title on tasks.task using gin (plain_title public.gin_trgm_ops);
grant select, insert, update on tasks.task to banle_app;

create table tasks.coordination (
  task_id uuid not null references tasks.task (id),
  body_id uuid not null references organisation.body (id),
  primary key (task_id, body_id)
);
-- The tasks in which a body coordinates.
create index coordination_body on tasks.coordination (body_id);
grant select, insert, delete on tasks.coordination to banle_app;

-- Every deadline a task ever had, the first one too.
create table tasks.deadline (
  task_id uuid not null references tasks.task (id),
  ordinal int not null,
  -- The rule (calendar: DeadlineRule), or null when the deadline was taken away.
  rule jsonb,
  due_on date,
  -- Facts of the sentence that explains the day (calendar: DeadlineExplanation).
  explanation jsonb,
  -- The words of the text it was read from, when it was.
  printed text not null default '',
  reason text not null default '',
  document text not null default '',
  set_by uuid not null references accounts.account (id),
  set_at timestamptz not null,
  primary key (task_id, ordinal)
);
grant select, insert on tasks.deadline to banle_app;

create table tasks.progress (
  id uuid primary key default uuidv7(),
  task_id uuid not null references tasks.task (id),
  percent int not null check (percent between 0 and 100),
  note text not null,
  obstacle text not null default '',
  reported_by uuid not null references accounts.account (id),
  reported_for uuid not null references organisation.body (id),
  reported_at timestamptz not null
);
-- The log of one task in its order.
create index progress_task on tasks.progress (task_id, reported_at);
grant select, insert on tasks.progress to banle_app;

create table tasks.result (
  id uuid primary key default uuidv7(),
  task_id uuid not null references tasks.task (id),
  summary text not null check (summary <> ''),
  product text not null default '',
  submitted_by uuid not null references accounts.account (id),
  submitted_for uuid not null references organisation.body (id),
  submitted_at timestamptz not null,
  decision text check (decision in ('accepted', 'returned')),
  decision_reason text not null default '',
  decided_by uuid references accounts.account (id),
  decided_at timestamptz
);
-- The results of one task in their order.
create index result_task on tasks.result (task_id, submitted_at);
-- One result at a time waits for a decision.
create unique index result_waiting on tasks.result (task_id) where decision is null;
grant select, insert, update (decision, decision_reason, decided_by, decided_at) on tasks.result to banle_app;

-- Evidence belongs to a progress report or to a result.
create table tasks.evidence (
  id uuid primary key default uuidv7(),
  task_id uuid not null references tasks.task (id),
  progress_id uuid references tasks.progress (id),
  result_id uuid references tasks.result (id),
  sha256 text not null,
  name text not null,
  kind text not null,
  size bigint not null,
  check (num_nonnulls(progress_id, result_id) = 1)
);
-- The evidence of one task.
create index evidence_task on tasks.evidence (task_id);
grant select, insert on tasks.evidence to banle_app;

create table tasks.extension (
  id uuid primary key default uuidv7(),
  task_id uuid not null references tasks.task (id),
  rule jsonb not null,
  wanted_on date not null,
  reason text not null check (reason <> ''),
  asked_by uuid not null references accounts.account (id),
  asked_for uuid not null references organisation.body (id),
  asked_at timestamptz not null,
  -- 'lapsed': the task ended before anyone decided.
  decision text check (decision in ('granted', 'refused', 'lapsed')),
  decision_reason text not null default '',
  document text not null default '',
  decided_by uuid references accounts.account (id),
  decided_at timestamptz
);
-- One request at a time waits for a decision.
create unique index extension_waiting on tasks.extension (task_id) where decision is null;
-- The requests of one task in their order.
create index extension_task on tasks.extension (task_id, asked_at);
grant select, insert, update (decision, decision_reason, document, decided_by, decided_at) on tasks.extension to banle_app;

create table tasks.cancellation (
  task_id uuid primary key references tasks.task (id),
  reason text not null check (reason <> ''),
  document text not null,
  cancelled_by uuid not null references accounts.account (id),
  cancelled_at timestamptz not null
);
grant select, insert on tasks.cancellation to banle_app;

-- Settings of the board; data, so that they can be changed without a release.
create table tasks.setting (
  singleton boolean primary key default true check (singleton),
  near_due_days int not null default 7 check (near_due_days between 0 and 90)
);
insert into tasks.setting default values;
grant select, update (near_due_days) on tasks.setting to banle_app;

create view tasks.published_task with (security_barrier) as
  select t.id, t.number, t.title, t.directive_id, t.state, t.due_on, t.handed_in_on, t.done_on, t.percent, v.name as lead_name
  from tasks.task t
  join documents.published_directive d on d.id = t.directive_id
  left join lateral (
    select name from organisation.body_version v
    where v.body_id = t.lead_id and v.replaced_by is null order by upper(v.valid) desc nulls first limit 1
  ) v on true
  where t.state not in ('cancelled', 'withdrawn');
grant select on tasks.published_task to banle_public, banle_app;
