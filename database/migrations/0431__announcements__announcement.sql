-- Announcements: what a body makes known to everybody, to its staff or to chosen bodies, for a time.
create schema announcements;
grant usage on schema announcements to banle_app, banle_public;

-- How much an announcement presses; dated, so that a word may change and what was said stays.
create table announcements.priority (
  key text not null check (key <> ''),
  name_vi text not null check (name_vi <> ''),
  name_en text not null check (name_en <> ''),
  -- The most pressing first.
  rank integer not null,
  tone text not null check (tone in ('neutral', 'open', 'near', 'overdue')),
  -- Whoever it is for is told of it, whether or not they are asked to acknowledge it.
  is_told boolean not null,
  valid daterange not null check (not isempty(valid)),
  primary key (key, valid without overlaps)
);
insert into announcements.priority (key, name_vi, name_en, rank, tone, is_told, valid) values
  ('urgent', 'Khẩn', 'Urgent', 1, 'overdue', true, '[2020-01-01,)'),
  ('important', 'Quan trọng', 'Important', 2, 'near', true, '[2020-01-01,)'),
  ('usual', 'Thường', 'Usual', 3, 'neutral', false, '[2020-01-01,)');
grant select on announcements.priority to banle_app, banle_public;

create table announcements.announcement (
  id uuid primary key default uuidv7(),
  number integer generated always as identity unique,
  -- The body that announces.
  body_id uuid not null references organisation.body,
  title text not null check (title <> ''),
  -- Structured as the text of an article, without photos.
  body jsonb not null,
  priority text not null,
  audience text not null check (audience in ('public', 'staff', 'bodies')),
  asks_reading boolean not null,
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  -- The minute before which nobody shall see it; null: at once.
  wanted_at timestamptz,
  -- The first day on which it holds no longer.
  until_on date,
  -- It is public from this minute on, without anybody doing anything.
  out_at timestamptz,
  slug text unique check (slug ~ '^[a-z0-9-]+$'),
  written_by uuid not null references accounts.account,
  published_by uuid references accounts.account,
  withdrawn_at timestamptz,
  -- What readers are told of why it was withdrawn.
  withdrawn_said text,
  -- Its readers were told of it.
  told_at timestamptz,
  touched_at timestamptz not null,
  version integer not null default 1,
  check (state = 'draft' or (out_at is not null and slug is not null and published_by is not null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null and withdrawn_said is not null))
);
-- What is out, latest first.
create index announcement_out on announcements.announcement (out_at desc, id desc) where state = 'published';
-- What is out and of which nobody was told yet.
create index announcement_to_tell on announcements.announcement (out_at) where state = 'published' and told_at is null;
-- What a body announced, for those who write there.
create index announcement_of_body on announcements.announcement (body_id, touched_at desc);
grant select, insert on announcements.announcement to banle_app;
grant update (title, body, priority, audience, asks_reading, state, wanted_at, until_on, out_at, slug, published_by,
  withdrawn_at, withdrawn_said, told_at, touched_at, version) on announcements.announcement to banle_app;

-- The bodies an announcement is for, with those below them, where it is for chosen bodies.
create table announcements.addressee (
  announcement_id uuid not null references announcements.announcement,
  body_id uuid not null references organisation.body,
  primary key (announcement_id, body_id)
);
grant select, insert, delete on announcements.addressee to banle_app;

create table announcements.attachment (
  id uuid primary key default uuidv7(),
  announcement_id uuid not null references announcements.announcement,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null check (name <> ''),
  kind text not null,
  size bigint not null check (size > 0),
  added_at timestamptz not null,
  -- The same content is attached once.
  unique (announcement_id, sha256)
);
grant select, insert, delete on announcements.attachment to banle_app;

-- Who has read it, said by themselves with one press.
create table announcements.reading (
  announcement_id uuid not null references announcements.announcement,
  account_id uuid not null references accounts.account,
  at timestamptz not null,
  primary key (announcement_id, account_id)
);
-- What someone has read, for their own list.
create index reading_of_account on announcements.reading (account_id);
grant select, insert on announcements.reading to banle_app;

-- That those who had not read it were to be told again; once a day.
create table announcements.reminder (
  id uuid primary key default uuidv7(),
  announcement_id uuid not null references announcements.announcement,
  reminded_by uuid not null references accounts.account,
  on_day date not null,
  at timestamptz not null,
  told_at timestamptz,
  unique (announcement_id, on_day)
);
-- Reminders of which nobody was told yet.
create index reminder_to_tell on announcements.reminder (at) where told_at is null;
grant select, insert, update (told_at) on announcements.reminder to banle_app;

-- What visitors may see: announcements to everybody, and of those taken back that they were. When one is out is asked with the day.
create view announcements.public_announcement with (security_barrier) as
  select a.id, a.slug, a.number, a.title, case a.state when 'published' then a.body end as body, a.priority, a.out_at, a.until_on,
    a.withdrawn_at, a.withdrawn_said,
    (select v.name from organisation.body_version v where v.body_id = a.body_id and v.replaced_by is null
      and v.valid @> kernel.day_of(a.out_at)) as issuer
  from announcements.announcement a where a.audience = 'public' and a.state in ('published', 'withdrawn');
grant select on announcements.public_announcement to banle_app, banle_public;

create view announcements.public_attachment with (security_barrier) as
  select f.id, f.announcement_id, f.sha256 as content, f.name, f.kind, f.size, f.added_at, a.out_at
  from announcements.attachment f join announcements.announcement a on a.id = f.announcement_id
  where a.audience = 'public' and a.state = 'published';
grant select on announcements.public_attachment to banle_app, banle_public;
