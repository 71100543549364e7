-- Schemes: programmes and schemes that gather tasks of several directives.
create schema schemes;
grant usage on schema schemes to banle_app;

create table schemes.scheme (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('programme', 'scheme')),
  name text not null check (name <> ''),
  -- As it is cited: «Đề án 07», «01-CTr/TU».
  symbol text not null default '',
  description text not null default '',
  -- The body that answers for the whole.
  owner_id uuid not null references organisation.body (id),
  -- The days in which it is carried out.
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  -- The directive that set it up.
  basis_id uuid references documents.directive (id),
  closed_at timestamptz,
  closed_because text not null default '',
  created_by uuid not null references accounts.account (id),
  created_at timestamptz not null,
  version int not null default 1,
  plain_name text generated always as (kernel.plain(symbol || ' ' || name)) stored,
  check ((closed_at is null) = (closed_because = ''))
);
-- The schemes of one body.
create index scheme_owner on schemes.scheme (owner_id);
grant select, insert, update (kind, name, symbol, description, owner_id, valid, basis_id, closed_at, closed_because, version)
  on schemes.scheme to banle_app;

-- A task may be in several schemes; one that was taken out keeps its row.
create table schemes.membership (
  id uuid primary key default uuidv7(),
  scheme_id uuid not null references schemes.scheme (id),
  task_id uuid not null references tasks.task (id),
  added_by uuid not null references accounts.account (id),
  added_at timestamptz not null,
  removed_by uuid references accounts.account (id),
  removed_at timestamptz,
  check ((removed_by is null) = (removed_at is null))
);
-- A task is in a scheme once; and the tasks of a scheme.
create unique index membership_once on schemes.membership (scheme_id, task_id) where removed_at is null;
-- The schemes of a task.
create index membership_task on schemes.membership (task_id) where removed_at is null;
grant select, insert, update (removed_by, removed_at) on schemes.membership to banle_app;
