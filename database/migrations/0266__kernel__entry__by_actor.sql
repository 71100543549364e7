-- What one person did, for that person's own look at what is kept of them.
create index entry_actor on record.entry (actor_id, at, lane, place) where actor_id is not null;
