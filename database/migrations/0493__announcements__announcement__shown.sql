-- An announcement that waits for its minute was hidden from visitors by the question alone; the view itself showed it to whoever
-- asked on their role. As with scheduled articles, what is public is written down when its minute has come.
alter table announcements.announcement add column shown boolean not null default false;
update announcements.announcement set shown = true where state in ('published', 'withdrawn') and out_at <= now();
alter table announcements.announcement add check (not shown or state in ('published', 'withdrawn'));
grant update (shown) on announcements.announcement to banle_app;
-- What waits for its minute, earliest first.
create index announcement_waiting on announcements.announcement (out_at) where state = 'published' and not shown;

create or replace view announcements.public_announcement with (security_barrier) as
  select a.id, a.slug, a.number, a.title, case a.state when 'published' then a.body end as body, a.priority, a.out_at, a.until_on,
    a.withdrawn_at, a.withdrawn_said,
    (select v.name from organisation.body_version v where v.body_id = a.body_id and v.replaced_by is null
      and v.valid @> kernel.day_of(a.out_at)) as issuer
  from announcements.announcement a where a.audience = 'public' and a.shown and a.state in ('published', 'withdrawn');

create or replace view announcements.public_attachment with (security_barrier) as
  select f.id, f.announcement_id, f.sha256 as content, f.name, f.kind, f.size, f.added_at, a.out_at
  from announcements.attachment f join announcements.announcement a on a.id = f.announcement_id
  where a.audience = 'public' and a.shown and a.state = 'published';
