-- What is noted of a task costs less of each act on it: the statement that closes a day's row finds out whether there is a
-- day to close, and on the same day the row is brought up to date where it stands.
drop function tasks.note_known(tasks.task);
create function tasks.note_known(task tasks.task) returns boolean
  language plpgsql set search_path = pg_catalog
  as $$
  declare
    day date := kernel.day_of(task.changed_at);
    helping uuid[] := array(select c.body_id from tasks.coordination c where c.task_id = task.id order by c.body_id);
  begin
    update tasks.known set known = daterange(lower(known), day)
      where task_id = task.id and upper_inf(known) and lower(known) < day;
    if not found then
      -- Where the clock went back, the later day's row takes the change.
      update tasks.known set state = task.state, giver_id = task.giver_id, lead_id = task.lead_id, coordinating = helping,
          directive_id = task.directive_id, force = task.force, speaker = task.speaker, given_on = task.given_on,
          due_on = task.due_on, handed_in_on = task.handed_in_on, done_on = task.done_on, ended_on = task.ended_on,
          extension_pending = task.extension_pending, paused_on = task.paused_on, horizon = task.horizon
        where task_id = task.id and upper_inf(known);
      if found then
        return true;
      end if;
    end if;
    insert into tasks.known (task_id, known, number, state, giver_id, lead_id, coordinating, directive_id, force, speaker,
        given_on, due_on, handed_in_on, done_on, ended_on, extension_pending, paused_on, horizon)
      values (task.id, daterange(day, null), task.number, task.state, task.giver_id, task.lead_id, helping, task.directive_id,
        task.force, task.speaker, task.given_on, task.due_on, task.handed_in_on, task.done_on, task.ended_on,
        task.extension_pending, task.paused_on, task.horizon);
    return true;
  end $$;
revoke all on function tasks.note_known(tasks.task) from public;

create or replace function tasks.note_task() returns trigger
  language plpgsql security definer set search_path = pg_catalog
  as $$
  begin
    if tg_op = 'INSERT' or
      (old.state, old.giver_id, old.lead_id, old.due_on, old.handed_in_on, old.done_on, old.closed_at, old.extension_pending, old.paused_on, old.horizon)
      is distinct from
      (new.state, new.giver_id, new.lead_id, new.due_on, new.handed_in_on, new.done_on, new.closed_at, new.extension_pending, new.paused_on, new.horizon)
    then
      -- Asked as an expression, for a statement of its own would be begun anew each time.
      if tasks.note_known(new) then
        return null;
      end if;
    end if;
    return null;
  end $$;
