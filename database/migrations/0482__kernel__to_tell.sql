-- What changes often is told once a moment, not with each change. PostgreSQL lets the transactions that tell something
-- commit one after the other, each with the disk to itself: a hundred acts on tasks would wait in one row. Their tags wait
-- here until a program that listens has them told.
-- Unlogged: after a crash of the database every program listens anew, and begins with nothing kept.
create unlogged table kernel.to_tell (tag text not null);
grant insert on kernel.to_tell to banle_app;

create function kernel.tell_later(tag text) returns void
  language plpgsql
  as $$
  begin
    insert into kernel.to_tell (tag) values (tell_later.tag);
  end $$;

create function kernel.tell_waiting() returns void
  language sql security definer set search_path = pg_catalog
  as $$
    with told as (
      delete from kernel.to_tell where ctid = any(array(select ctid from kernel.to_tell for update skip locked)) returning tag
    )
    select pg_notify('banle_changed', tag) from (select distinct tag from told) as each_once
  $$;
revoke all on function kernel.tell_waiting() from public;
grant execute on function kernel.tell_waiting() to banle_public;
