-- Requests to correct an article: who asks, what is meant, by when it is answered, how.
create schema rectifications;
grant usage on schema rectifications to banle_app, banle_public;

-- Within how many working days a request is answered: where the newsroom answers alone, and where another body has to be asked.
create table rectifications.deadline_rule (
  several boolean not null,
  working_days integer not null check (working_days between 1 and 60),
  valid daterange not null check (not isempty(valid)),
  source_vi text not null check (source_vi <> ''),
  source_en text not null check (source_en <> ''),
  -- Whether the source was held against its text; until then it is a default.
  verified boolean not null,
  primary key (several, valid without overlaps)
);
insert into rectifications.deadline_rule (several, working_days, valid, source_vi, source_en, verified) values
  (false, 5, '[2020-01-01,)', 'Mặc định của hệ thống theo thông lệ trả lời đề nghị cải chính; chưa đối chiếu với văn bản quy định',
    'A default after the custom of answering requests to correct; not yet held against a regulation', false),
  (true, 7, '[2020-01-01,)', 'Mặc định của hệ thống khi nhiều cơ quan cùng trả lời; chưa đối chiếu với văn bản quy định',
    'A default where several bodies answer; not yet held against a regulation', false);
grant select on rectifications.deadline_rule to banle_app, banle_public;

create table rectifications.request (
  id uuid primary key default uuidv7(),
  number integer generated always as identity unique,
  article_id uuid not null references articles.article,
  asker text not null check (asker <> ''),
  -- Never shown in public.
  contact text not null,
  quote text not null,
  wrong text not null check (wrong <> ''),
  evidence_sha256 text check (evidence_sha256 ~ '^[0-9a-f]{64}$'),
  evidence_name text,
  evidence_kind text,
  evidence_size bigint,
  -- The fingerprint of the private link, and of the question that was answered: each serves once.
  token_hash bytea not null unique,
  proof_hash bytea not null unique,
  asked_at timestamptz not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'corrected', 'published', 'private', 'refused')),
  claimed_by uuid references accounts.account,
  claimed_at timestamptz,
  answer text,
  answered_by uuid references accounts.account,
  answered_at timestamptz,
  told_at timestamptz,
  check (num_nonnulls(evidence_sha256, evidence_name, evidence_kind, evidence_size) in (0, 4)),
  check ((state = 'open') = (num_nonnulls(answer, answered_by, answered_at) = 0)),
  check (state = 'open' or num_nonnulls(answer, answered_by, answered_at) = 3)
);
-- What waits for an answer, the nearest day first.
create index request_open on rectifications.request (due_on) where state = 'open';
-- What was asked about an article.
create index request_of_article on rectifications.request (article_id);
-- Requests of which the newsroom was not told yet.
create index request_to_tell on rectifications.request (asked_at) where told_at is null;
grant select, insert, update (due_on, state, claimed_by, claimed_at, answer, answered_by, answered_at, told_at)
  on rectifications.request to banle_app;

-- Another body that is asked what is right.
create table rectifications.asking (
  id uuid primary key default uuidv7(),
  request_id uuid not null references rectifications.request,
  body_id uuid not null references organisation.body,
  question text not null check (question <> ''),
  asked_by uuid not null references accounts.account,
  asked_at timestamptz not null,
  reply text,
  replied_by uuid references accounts.account,
  replied_at timestamptz,
  told_at timestamptz,
  reply_told_at timestamptz,
  unique (request_id, body_id),
  check (num_nonnulls(reply, replied_by, replied_at) in (0, 3))
);
-- Askings and replies of which nobody was told yet.
create index asking_to_tell on rectifications.asking (asked_at) where told_at is null or (replied_at is not null and reply_told_at is null);
grant select, insert, update (reply, replied_by, replied_at, told_at, reply_told_at) on rectifications.asking to banle_app;

-- What visitors may see: answers that were given in public, without who asked.
create view rectifications.published_answer with (security_barrier) as
  select article_id, number, quote, answer, answered_at from rectifications.request where state = 'published';
grant select on rectifications.published_answer to banle_public, banle_app;
