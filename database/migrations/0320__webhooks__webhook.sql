-- Webhooks: what happens is told to another system of someone's choice, as far as that person may read it.
create schema webhooks;
grant usage on schema webhooks to banle_app;

create table webhooks.webhook (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts.account,
  name text not null check (name <> ''),
  address text not null check (address ~ '^https?://'),
  kinds text[] not null check (cardinality(kinds) > 0),
  -- Only what concerns this body and those below; null: all that its owner may read.
  body_id uuid references organisation.body,
  -- Signs what is sent; sealed. After a new one was made the former signs beside it for a while.
  secret text not null,
  former_secret text,
  former_until timestamptz,
  state text not null check (state in ('on', 'off', 'failed', 'removed')),
  made_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  -- How the other side does: tries in a row that failed, since when, and when it is tried again.
  failures integer not null default 0,
  failing_since timestamptz,
  tried_at timestamptz,
  next_try_at timestamptz,
  -- A run is at work; one that was killed loses its claim after a while.
  claimed_at timestamptz
);
-- Someone's webhooks.
create index webhook_owner on webhooks.webhook (account_id, id) where state <> 'removed';
grant select, insert, update on webhooks.webhook to banle_app;

-- One event for one webhook; its identity is that of the event, however often it is sent.
create table webhooks.delivery (
  id uuid primary key default uuidv7(),
  webhook_id uuid not null references webhooks.webhook,
  -- The entry of the record of which it tells; a try-out tells of none.
  lane smallint,
  place bigint,
  kind text not null check (kind <> ''),
  subject_kind text check (subject_kind in ('task', 'directive')),
  subject_id uuid,
  happened_at timestamptz not null,
  made_at timestamptz not null,
  state text not null check (state in ('waiting', 'delivered', 'withheld', 'given_up')),
  -- Somebody waits for it: it does not stand in line.
  pressing boolean not null default false,
  tries integer not null default 0,
  tried_at timestamptz,
  next_try_at timestamptz not null,
  ended_at timestamptz,
  -- What was sent last.
  body text,
  check ((lane is null) = (place is null)),
  check ((subject_kind is null) = (subject_id is null)),
  check ((state = 'waiting') = (ended_at is null)),
  -- Once for each webhook, however often the record is followed.
  unique (webhook_id, lane, place)
);
-- What is to be sent next.
create index delivery_waiting on webhooks.delivery (webhook_id, next_try_at) where state = 'waiting';
-- The log of one webhook, latest first.
create index delivery_log on webhooks.delivery (webhook_id, id desc);
-- What has been kept long enough.
create index delivery_ended on webhooks.delivery (ended_at) where ended_at is not null;
grant select, insert, delete,
  update (state, pressing, tries, tried_at, next_try_at, ended_at, body) on webhooks.delivery to banle_app;

-- One try to bring it there, and what came back.
create table webhooks.attempt (
  id uuid primary key default uuidv7(),
  delivery_id uuid not null references webhooks.delivery on delete cascade,
  at timestamptz not null,
  took_ms integer not null check (took_ms >= 0),
  -- The status of the answer, or why there was none.
  status integer,
  fault text,
  -- The beginning of the answer.
  answer text not null,
  check (num_nonnulls(status, fault) = 1)
);
-- The tries of one delivery.
create index attempt_of on webhooks.attempt (delivery_id, at);
grant select, insert on webhooks.attempt to banle_app;
