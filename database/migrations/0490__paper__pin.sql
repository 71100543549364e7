-- The paper: what leads its first page before what is newest.
create schema paper;
grant usage on schema paper to banle_app, banle_public;

-- One row: whoever changes what leads holds it, and says which arrangement was seen.
create table paper.front (
  one boolean primary key default true check (one),
  version integer not null default 1
);
insert into paper.front default values;
grant select, update (version) on paper.front to banle_app;

-- An article that stands first until a moment; what was pinned when, by whom, is in the record.
create table paper.pin (
  article_id uuid primary key references articles.article,
  place smallint not null check (place > 0),
  until timestamptz not null,
  pinned_by uuid not null references accounts.account,
  pinned_at timestamptz not null
);
grant select, insert, delete, update (place, until, pinned_by, pinned_at) on paper.pin to banle_app;

-- What visitors may see: which articles, in which order, until when.
create view paper.public_pin with (security_barrier) as select article_id, place, until from paper.pin;
grant select on paper.public_pin to banle_public, banle_app;

-- The first page is told when any of it changes.
create trigger told after insert or update or delete on paper.pin
  for each statement execute function kernel.tell_table_changed('front');
