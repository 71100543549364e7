-- Photos: the pictures of the newsroom, cleaned and cut once when they come. Visitors reach a picture while an article shows it.
create schema photos;
grant usage on schema photos to banle_app, banle_public;

create table photos.photo (
  id uuid primary key default uuidv7(),
  -- The body whose newsroom brought it in and may change it.
  newsroom_id uuid not null references organisation.body (id),
  -- The name of the file as it was called when it came.
  name text not null check (name <> ''),
  -- The picture itself: turned upright, without whatever the camera wrote beside it.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  width int not null check (width > 0),
  height int not null check (height > 0),
  -- Where the eye goes, as a share of width and height from the upper left.
  focal_x double precision not null default 0.5 check (focal_x >= 0 and focal_x <= 1),
  focal_y double precision not null default 0.5 check (focal_y >= 0 and focal_y <= 1),
  -- Names what is made of the picture with this focal point: another picture or point, another hash.
  hash text not null check (hash ~ '^[0-9a-f]{32}$'),
  caption text not null default '',
  alt text not null default '',
  credit text not null default '',
  place text not null default '',
  taken_on date,
  -- The day that the camera noted, until somebody has looked at it; nothing else of what it noted is kept.
  camera_day date,
  -- Everything it may be found by, besides the people in it.
  plain_words text not null generated always as
    (kernel.plain(name || ' ' || caption || ' ' || alt || ' ' || credit || ' ' || place)) stored,
  withdrawn_at timestamptz,
  withdrawn_because text not null default '',
  added_by uuid not null references accounts.account (id),
  added_at timestamptz not null,
  version int not null default 1,
  check (withdrawn_at is null or withdrawn_because <> '')
);
-- The library, newest first.
create index photo_added on photos.photo (added_at desc, id desc);
-- Which photos a size belongs to, when it is asked for or goes.
create index photo_hash on photos.photo (hash);
grant select, insert, update (name, sha256, width, height, focal_x, focal_y, hash, caption, alt, credit, place, taken_on,
  camera_day, withdrawn_at, withdrawn_because, version) on photos.photo to banle_app;

-- Who is to be seen in a photo, from left to right; tied to an account where the person has one.
create table photos.person (
  photo_id uuid not null references photos.photo (id),
  ordinal int not null,
  name text not null check (name <> ''),
  account_id uuid references accounts.account (id),
  primary key (photo_id, ordinal)
);
grant select, insert, delete on photos.person to banle_app;

-- What was made of a picture: one row a size and format, the bytes in the store of files.
create table photos.size (
  hash text not null check (hash ~ '^[0-9a-f]{32}$'),
  size text not null,
  format text not null check (format in ('avif', 'webp', 'jpg')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  width int not null,
  height int not null,
  bytes int not null,
  primary key (hash, size, format)
);
grant select, insert, delete on photos.size to banle_app;

-- Which photos are before the public, and by what they are shown; written by whoever shows them.
create table photos.shown (
  shown_by uuid not null,
  photo_id uuid not null references photos.photo (id),
  primary key (shown_by, photo_id)
);
-- Whether anything shows a photo, and what.
create index shown_photo on photos.shown (photo_id);
grant select, insert, delete on photos.shown to banle_app;

-- What visitors may fetch: sizes of a picture that something public shows now. What was replaced or withdrawn has no row.
create view photos.public_size with (security_barrier) as
  select s.hash, s.size, s.format, s.sha256 as content, s.bytes from photos.size s
  where exists (
    select from photos.photo p join photos.shown w on w.photo_id = p.id
    where p.hash = s.hash and p.withdrawn_at is null
  );
grant select on photos.public_size to banle_public, banle_app;
