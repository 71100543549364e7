-- Notices: what someone is told about a task, in the system and by mail, once.
create schema notices;
grant usage on schema notices to banle_app;

-- A mail to one person. Its words are found when it is sent, with what its reader may know at that moment.
create table notices.mail (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts.account,
  kind text not null check (kind in ('at_once', 'digest', 'code')),
  -- The day whose digest it is.
  digest_on date,
  made_at timestamptz not null,
  next_try_at timestamptz not null,
  tries integer not null default 0,
  sent_at timestamptz,
  -- Nothing was left to be said when it was its turn.
  dropped_at timestamptz,
  -- The mail server refused it for good, or it could not be brought there for a week.
  failed_at timestamptz,
  error text,
  check (num_nonnulls(sent_at, dropped_at, failed_at) <= 1),
  check ((kind = 'digest') = (digest_on is not null)),
  -- One digest a day, whoever makes it and however often.
  unique (account_id, digest_on)
);
-- What is to be sent next.
create index mail_waiting on notices.mail (next_try_at) where sent_at is null and dropped_at is null and failed_at is null;
-- What could not be sent, for the administrator.
create index mail_failed on notices.mail (failed_at) where failed_at is not null;
grant select, insert, update (next_try_at, tries, sent_at, dropped_at, failed_at, error) on notices.mail to banle_app;

-- It holds no word of the task: those are read with the reader's own rights when it is shown or sent.
create table notices.notice (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts.account,
  kind text not null check (kind <> ''),
  task_id uuid not null references tasks.task,
  -- Who did it; null where the system found it by itself.
  actor_id uuid references accounts.account,
  -- Days and identifiers, no words.
  facts jsonb not null default '{}',
  -- What it comes of: an entry of the record, or a rule and the deadline that was in force.
  cause text not null check (cause <> ''),
  at timestamptz not null,
  read_at timestamptz,
  post text not null check (post in ('none', 'at_once', 'digest')),
  mail_id uuid references notices.mail,
  -- Once: however often and late a sweep runs, and by however many programs.
  unique (account_id, cause)
);
-- The bell: how many wait to be read.
create index notice_unread on notices.notice (account_id) where read_at is null;
-- The list, latest first.
create index notice_list on notices.notice (account_id, at desc, id desc);
-- What waits to be put into a mail.
create index notice_to_post on notices.notice (post, account_id) where mail_id is null and post <> 'none';
-- What a mail says.
create index notice_mail on notices.notice (mail_id) where mail_id is not null;
grant select, insert, update (read_at, post, mail_id) on notices.notice to banle_app;

-- How someone wants to be told of a kind, where they want it otherwise than usual.
create table notices.wish (
  account_id uuid not null references accounts.account,
  kind text not null check (kind <> ''),
  channel text not null check (channel in ('off', 'app', 'mail', 'digest')),
  primary key (account_id, kind)
);
grant select, insert, update (channel) on notices.wish to banle_app;

-- Where someone reads mail. Only an address whose owner has typed the code that was sent there is written to.
create table notices.mailbox (
  account_id uuid primary key references accounts.account,
  address text not null check (address ~ '^[^@\s]+@[^@\s]+$'),
  named_at timestamptz not null,
  confirmed_at timestamptz,
  code_hash bytea,
  code_until timestamptz,
  code_tries integer not null default 0,
  -- The mail server said that there is no such address.
  refused_at timestamptz,
  -- The hour of the day at which the digest comes.
  digest_hour integer not null default 7 check (digest_hour between 0 and 23)
);
-- Whose digest falls due.
create index mailbox_confirmed on notices.mailbox (digest_hour) where confirmed_at is not null;
grant select, insert, update, delete on notices.mailbox to banle_app;
