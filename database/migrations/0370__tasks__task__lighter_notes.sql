-- What is noted of a change costs less of the change itself. PostgreSQL reads a trigger's condition anew with every
-- statement, and works out every generated column anew where a trigger stands before an update.
drop trigger part_stays on tasks.task;
create trigger part_stays after update of parent_id, depth on tasks.task for each row
  when (row(old.parent_id, old.depth) is distinct from row(new.parent_id, new.depth)) execute function tasks.refuse_move();

-- Writes down what is known of a task now. On the day of the last row the row is brought up to date: only ends of days are kept.
create function tasks.note_known(task tasks.task) returns void
  language plpgsql set search_path = pg_catalog
  as $$
  declare
    day date := kernel.day_of(task.changed_at);
    since date;
  begin
    select lower(k.known) into since from tasks.known k where k.task_id = task.id and upper_inf(k.known);
    if since < day then
      update tasks.known set known = daterange(since, day) where task_id = task.id and upper_inf(known);
    elsif since is not null then
      -- Where the clock went back, the later day's row takes the change.
      day := since;
      delete from tasks.known where task_id = task.id and upper_inf(known);
    end if;
    insert into tasks.known (task_id, known, number, state, giver_id, lead_id, coordinating, directive_id, force, speaker,
        given_on, due_on, handed_in_on, done_on, ended_on, extension_pending, paused_on, horizon)
      values (task.id, daterange(day, null), task.number, task.state, task.giver_id, task.lead_id,
        array(select c.body_id from tasks.coordination c where c.task_id = task.id order by c.body_id), task.directive_id,
        task.force, task.speaker, task.given_on, task.due_on, task.handed_in_on, task.done_on, task.ended_on,
        task.extension_pending, task.paused_on, task.horizon);
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
      perform tasks.note_known(new);
    end if;
    return null;
  end $$;
drop trigger note_change on tasks.task;
create trigger note_change
  after update of state, giver_id, lead_id, due_on, handed_in_on, done_on, closed_at, extension_pending, paused_on, horizon
  on tasks.task for each row execute function tasks.note_task();

create or replace function tasks.note_wording() returns trigger
  language plpgsql security definer set search_path = pg_catalog
  as $$
  begin
    if (old.title, old.product) is distinct from (new.title, new.product) then
      insert into tasks.former_wording (task_id, until, title, product)
        values (old.id, kernel.day_of(new.changed_at), old.title, old.product) on conflict do nothing;
    end if;
    return null;
  end $$;
drop trigger note_wording on tasks.task;
create trigger note_wording after update of title, product on tasks.task for each row execute function tasks.note_wording();

create or replace function tasks.note_coordination() returns trigger
  language plpgsql security definer set search_path = pg_catalog
  as $$
  begin
    perform tasks.note_known(t) from tasks.task t where t.id in (select task_id from rows_changed);
    return null;
  end $$;
drop function tasks.note_known(uuid);
