-- A pause stops the clock, and a horizon is no due date: both are counted, so both are known by day.
alter table tasks.known add column paused_on date, add column horizon int;
update tasks.known k set paused_on = t.paused_on, horizon = t.horizon
  from tasks.task t where t.id = k.task_id and upper_inf(k.known);

create or replace function tasks.note_known(which uuid) returns void
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
        given_on, due_on, handed_in_on, done_on, ended_on, extension_pending, paused_on, horizon)
      select t.id, daterange(day, null), t.number, t.state, t.giver_id, t.lead_id,
        array(select c.body_id from tasks.coordination c where c.task_id = t.id order by c.body_id), t.directive_id, t.force,
        t.speaker, t.given_on, t.due_on, t.handed_in_on, t.done_on, t.ended_on, t.extension_pending, t.paused_on, t.horizon
      from tasks.task t where t.id = which;
  end $$;

drop trigger note_change on tasks.task;
create trigger note_change after update on tasks.task for each row
  when (row(old.state, old.giver_id, old.lead_id, old.due_on, old.handed_in_on, old.done_on, old.closed_at, old.extension_pending,
      old.paused_on, old.horizon)
    is distinct from row(new.state, new.giver_id, new.lead_id, new.due_on, new.handed_in_on, new.done_on, new.closed_at,
      new.extension_pending, new.paused_on, new.horizon))
  execute function tasks.note_task();

-- The index of what lives and ended lately holds what is counted.
drop index tasks.task_ended;
-- Boards and lists of many bodies: what lives and what ended lately, answered from the index alone, however much is kept.
create index task_ended on tasks.task (ended_on)
  include (id, number, state, due_on, lead_id, giver_id, directive_id, given_on, handed_in_on, done_on, paused_on, horizon,
    extension_pending, speaker, force);
