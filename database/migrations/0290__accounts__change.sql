-- One row that every change of who a person is and what they may do touches, so that what is kept in memory of the people
-- behind sessions knows when it is old. The transaction's own id is part of the stamp, as with bodies: a change that was
-- rolled back never looks like a later one. What signing in writes (attempts, passwords, codes) is no such change, and a
-- session's own row is read with every request.
create table accounts.change (
  singleton boolean primary key default true check (singleton),
  nth bigint not null default 0
);
insert into accounts.change default values;
grant select on accounts.change to banle_app;

create function accounts.note_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog
  as $$ begin update accounts.change set nth = nth + 1; return null; end $$;
create trigger note_change after update of name, locale, disabled_at on accounts.account
  for each statement execute function accounts.note_change();
create trigger note_change after insert or update or delete on accounts.held_role
  for each statement execute function accounts.note_change();
create trigger note_change after insert or update or delete on accounts.delegation
  for each statement execute function accounts.note_change();
create trigger note_change after insert or update or delete on accounts.delegated_role
  for each statement execute function accounts.note_change();
