-- Progress of a published directive is shown where it is reported: `directive:ID` again, within a moment, when a task of it
-- has come further. What changed is looked at inside: PostgreSQL reads a trigger's condition anew with every statement.
create or replace function tasks.tell_published() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or
    (old.state, old.due_on, old.handed_in_on, old.done_on, old.paused_on, old.percent, old.title, old.directive_id)
    is distinct from
    (new.state, new.due_on, new.handed_in_on, new.done_on, new.paused_on, new.percent, new.title, new.directive_id)
  then
    perform kernel.tell_later('directive:' || id) from documents.directive
      where id = new.directive_id and published_at is not null;
  end if;
  return null;
end $$;
drop trigger told_update on tasks.task;
create trigger told_update after update of state, due_on, handed_in_on, done_on, paused_on, percent, title, directive_id on tasks.task
  for each row execute function tasks.tell_published();
