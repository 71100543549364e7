-- What was published is kept in the memory of each program that serves it. A trigger on the rows tells, when the
-- transaction commits, which tags are no longer as they were; every program listens and forgets exactly these.
create function kernel.tell_changed(tags text[]) returns void language sql as $$
  select pg_notify('banle_changed', tag) from unnest(tags) as tag
$$;
grant execute on function kernel.tell_changed(text[]) to banle_app;

-- For a table all of whose rows concern the same pages: the tags are the trigger's arguments.
create function kernel.tell_table_changed() returns trigger language plpgsql as $$
begin
  perform kernel.tell_changed(tg_argv);
  return null;
end $$;
grant execute on function kernel.tell_table_changed() to banle_app;
