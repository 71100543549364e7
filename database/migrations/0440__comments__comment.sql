-- Comments: what readers say about an article, and how it is judged. Visitors see `published_comment` and nothing else.
create schema comments;
grant usage on schema comments to banle_app, banle_public;

-- For what a comment may be refused, as it is told to its author and to everyone.
create table comments.reason (
  code text primary key check (code ~ '^[a-z_]+$'),
  name_vi text not null check (name_vi <> ''),
  name_en text not null check (name_en <> ''),
  said_vi text not null check (said_vi <> ''),
  said_en text not null check (said_en <> ''),
  ordinal int not null,
  valid daterange not null
);
grant select on comments.reason to banle_app, banle_public;
insert into comments.reason (code, name_vi, name_en, said_vi, said_en, ordinal, valid) values
  ('insult', 'Xúc phạm', 'Insult', 'Lời lẽ thô tục, xúc phạm danh dự, nhân phẩm của người khác.', 'Foul language, or words against somebody’s honour and dignity.', 1, '[2026-01-01,)'),
  ('untrue', 'Chưa kiểm chứng', 'Not verified', 'Nêu việc hoặc tố cáo đích danh mà không có căn cứ. Tố cáo cần gửi đến cơ quan có thẩm quyền.', 'States facts about, or accuses, a named person without grounds. Complaints go to the authority in charge.', 2, '[2026-01-01,)'),
  ('private', 'Lộ thông tin cá nhân', 'Private data', 'Đưa số điện thoại, địa chỉ, số định danh hoặc chuyện riêng của người khác.', 'Gives away phone numbers, addresses, identity numbers or private matters of others.', 3, '[2026-01-01,)'),
  ('hatred', 'Kích động, chia rẽ', 'Incitement', 'Kích động bạo lực, thù hằn hoặc chia rẽ vùng miền, dân tộc, tôn giáo.', 'Incites to violence or hatred, or sets regions, peoples or religions against each other.', 4, '[2026-01-01,)'),
  ('advert', 'Quảng cáo', 'Advertising', 'Quảng cáo, mời chào, đường dẫn không liên quan đến bài viết.', 'Advertising, offers, links that have nothing to do with the article.', 5, '[2026-01-01,)'),
  ('off_topic', 'Lạc đề', 'Off topic', 'Không liên quan đến nội dung bài viết.', 'Has nothing to do with the article.', 6, '[2026-01-01,)'),
  ('repeat', 'Gửi lặp lại', 'Repetition', 'Cùng một nội dung đã được gửi trước đó.', 'The same was sent before.', 7, '[2026-01-01,)'),
  ('unreadable', 'Không rõ nội dung', 'Unreadable', 'Không đọc được hoặc không có nội dung.', 'Cannot be read, or says nothing.', 8, '[2026-01-01,)');

-- How comments are taken and how long what belongs to them is kept. The values are defaults of this software, not of a law.
create table comments.setting (
  one boolean primary key default true check (one),
  -- held: everything waits for a moderator; known: whoever was published often enough and never refused goes out at once.
  publishing text not null default 'held' check (publishing in ('held', 'known')),
  known_after int not null default 3 check (known_after between 1 and 100),
  appeal_days int not null default 30 check (appeal_days between 1 and 365),
  address_days int not null default 7 check (address_days between 1 and 30),
  email_months int not null default 6 check (email_months between 1 and 36),
  refused_months int not null default 12 check (refused_months between 1 and 60),
  changed_by uuid references accounts.account (id),
  changed_at timestamptz,
  version int not null default 1
);
grant select on comments.setting to banle_app, banle_public;
grant update (publishing, known_after, appeal_days, address_days, email_months, refused_months, changed_by, changed_at, version) on comments.setting to banle_app;
insert into comments.setting default values;

create table comments.comment (
  id uuid primary key default uuidv7(),
  article_id uuid not null references articles.article (id),
  -- The comment under which it stands, and the one to which it answers; null for one that begins a thread.
  thread_id uuid references comments.comment (id),
  answers_id uuid references comments.comment (id),
  name text not null,
  -- Never shown; kept for as long as the setting says.
  email text,
  body text not null,
  at timestamptz not null,
  state text not null default 'held' check (state in ('held', 'published', 'refused', 'erased')),
  -- What the phases found: [{phase, said, from, to}].
  findings jsonb not null default '[]',
  -- The same for texts that are the same to a reader.
  fingerprint bytea not null,
  -- Where it came from, under a salt that is thrown away after days.
  address_hash bytea,
  -- Of the private link; the link itself is kept nowhere.
  token_hash bytea not null,
  -- Of what the browser of a known reader keeps; only where the setting asks for it.
  reader_hash bytea,
  reason text references comments.reason (code),
  note text not null default '',
  decided_by uuid references accounts.account (id),
  decided_at timestamptz,
  first_decided_at timestamptz,
  -- How it stood before the last decision, for undoing: {state, reason, note, decided_by, decided_at}.
  former jsonb,
  -- What was decided together.
  order_id uuid,
  version int not null default 1,
  check ((thread_id is null) = (answers_id is null)),
  check ((state = 'refused') = (reason is not null)),
  check (state <> 'erased' or (name = '' and body = '' and email is null)),
  check (state not in ('refused') or decided_at is not null)
);
-- The queue, oldest first: only what waits stands in it.
create index comment_held on comments.comment (at, id) where state = 'held';
-- What was decided, latest first; a comment that just came in does not stand here.
create index comment_decided on comments.comment (decided_at desc, id desc) where decided_at is not null;
-- What was decided together, for undoing it.
create index comment_order on comments.comment (order_id) where order_id is not null;
-- The comments of a known reader, where there are known readers.
create index comment_reader on comments.comment (reader_hash) where reader_hash is not null;
grant select, insert, update (name, email, body, state, findings, fingerprint, address_hash, reader_hash, reason, note, decided_by,
  decided_at, first_decided_at, former, order_id, version) on comments.comment to banle_app;

-- What the public sees: names and words, never an address or a mailbox. What is no longer shown has no row.
create table comments.published_comment (
  comment_id uuid primary key references comments.comment (id),
  article_id uuid not null,
  -- Its own for one that begins a thread.
  thread_id uuid not null,
  answers_id uuid,
  name text not null,
  body text not null,
  at timestamptz not null
);
-- The threads of an article in turn, and how many comments there are: counted where they are listed, so the two agree.
create index published_comment_thread on comments.published_comment (article_id, thread_id, comment_id);
grant select on comments.published_comment to banle_public;
grant select, insert, update (name, body), delete on comments.published_comment to banle_app;

-- Proofs that have served, until they would have run out anyway.
create table comments.spent_proof (
  hash bytea primary key,
  form_key uuid not null,
  comment_id uuid,
  until timestamptz not null
);
grant select, insert, delete on comments.spent_proof to banle_app;

-- The salt of a day under which addresses are hashed; thrown away, it cannot be asked again where a comment came from.
create table comments.salt (
  day date primary key,
  salt bytea not null
);
grant select, insert, delete on comments.salt to banle_app;

-- A reader asks that a published comment be looked at again.
create table comments.report (
  id uuid primary key default uuidv7(),
  comment_id uuid not null references comments.comment (id),
  reason text not null references comments.reason (code),
  said text not null,
  address_hash bytea,
  at timestamptz not null,
  settled_at timestamptz,
  -- One address reports a comment once.
  unique (comment_id, address_hash)
);
-- What waits to be looked at again, oldest first.
create index report_open on comments.report (comment_id, at) where settled_at is null;
grant select, insert, update (said, address_hash, settled_at) on comments.report to banle_app;

-- The author asks that a refusal be decided anew: by another than who refused.
create table comments.appeal (
  comment_id uuid primary key references comments.comment (id),
  said text not null,
  at timestamptz not null,
  against uuid not null references accounts.account (id),
  outcome text check (outcome in ('granted', 'rejected')),
  answer text not null default '',
  decided_by uuid references accounts.account (id),
  decided_at timestamptz,
  check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null)),
  check (decided_by <> against)
);
-- Appeals that wait, oldest first.
create index appeal_open on comments.appeal (at) where outcome is null;
grant select, insert, update (said, outcome, answer, decided_by, decided_at) on comments.appeal to banle_app;

-- What everyone may know of how comments are judged, month by month.
create table comments.month (
  month date primary key,
  received int not null,
  published int not null,
  refused int not null,
  waiting int not null,
  erased int not null,
  -- {code: count}
  by_reason jsonb not null,
  -- Minutes from sending to the first decision; null where nothing was decided.
  median_minutes int,
  p90_minutes int,
  counted_at timestamptz not null
);
grant select on comments.month to banle_public;
grant select, insert, update (received, published, refused, waiting, erased, by_reason, median_minutes, p90_minutes, counted_at)
  on comments.month to banle_app;
