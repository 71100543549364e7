-- Keys kept by a device or a password manager, with which a person signs in instead of a password.
create table accounts.passkey (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts.account (id),
  name text not null check (name <> ''),
  -- As the authenticator names it, Base64URL.
  credential_id text not null,
  public_key bytea not null,
  -- How often the authenticator says it was used; 0 for those that do not count.
  counter bigint not null,
  transports text[] not null default '{}',
  -- True when the key may be copied between the person's own devices.
  synced boolean not null,
  -- The domain for which it was made; it opens nothing elsewhere.
  rp_id text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
-- Whoever signs in without a name is known by it.
create unique index passkey_credential on accounts.passkey (credential_id);
-- A person's own keys.
create index passkey_account on accounts.passkey (account_id);
grant select, insert, delete, update (name, counter, synced, last_used_at) on accounts.passkey to banle_app;

-- Questions that were answered: none opens the door twice. Kept until they would be too old anyway.
create table accounts.answered_question (
  hash bytea primary key,
  until timestamptz not null
);
-- Swept by age.
create index answered_question_until on accounts.answered_question (until);
grant select, insert, delete on accounts.answered_question to banle_app;

-- How the person came in, to be told apart in the list of sessions.
alter table accounts.session add column entered_by text not null default 'password'
  check (entered_by in ('password', 'invitation', 'passkey', 'outside'));
