-- Who signs in, in which role, for which body.
create schema accounts;
grant usage on schema accounts to banle_app;

create table accounts.account (
  id uuid primary key default uuidv7(),
  username text not null check (username ~ '^[a-z0-9][a-z0-9._-]{2,63}$'),
  name text not null check (name <> ''),
  locale text not null default 'vi' check (locale in ('vi', 'en')),
  -- argon2id; null until the person has chosen one.
  password_hash text,
  password_changed_at timestamptz,
  must_change_password boolean not null default false,
  totp_secret text,
  totp_confirmed_at timestamptz,
  -- The last time step whose code was used: a code is good once.
  totp_last_step bigint not null default 0,
  failed_attempts int not null default 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null,
  version int not null default 1,
  plain_name text generated always as (kernel.plain(name || ' ' || username)) stored
);
create unique index account_username on accounts.account (username);
grant select, insert, update on accounts.account to banle_app;

create table accounts.held_role (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts.account (id),
  role text not null check (role in ('officer', 'assignee', 'leader', 'inspector', 'editor', 'moderator', 'administrator')),
  body_id uuid not null references organisation.body (id),
  valid daterange not null check (not isempty(valid)),
  granted_by uuid references accounts.account (id),
  granted_at timestamptz not null,
  constraint one_grant_at_a_time exclude using gist (account_id with =, role with =, body_id with =, valid with &&)
);
-- The roles of one account, read with every request.
create index held_role_account on accounts.held_role (account_id);
-- Who holds a role in a body: the people to write to.
create index held_role_body on accounts.held_role (body_id, role);
grant select, insert, update (valid) on accounts.held_role to banle_app;

create table accounts.session (
  id uuid primary key default uuidv7(),
  -- SHA-256 of the token: a copy of this table opens no session.
  token_hash bytea not null,
  account_id uuid not null references accounts.account (id),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  -- Password given, second factor still owed.
  awaits_totp boolean not null default false,
  address text not null default '',
  browser text not null default '',
  revoked_at timestamptz
);
create unique index session_token on accounts.session (token_hash);
-- The sessions of one account, for the list that one may revoke from.
create index session_account on accounts.session (account_id, created_at desc);
grant select, insert, update on accounts.session to banle_app;

-- A link good once: the first administrator, or an invitation to choose a password.
create table accounts.invitation (
  token_hash bytea primary key,
  account_id uuid references accounts.account (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
grant select, insert, update on accounts.invitation to banle_app;
