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
  totp_secret text,
  totp_confirmed_at timestamptz,
  -- The last time step whose code was used: a code is good once.
  totp_last_step bigint not null default 0,
  failed_attempts int not null default 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null,
  version int not null default 1,
  plain_name text generated always as (kernel.plain(name || ' ' || username)) stored,
  -- The last word of a Vietnamese name is what a person is called by, and what lists are sorted by.
  given_name text generated always as (regexp_replace(name, '^.*\s', '')) stored
);
-- One account a name; found by it at the door.
create unique index account_username on accounts.account (username);
-- The administrator's list, by given name and then the whole name, in Vietnamese order.
create index account_given_name on accounts.account (given_name collate kernel.vietnamese, name collate kernel.vietnamese, id);
grant select, insert, update on accounts.account to banle_app;

create table accounts.held_role (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts.account (id),
  role text not null check (role in ('officer', 'assignee', 'leader', 'inspector', 'editor', 'moderator', 'administrator')),
  body_id uuid not null references organisation.body (id),
  valid daterange not null check (not isempty(valid)),
  granted_by uuid references accounts.account (id),
  granted_at timestamptz not null,
  -- Taken back before its first day was over: it holds no more, on any day.
  withdrawn_at timestamptz,
  -- One key and not three columns: on columns the planner would read the roles of a request by this slow index.
  constraint one_grant_at_a_time exclude using gist ((account_id::text || role || body_id::text) with =, valid with &&)
    where (withdrawn_at is null)
);
-- The roles of one account, read with every request.
create index held_role_account on accounts.held_role (account_id);
-- Who holds a role in a body: the people to write to.
create index held_role_body on accounts.held_role (body_id, role);
grant select, insert, update (valid, withdrawn_at) on accounts.held_role to banle_app;

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
-- The session of a request, found by the token's hash.
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
