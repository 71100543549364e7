-- Measures: what of a task can be counted, its target, and what was reached in each period.
create schema measures;
grant usage on schema measures to banle_app;

create table measures.measure (
  id uuid primary key default uuidv7(),
  task_id uuid not null references tasks.task (id),
  name text not null check (name <> ''),
  -- What is counted in: «người», «%», «triệu đồng».
  unit text not null default '',
  -- 'more': the more the better, up from the low bound; 'less': the less the better, down to the high bound; 'range': between both.
  direction text not null check (direction in ('more', 'less', 'range')),
  low numeric(15, 4),
  high numeric(15, 4),
  -- How often it is reported.
  cadence text not null check (cadence in ('month', 'quarter', 'halfYear', 'year')),
  -- What stands for the whole: the latest period, or the sum of all.
  taken text not null check (taken in ('latest', 'sum')),
  -- The first day of the first period that is reported.
  first_from date not null,
  defined_by uuid not null references accounts.account (id),
  defined_at timestamptz not null,
  ended_at timestamptz,
  ended_because text not null default '',
  version int not null default 1,
  check ((low is not null) = (direction in ('more', 'range'))),
  check ((high is not null) = (direction in ('less', 'range'))),
  check (low < high)
);
-- The measures of one task.
create index measure_task on measures.measure (task_id, defined_at);
grant select, insert, update (name, unit, direction, low, high, cadence, taken, first_from, ended_at, ended_because, version)
  on measures.measure to banle_app;

-- What was reached in a period. A correction closes the mistaken row and names the right one.
create table measures.actual (
  id uuid primary key default uuidv7(),
  measure_id uuid not null references measures.measure (id),
  -- The first day of the period.
  period_from date not null,
  amount numeric(15, 4) not null,
  -- Where the figure was taken from.
  source text not null check (source <> ''),
  evidence_sha256 text,
  evidence_name text,
  evidence_kind text,
  evidence_size bigint,
  reported_by uuid not null references accounts.account (id),
  reported_for uuid not null references organisation.body (id),
  reported_at timestamptz not null,
  replaced_by uuid references measures.actual (id) deferrable initially deferred,
  check (num_nulls(evidence_sha256, evidence_name, evidence_kind, evidence_size) in (0, 4))
);
-- One figure stands for a period of a measure.
create unique index actual_stands on measures.actual (measure_id, period_from) where replaced_by is null;
-- Every figure ever reported for a measure, in its order.
create index actual_measure on measures.actual (measure_id, period_from, reported_at);
grant select, insert, update (replaced_by) on measures.actual to banle_app;
