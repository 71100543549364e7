-- A person who is away lets another act with named roles, from one day until before another.
create table accounts.delegation (
  id uuid primary key default uuidv7(),
  delegator_id uuid not null references accounts.account (id),
  delegate_id uuid not null references accounts.account (id),
  -- Never without an end: a delegation ends by itself.
  valid daterange not null check (not isempty(valid) and not lower_inf(valid) and not upper_inf(valid)),
  reason text not null check (reason <> ''),
  -- The paper by which it was given, as it is cited; empty where there is none.
  decided_by text not null default '',
  -- False: while it holds, the delegator does not use these roles.
  delegator_keeps boolean not null,
  given_at timestamptz not null,
  -- Until the delegate has taken it on, it opens nothing.
  answered_at timestamptz,
  accepted boolean,
  revoked_at timestamptz,
  revoked_by uuid references accounts.account (id),
  constraint not_to_oneself check (delegator_id <> delegate_id),
  constraint answered_with_yes_or_no check ((answered_at is null) = (accepted is null)),
  constraint revoked_by_someone check ((revoked_at is null) = (revoked_by is null))
);
-- For whom a person may act, asked with every request of a signed-in person.
create index delegation_delegate on accounts.delegation (delegate_id);
-- What a person has delegated, for the list.
create index delegation_delegator on accounts.delegation (delegator_id);
grant select, insert, update (answered_at, accepted, revoked_at, revoked_by) on accounts.delegation to banle_app;

-- The roles of a delegation are grants that the delegator holds: when such a grant ends, so does what was delegated of it.
create table accounts.delegated_role (
  delegation_id uuid not null references accounts.delegation (id),
  held_role_id uuid not null references accounts.held_role (id),
  primary key (delegation_id, held_role_id)
);
-- Whether a held role was given away for a time, asked of each role with every request.
create index delegated_role_held on accounts.delegated_role (held_role_id);
grant select, insert on accounts.delegated_role to banle_app;

-- The delegation by which a session acts; the person's own roles open nothing meanwhile.
alter table accounts.session add column acting_by uuid references accounts.delegation (id);
