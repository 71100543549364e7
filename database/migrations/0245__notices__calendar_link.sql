-- The secret address under which a calendar program reads the deadlines of one person; only its fingerprint is kept.
create table notices.calendar_link (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts.account,
  token_hash bytea not null unique,
  -- Also what one's bodies gave to others.
  with_given boolean not null,
  made_at timestamptz not null,
  read_at timestamptz,
  revoked_at timestamptz
);
-- One good address a person.
create unique index calendar_link_good on notices.calendar_link (account_id) where revoked_at is null;
grant select, insert, update (read_at, revoked_at) on notices.calendar_link to banle_app;
