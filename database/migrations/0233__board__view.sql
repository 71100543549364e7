-- What the board keeps: filters under a name, screens on a wall, and from how many tasks on a rate is told.
create schema board;
grant usage on schema board to banle_app;

-- A filter under a name: one's own, or shared within a body.
create table board.view (
  id uuid primary key default uuidv7(),
  owner_id uuid not null references accounts.account (id),
  -- Null: the owner's alone. Otherwise whoever holds a role in the body sees it too.
  body_id uuid references organisation.body (id),
  name text not null check (name <> ''),
  -- Whether it opens the board or the list.
  place text not null check (place in ('board', 'list')),
  -- The question as it stands in an address; empty asks nothing.
  query text not null,
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
-- A person's own views, each name once in a place.
create unique index view_name on board.view (owner_id, place, lower(name));
-- What is shared within a body.
create index view_body on board.view (body_id) where body_id is not null;
grant select, insert, update, delete on board.view to banle_app;

-- The view with which a person's board or list opens.
create table board.chosen_view (
  account_id uuid not null references accounts.account (id),
  place text not null check (place in ('board', 'list')),
  view_id uuid not null references board.view (id) on delete cascade,
  primary key (account_id, place)
);
-- Who opens with a view, when it goes.
create index chosen_view_view on board.chosen_view (view_id);
grant select, insert, update, delete on board.chosen_view to banle_app;

-- A screen on a wall: a link without signing in, for numbers that may be seen inside the house by anyone.
create table board.screen (
  id uuid primary key default uuidv7(),
  name text not null check (name <> ''),
  -- Whose tasks it counts, with all that stand below.
  body_id uuid not null references organisation.body (id),
  -- Whether the titles of overdue tasks are shown beside the numbers.
  shows_titles boolean not null default false,
  -- How long each part stays, in seconds.
  seconds int not null check (seconds between 5 and 600),
  -- SHA-256 of the token: a copy of this table opens no screen.
  token_hash bytea not null,
  made_by uuid not null references accounts.account (id),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  last_seen_at timestamptz,
  revoked_by uuid references accounts.account (id),
  revoked_at timestamptz
);
-- The screen of a link, found by the token's hash.
create unique index screen_token on board.screen (token_hash);
-- The screens of a body, for the list that one may revoke from.
create index screen_body on board.screen (body_id, made_at desc);
grant select, insert, update (last_seen_at, revoked_by, revoked_at) on board.screen to banle_app;

-- Settings of the board; data, so that they can be changed without a release.
create table board.setting (
  singleton boolean primary key default true check (singleton),
  -- No rate is told of fewer tasks than this: one of two is no half. A default of this system; no document settles it.
  rate_from int not null default 10 check (rate_from between 1 and 100)
);
insert into board.setting default values;
grant select, update (rate_from) on board.setting to banle_app;
