-- Recurrence: what a sentence of a directive orders again and again, by a rule; each time becomes a task of its own, once.
create schema recurrence;
grant usage on schema recurrence to banle_app;

create table recurrence.series (
  id uuid primary key default uuidv7(),
  directive_id uuid not null references documents.directive (id),
  -- The passage that ordered it: words as they stood, UTF-16 span in the text of that fingerprint.
  passage text not null check (passage <> ''),
  passage_start int not null,
  passage_end int not null,
  text_sha256 text not null,
  -- The words of the text that say when.
  printed text not null default '',
  force text not null,
  speaker text not null default '',
  created_by uuid not null references accounts.account (id),
  created_at timestamptz not null,
  -- Nothing is due from this day on; without a reason where that was so from the beginning.
  ended_on date,
  ended_because text not null default '',
  -- The due day of the last occurrence that was made.
  last_due date,
  -- The day on which the next occurrence is to be made; null when there is none.
  next_given date,
  -- Why the next occurrence could not be made: the code of the refusal, and since when.
  hindrance text not null default '',
  hindered_at timestamptz,
  version int not null default 1
);
-- The sweep: series of which an occurrence is to be made by a day.
create index series_next on recurrence.series (next_given) where next_given is not null;
-- The series of one directive.
create index series_directive on recurrence.series (directive_id);
grant select, insert, update (ended_on, ended_because, last_due, next_given, hindrance, hindered_at, version)
  on recurrence.series to banle_app;

-- What is ordered and when, for the occurrences that are due within a period.
create table recurrence.version (
  id uuid primary key default uuidv7(),
  series_id uuid not null references recurrence.series (id),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  -- recurrence: RecurrenceRule.
  rule jsonb not null,
  -- So many days before it is due an occurrence becomes a task.
  days_before int not null check (days_before between 0 and 366),
  title text not null check (title <> ''),
  product text not null default '',
  giver_id uuid not null references organisation.body (id),
  lead_id uuid not null references organisation.body (id),
  coordinating_ids uuid[] not null default '{}',
  -- Why it was changed; empty for the first.
  reason text not null default '',
  set_by uuid not null references accounts.account (id),
  set_at timestamptz not null,
  check (lead_id <> giver_id),
  constraint one_order_a_day exclude using gist (series_id with =, valid with &&)
);
-- The series that a body leads.
create index version_lead on recurrence.version (lead_id);
-- The series that a body gives.
create index version_giver on recurrence.version (giver_id);
grant select, insert, update (valid) on recurrence.version to banle_app;

-- Every occurrence that was made; the day by the rule names it, so that it is made once.
create table recurrence.occurrence (
  series_id uuid not null references recurrence.series (id),
  nominal date not null,
  due_on date not null,
  task_id uuid not null references tasks.task (id),
  made_at timestamptz not null,
  primary key (series_id, nominal)
);
-- The occurrence that a task is.
create unique index occurrence_task on recurrence.occurrence (task_id);
grant select, insert on recurrence.occurrence to banle_app;
