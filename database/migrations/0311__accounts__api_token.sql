-- What a person's program shows instead of a session: limited to named scopes and to a time. Only its hash is kept.
create table accounts.api_token (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts.account (id),
  -- As the person calls it: what it is for.
  name text not null check (name <> ''),
  token_hash bytea not null,
  scopes text[] not null check (cardinality(scopes) > 0),
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid references accounts.account (id)
);
-- Asked for with every call.
create unique index api_token_hash on accounts.api_token (token_hash);
-- A person's own tokens.
create index api_token_account on accounts.api_token (account_id, made_at desc);
grant select, insert, update (last_used_at, revoked_at, revoked_by) on accounts.api_token to banle_app;
