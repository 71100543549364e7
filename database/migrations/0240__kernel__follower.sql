-- Whoever follows the record: how far each has been handed it, lane by lane.
create table record.follower (
  name text not null,
  lane smallint not null check (lane between 0 and 15),
  place bigint not null default 0,
  primary key (name, lane)
);
grant select, insert, update on record.follower to banle_app;
