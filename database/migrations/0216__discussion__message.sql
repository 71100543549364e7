-- Discussion: what those who may read a task say to each other about it. Nothing said is lost: what was edited or
-- withdrawn is kept beside it.
create schema discussion;
grant usage on schema discussion to banle_app;

create table discussion.message (
  id uuid primary key default uuidv7(),
  task_id uuid not null references tasks.task (id),
  author_id uuid not null references accounts.account (id),
  -- The body for which the author spoke.
  for_body uuid not null references organisation.body (id),
  words text not null check (words <> ''),
  written_at timestamptz not null,
  edited_at timestamptz,
  withdrawn_at timestamptz,
  version int not null default 1
);
-- The discussion of one task in its order, from a place on.
create index message_task on discussion.message (task_id, written_at, id);
grant select, insert, update (words, edited_at, withdrawn_at, version) on discussion.message to banle_app;

-- How a message read before it was edited.
create table discussion.former_words (
  message_id uuid not null references discussion.message (id),
  version int not null,
  words text not null,
  until timestamptz not null,
  primary key (message_id, version)
);
grant select, insert on discussion.former_words to banle_app;

-- The bodies and people whom a message calls upon.
create table discussion.mention (
  message_id uuid not null references discussion.message (id),
  body_id uuid references organisation.body (id),
  account_id uuid references accounts.account (id),
  check (num_nonnulls(body_id, account_id) = 1)
);
-- The mentions of one message.
create index mention_message on discussion.mention (message_id);
grant select, insert on discussion.mention to banle_app;
