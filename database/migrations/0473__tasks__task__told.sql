-- Progress of a published directive is shown where it is reported: `directive:ID` again when a task of it has come further.
create function tasks.tell_published() returns trigger language plpgsql as $$
begin
  if exists (select from documents.directive where id = new.directive_id and published_at is not null) then
    perform kernel.tell_changed(array['directive:' || new.directive_id]);
  end if;
  return null;
end $$;
create trigger told_insert after insert on tasks.task for each row execute function tasks.tell_published();
create trigger told_update after update of state, due_on, handed_in_on, done_on, paused_on, percent, title, directive_id on tasks.task
  for each row when (row(old.state, old.due_on, old.handed_in_on, old.done_on, old.paused_on, old.percent, old.title, old.directive_id)
    is distinct from row(new.state, new.due_on, new.handed_in_on, new.done_on, new.paused_on, new.percent, new.title, new.directive_id))
  execute function tasks.tell_published();
