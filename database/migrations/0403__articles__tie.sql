-- What an article is about: found by the reader, confirmed by an editor; and what has changed there since.
create table articles.tie (
  article_id uuid not null references articles.article (id),
  kind text not null check (kind in ('directive', 'body', 'person', 'task')),
  -- The identity of the record; of a person, who has no register yet, the name without marks.
  subject_id text not null,
  label text not null check (label <> ''),
  standing text not null check (standing in ('proposed', 'confirmed', 'refused')),
  proposed_at timestamptz not null,
  decided_by uuid references accounts.account (id),
  decided_at timestamptz,
  primary key (article_id, kind, subject_id),
  check ((standing = 'proposed') = (decided_by is null))
);
-- Which articles a changed record concerns.
create index tie_subject on articles.tie (kind, subject_id) where standing = 'confirmed';
grant select, insert, update (label, standing, decided_by, decided_at) on articles.tie to banle_app;

-- A record that an article is about was changed after it was written: an editor looks whether it still holds.
create table articles.alert (
  id uuid primary key default uuidv7(),
  article_id uuid not null references articles.article (id),
  kind text not null,
  subject_id text not null,
  label text not null,
  -- The entry of the record it comes of, which tells it once.
  lane int not null,
  place bigint not null,
  action text not null,
  at timestamptz not null,
  seen_by uuid references accounts.account (id),
  seen_at timestamptz,
  unique (article_id, lane, place)
);
-- What waits to be looked at, of one article and of all.
create index alert_open on articles.alert (article_id) where seen_at is null;
grant select, insert, update (seen_by, seen_at) on articles.alert to banle_app;
