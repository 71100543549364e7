-- What published directives say of one another: confirmed, and both ends published, so that none names what is kept from the public.
create view documents.published_relation with (security_barrier) as
  select r.from_id, r.to_id, r.kind, min(r.start_at) as place
  from documents.relation r
  join documents.published_directive one on one.id = r.from_id
  join documents.published_directive other on other.id = r.to_id
  where r.removed_at is null and r.confirmed_at is not null
  group by r.from_id, r.to_id, r.kind;
grant select on documents.published_relation to banle_public, banle_app;
