-- A task can be paused: its clock stands still until it goes on. And a plan's horizon, «đến năm 2030», is no due date.
alter table tasks.task drop constraint task_state_check;
alter table tasks.task add constraint task_state_check check
  (state in ('assigned', 'in_progress', 'paused', 'submitted', 'returned', 'completed', 'cancelled', 'withdrawn'));
alter table tasks.task
  -- The first day that does not count, while it is paused.
  add column paused_on date,
  -- The year that the text looks to, where it sets a horizon and no day.
  add column horizon int check (horizon between 1900 and 2200),
  add constraint task_paused_check check ((state = 'paused') = (paused_on is not null)),
  add constraint task_horizon_without_day_check check (horizon is null or due_on is null);

drop index tasks.task_open_due;
-- The board: what is open, red first, of a set of bodies.
create index task_open_due on tasks.task (due_on, id)
  where state in ('assigned', 'in_progress', 'paused', 'submitted', 'returned');
drop index tasks.task_lead;
-- A body's tasks; and every list and count of many bodies, answered from the index alone, without the words of the tasks.
create index task_lead on tasks.task (lead_id, state, due_on)
  include (id, number, giver_id, directive_id, given_on, handed_in_on, done_on, paused_on, horizon, extension_pending, speaker, force);

create table tasks.pause (
  id uuid primary key default uuidv7(),
  task_id uuid not null references tasks.task (id),
  -- Where the task stood, and goes on from.
  state_before text not null check (state_before in ('assigned', 'in_progress', 'returned')),
  -- Half-open: the task is paused on paused_on and goes on, or was ended, on ended_on.
  paused_on date not null,
  ended_on date,
  reason text not null check (reason <> ''),
  document text not null default '',
  paused_by uuid not null references accounts.account (id),
  paused_at timestamptz not null,
  remark text not null default '',
  -- Null while it is paused, and where the task was ended before it went on.
  resumed_by uuid references accounts.account (id),
  resumed_at timestamptz,
  check (ended_on >= paused_on),
  check (resumed_at is null or ended_on is not null)
);
-- The pauses of one task in their order.
create index pause_task on tasks.pause (task_id, paused_at);
-- A task is paused once at a time.
create unique index pause_open on tasks.pause (task_id) where ended_on is null;
grant select, insert, update (ended_on, remark, resumed_by, resumed_at) on tasks.pause to banle_app;

create or replace view tasks.published_task with (security_barrier) as
  select t.id, t.number, t.title, t.directive_id, t.state, t.due_on, t.handed_in_on, t.done_on, t.percent, v.name as lead_name,
    t.paused_on, t.horizon
  from tasks.task t
  join documents.published_directive d on d.id = t.directive_id
  left join lateral (
    select name from organisation.body_version v
    where v.body_id = t.lead_id and v.replaced_by is null order by upper(v.valid) desc nulls first limit 1
  ) v on true
  where t.state not in ('cancelled', 'withdrawn');

-- How each deadline came to be in force: given with the task, edited, extended, moved by a pause, set at a hand-over,
-- or found anew after the calendar was changed.
alter table tasks.deadline add column cause text not null default 'given'
  check (cause in ('given', 'edited', 'extended', 'resumed', 'handed_over', 'recomputed'));
update tasks.deadline l set cause = case
    when exists (select from tasks.extension e where e.task_id = l.task_id and e.decided_at = l.set_at and e.decision = 'granted')
      then 'extended'
    else 'edited' end
  where l.ordinal > 1;
alter table tasks.deadline alter column cause drop default;
