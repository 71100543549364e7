-- When a deadline is spoken of, to whom, and on what ground: dated data, to be changed by whoever keeps the system.
create table notices.deadline_rule (
  -- Stays the same from one version to the next, so that nobody is told twice because a rule was changed.
  key text not null check (key <> ''),
  kind text not null check (kind in ('due_soon', 'overdue', 'escalated')),
  -- Working days: before the deadline for due_soon, after it for the others.
  days integer not null check (days between 0 and 250),
  receiver text not null check (receiver in ('lead', 'lead_leader', 'giver', 'giver_leader')),
  valid daterange not null check (not isempty(valid)),
  source_vi text not null,
  source_en text not null,
  verified boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid references accounts.account,
  primary key (key, valid without overlaps),
  check (kind <> 'escalated' or receiver in ('lead_leader', 'giver_leader')),
  check (kind <> 'overdue' or days > 0),
  check (kind <> 'escalated' or days > 0)
);
grant select, insert, update (valid) on notices.deadline_rule to banle_app;

insert into notices.deadline_rule (key, kind, days, receiver, valid, source_vi, source_en, verified, recorded_at)
select key, kind, days, receiver, '[2000-01-01,)', 'Thiết lập mặc định của hệ thống; chưa có văn bản nào quy định',
  'Default setting of this system; no document settles it', false, now()
from (values
  ('soon', 'due_soon', 5, 'lead'),
  ('last_day', 'due_soon', 1, 'lead'),
  ('overdue', 'overdue', 1, 'lead'),
  ('overdue_giver', 'overdue', 1, 'giver'),
  ('lead_leader', 'escalated', 3, 'lead_leader'),
  ('giver_leader', 'escalated', 10, 'giver_leader')
) usual (key, kind, days, receiver);

-- That a rule was applied to a task while a deadline was in force; whoever writes the row first tells people.
create table notices.applied_rule (
  task_id uuid not null references tasks.task,
  rule text not null,
  due_on date not null,
  at timestamptz not null,
  primary key (task_id, rule, due_on)
);
grant select, insert on notices.applied_rule to banle_app;
