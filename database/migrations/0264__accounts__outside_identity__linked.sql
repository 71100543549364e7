-- Who a person is at the provider through which they sign in: the provider's own identifier, which no one there can take over.
create table accounts.outside_identity (
  account_id uuid not null references accounts.account (id),
  issuer text not null,
  subject text not null,
  -- By what it was found, as it was then: a name at the provider may pass to someone else, this row does not.
  claimed text not null,
  linked_at timestamptz not null,
  last_used_at timestamptz,
  primary key (account_id, issuer)
);
-- Whoever comes from a provider is known by it; one of theirs is one of ours.
create unique index outside_identity_subject on accounts.outside_identity (issuer, subject);
grant select, insert, delete, update (last_used_at) on accounts.outside_identity to banle_app;

-- Sealed: what the provider needs to end its own session when ours ends.
alter table accounts.session add column outside_token text
  check (outside_token is null or starts_with(outside_token, 'v1.'));
