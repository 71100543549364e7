-- Articles: how a piece of news is made, and what of it is public. Visitors see `published_article` and nothing else.
create schema articles;
grant usage on schema articles to banle_app, banle_public;

-- The sections of the portal; what a section is called and how long it stands is set by whoever runs it.
create table articles.section (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name_vi text not null check (name_vi <> ''),
  name_en text not null check (name_en <> ''),
  ordinal int not null,
  valid daterange not null
);
grant select on articles.section to banle_public;
grant select, insert, update (name_vi, name_en, ordinal, valid) on articles.section to banle_app;
insert into articles.section (slug, name_vi, name_en, ordinal, valid) values
  ('thoi-su', 'Thời sự', 'News', 1, '[2010-01-01,)'),
  ('xay-dung-dang', 'Xây dựng Đảng', 'Party building', 2, '[2010-01-01,)'),
  ('to-chuc-can-bo', 'Tổ chức, cán bộ', 'Organisation and personnel', 3, '[2010-01-01,)'),
  ('kiem-tra-giam-sat', 'Kiểm tra, giám sát', 'Inspection and oversight', 4, '[2010-01-01,)'),
  ('chuyen-doi-so', 'Chuyển đổi số', 'Digital transformation', 5, '[2010-01-01,)'),
  ('co-so', 'Từ cơ sở', 'From the wards', 6, '[2010-01-01,)');

create table articles.article (
  id uuid primary key default uuidv7(),
  -- The body in whose name the piece is made.
  newsroom_id uuid not null references organisation.body (id),
  state text not null default 'draft'
    check (state in ('draft', 'proofread', 'in_review', 'scheduled', 'published', 'corrected', 'withdrawn', 'dropped')),
  section_slug text not null references articles.section (slug),
  headline text not null check (headline <> ''),
  -- The whole of the piece as it is being worked on; `published_article` has what the public sees.
  content jsonb not null,
  -- Found when it is first published, and kept from then on.
  slug text unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  due_on date,
  -- Not before this moment, whoever decides what.
  embargo_until timestamptz,
  -- When it goes out by itself.
  publish_at timestamptz,
  published_at timestamptz,
  -- The version that the public sees.
  published_version int,
  -- Who works on it now, and until when that is believed without a further sign.
  claimed_by uuid references accounts.account (id),
  claimed_until timestamptz,
  written_by uuid not null references accounts.account (id),
  created_at timestamptz not null,
  -- When anything of it was last changed.
  touched_at timestamptz not null,
  version int not null default 1,
  check ((claimed_by is null) = (claimed_until is null)),
  check (state <> 'scheduled' or publish_at is not null),
  check (state not in ('published', 'corrected') or (slug is not null and published_at is not null))
);
-- The newsroom's list: what was touched last stands first.
create index article_touched on articles.article (touched_at desc, id desc);
-- The few that go out by themselves, earliest first.
create index article_scheduled on articles.article (publish_at) where state = 'scheduled';
grant select, insert, update (state, section_slug, headline, content, slug, due_on, embargo_until, publish_at, published_at,
  published_version, claimed_by, claimed_until, touched_at, version) on articles.article to banle_app;

-- How a piece stood each time it was kept. What a person keeps while typing becomes one version until they pause.
create table articles.version (
  article_id uuid not null references articles.article (id),
  number int not null,
  content jsonb not null,
  saved_by uuid not null references accounts.account (id),
  begun_at timestamptz not null,
  saved_at timestamptz not null,
  how text not null check (how in ('written', 'typing', 'imported', 'corrected', 'restored')),
  primary key (article_id, number)
);
grant select, insert, update (number, content, saved_at) on articles.version to banle_app;

-- Grows with every change of anything that the page of an article shows.
create sequence articles.stamp;
grant usage on sequence articles.stamp to banle_app;

-- What the public sees. Written only by publishing, correcting and withdrawing; what is withdrawn has no row.
create table articles.published_article (
  article_id uuid primary key references articles.article (id),
  slug text not null unique,
  section_slug text not null references articles.section (slug),
  headline text not null,
  lead text not null,
  source_tag text,
  byline text,
  -- A document of the closed schema in body.ts.
  body jsonb not null,
  body_text text not null,
  event_on date,
  published_at timestamptz not null,
  updated_at timestamptz,
  -- [{at, text}], oldest first.
  corrections jsonb not null default '[]',
  -- [{photoId, caption, alt, credit, width, height, focal: {x, y}}]
  photos jsonb not null default '[]',
  lead_photo_id uuid,
  topics text[] not null default '{}',
  -- [{kind: 'directive' | 'body' | 'person' | 'task', id, label}]
  ties jsonb not null default '[]',
  comments_open boolean not null default true,
  stamp bigint not null
);
-- The front page and the archive, newest first.
create index published_article_latest on articles.published_article (published_at desc, article_id desc);
-- One section, newest first.
create index published_article_section on articles.published_article (section_slug, published_at desc, article_id desc);
-- The articles of a topic.
create index published_article_topics on articles.published_article using gin (topics);
-- The articles about a record: `ties @> [{"kind": …, "id": …}]`.
create index published_article_ties on articles.published_article using gin (ties jsonb_path_ops);
grant select on articles.published_article to banle_public;
grant select, insert, update, delete on articles.published_article to banle_app;

-- That something stood here and was taken back: an address once given out is answered for good.
create table articles.withdrawn_article (
  article_id uuid primary key references articles.article (id),
  slug text not null unique,
  withdrawn_at timestamptz not null,
  -- What readers are told of why.
  said text not null check (said <> '')
);
grant select on articles.withdrawn_article to banle_public;
grant select, insert, delete on articles.withdrawn_article to banle_app;
