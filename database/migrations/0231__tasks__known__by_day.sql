-- What was known of a task at the end of each day, so that a board of a past day shows the numbers that were shown on it.
-- Kept by triggers: whoever changes what is counted of a task says when, in `changed_at`.
alter table tasks.task
  -- When what is counted of the task (state, bodies, days) was last written down.
  add column changed_at timestamptz,
  -- The day on which it was closed; infinity while it lives. Boards count what lives and what ended lately by it.
  add column ended_on date generated always as (coalesce(kernel.day_of(closed_at), 'infinity'::date)) stored;
update tasks.task set changed_at = greatest(created_at, acknowledged_at, last_progress_at, closed_at);
alter table tasks.task alter column changed_at set not null;
-- Boards and lists of many bodies: what lives and what ended lately, answered from the index alone, however much is kept.
create index task_ended on tasks.task (ended_on)
  include (id, number, state, due_on, lead_id, giver_id, directive_id, given_on, handed_in_on, done_on, extension_pending, speaker, force);

-- The counted facts of a task, for each span of days at whose ends they were known. A day has one row: its last word.
create table tasks.known (
  task_id uuid not null references tasks.task (id),
  known daterange not null check (not isempty(known) and lower_inc(known) and not upper_inc(known)),
  number bigint not null,
  state text not null,
  giver_id uuid not null,
  lead_id uuid not null,
  coordinating uuid[] not null,
  directive_id uuid not null,
  force text not null,
  speaker text not null,
  given_on date not null,
  due_on date,
  handed_in_on date,
  done_on date,
  ended_on date not null,
  extension_pending boolean not null
);
-- One row a task and first day.
create unique index known_since on tasks.known (task_id, lower(known));
-- The row that holds now, closed when the next one begins.
create unique index known_now on tasks.known (task_id) where upper_inf(known);
-- A board of a past day: what lived at its end.
create index known_alive on tasks.known using gist (known) where ended_on = 'infinity';
-- A board of a past day: what had ended in the months before it.
create index known_ended on tasks.known (ended_on) where ended_on < 'infinity';
grant select on tasks.known to banle_app;

-- Words that a task no longer bears, with the first day on which it bore others.
create table tasks.former_wording (
  task_id uuid not null references tasks.task (id),
  until date not null,
  title text not null,
  product text not null,
  primary key (task_id, until)
);
grant select on tasks.former_wording to banle_app;

-- Writes down what is known of a task now. On the day of the last row the row is brought up to date: only ends of days are kept.
create function tasks.note_known(which uuid) returns void
  language plpgsql security definer set search_path = pg_catalog
  as $$
  declare
    day date;
    since date;
  begin
    select kernel.day_of(t.changed_at), lower(k.known) into day, since
      from tasks.task t left join tasks.known k on k.task_id = t.id and upper_inf(k.known) where t.id = which;
    if since < day then
      update tasks.known set known = daterange(since, day) where task_id = which and upper_inf(known);
    elsif since is not null then
      -- Where the clock went back, the later day's row takes the change.
      day := since;
      delete from tasks.known where task_id = which and upper_inf(known);
    end if;
    insert into tasks.known (task_id, known, number, state, giver_id, lead_id, coordinating, directive_id, force, speaker,
        given_on, due_on, handed_in_on, done_on, ended_on, extension_pending)
      select t.id, daterange(day, null), t.number, t.state, t.giver_id, t.lead_id,
        array(select c.body_id from tasks.coordination c where c.task_id = t.id order by c.body_id), t.directive_id, t.force,
        t.speaker, t.given_on, t.due_on, t.handed_in_on, t.done_on, t.ended_on, t.extension_pending
      from tasks.task t where t.id = which;
  end $$;
revoke all on function tasks.note_known(uuid) from public;

create function tasks.note_task() returns trigger
  language plpgsql security definer set search_path = pg_catalog
  as $$ begin perform tasks.note_known(new.id); return null; end $$;
create trigger note_new after insert on tasks.task for each row execute function tasks.note_task();
create trigger note_change after update on tasks.task for each row
  when (row(old.state, old.giver_id, old.lead_id, old.due_on, old.handed_in_on, old.done_on, old.closed_at, old.extension_pending)
    is distinct from row(new.state, new.giver_id, new.lead_id, new.due_on, new.handed_in_on, new.done_on, new.closed_at, new.extension_pending))
  execute function tasks.note_task();

create function tasks.note_coordination() returns trigger
  language plpgsql security definer set search_path = pg_catalog
  as $$ begin perform tasks.note_known(changed.task_id) from (select distinct task_id from rows_changed) changed; return null; end $$;
create trigger note_more after insert on tasks.coordination
  referencing new table as rows_changed for each statement execute function tasks.note_coordination();
create trigger note_less after delete on tasks.coordination
  referencing old table as rows_changed for each statement execute function tasks.note_coordination();

create function tasks.note_wording() returns trigger
  language plpgsql security definer set search_path = pg_catalog
  as $$
  begin
    insert into tasks.former_wording (task_id, until, title, product)
      values (old.id, kernel.day_of(new.changed_at), old.title, old.product) on conflict do nothing;
    return null;
  end $$;
create trigger note_wording after update on tasks.task for each row
  when (row(old.title, old.product) is distinct from row(new.title, new.product)) execute function tasks.note_wording();

-- Tasks that were here before: their days are worked out from what was written down of each act. Who led and what stood in
-- the title before an edit is told by the record.
with edited as (
  select e.subject_id::uuid as task_id, e.at, e.facts::jsonb -> 'changes' as changes
  from record.entry e where e.subject_kind = 'task' and e.action = 'task.edited'
), moments as (
  select id as task_id, created_at as at from tasks.task
  union select id, acknowledged_at from tasks.task
  union select id, closed_at from tasks.task
  union select task_id, set_at from tasks.deadline
  union select task_id, submitted_at from tasks.result
  union select task_id, decided_at from tasks.result
  union select task_id, asked_at from tasks.extension
  union select task_id, decided_at from tasks.extension
  union select task_id, at from edited
), days as (
  select task_id, day, lead(day) over (partition by task_id order by day) as until,
    timezone('Asia/Ho_Chi_Minh', (day + 1) + time '00:00') as ends
  from (select distinct task_id, kernel.day_of(at) as day from moments where at is not null) each_day
), told as (
  select d.*, t.*,
    (select r.submitted_at from tasks.result r where r.task_id = d.task_id and r.submitted_at < d.ends
      and (r.decided_at is null or r.decided_at >= d.ends or r.decision = 'accepted') order by r.submitted_at desc limit 1) as handed_in,
    exists (select from tasks.result r where r.task_id = d.task_id and r.decision = 'returned' and r.decided_at < d.ends) as sent_back,
    coalesce((select e.changes -> 'leadId' ->> 'from' from edited e where e.task_id = d.task_id and e.at >= d.ends
      and e.changes ? 'leadId' order by e.at limit 1)::uuid, t.lead_id) as led_by,
    coalesce((select array(select jsonb_array_elements_text(e.changes -> 'coordinatingIds' -> 'from')::uuid) from edited e
      where e.task_id = d.task_id and e.at >= d.ends and e.changes ? 'coordinatingIds' order by e.at limit 1),
      array(select c.body_id from tasks.coordination c where c.task_id = d.task_id order by c.body_id)) as helped_by,
    (select l.due_on from tasks.deadline l where l.task_id = d.task_id and l.set_at < d.ends order by l.ordinal desc limit 1) as due,
    exists (select from tasks.extension x where x.task_id = d.task_id and x.asked_at < d.ends
      and (x.decided_at is null or x.decided_at >= d.ends)) as asks
  from days d join tasks.task t on t.id = d.task_id
), stood as (
  select *, case
    when closed_at < ends then state
    when handed_in is not null then 'submitted'
    when sent_back then 'returned'
    when acknowledged_at < ends then 'in_progress'
    else 'assigned' end as stood_as
  from told
)
insert into tasks.known (task_id, known, number, state, giver_id, lead_id, coordinating, directive_id, force, speaker,
  given_on, due_on, handed_in_on, done_on, ended_on, extension_pending)
select task_id, daterange(day, until), number, stood_as, giver_id, led_by, helped_by, directive_id, force, speaker, given_on, due,
  case when stood_as in ('submitted', 'completed') then kernel.day_of(handed_in) end,
  case when stood_as = 'completed' then done_on end,
  case when closed_at < ends then ended_on else 'infinity' end,
  asks and stood_as not in ('completed', 'cancelled', 'withdrawn')
from stood;

insert into tasks.former_wording (task_id, until, title, product)
select distinct on (e.subject_id, kernel.day_of(e.at)) t.id, kernel.day_of(e.at),
  coalesce(e.facts::jsonb #>> '{changes,title,from}', t.title), coalesce(e.facts::jsonb #>> '{changes,product,from}', t.product)
from record.entry e join tasks.task t on t.id = e.subject_id::uuid
where e.subject_kind = 'task' and e.action = 'task.edited'
  and (e.facts::jsonb -> 'changes' ? 'title' or e.facts::jsonb -> 'changes' ? 'product')
order by e.subject_id, kernel.day_of(e.at), e.at;
