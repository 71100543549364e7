-- What reviewers say in the margin, each pinned to words of the piece; and what readers were told was put right.
create table articles.remark (
  id uuid primary key default uuidv7(),
  article_id uuid not null references articles.article (id),
  -- The version that was read, the words that are meant, and what stood before them: found again by these when the text has moved.
  version int not null,
  quote text not null,
  before text not null default '',
  words text not null check (words <> ''),
  written_by uuid not null references accounts.account (id),
  written_at timestamptz not null,
  settled_by uuid references accounts.account (id),
  settled_at timestamptz,
  check ((settled_by is null) = (settled_at is null))
);
-- The margin of one piece.
create index remark_article on articles.remark (article_id, written_at);
grant select, insert, update (settled_by, settled_at) on articles.remark to banle_app;

create table articles.correction (
  article_id uuid not null references articles.article (id),
  at timestamptz not null,
  -- What readers read of it.
  said text not null check (said <> ''),
  corrected_by uuid not null references accounts.account (id),
  primary key (article_id, at)
);
grant select, insert on articles.correction to banle_app;

-- The page or file a piece was made from, as it was read.
create table articles.source (
  article_id uuid primary key references articles.article (id),
  name text not null,
  body_text text not null,
  -- Captions of photos that the page had, each once; they wait for their photos.
  captions text[] not null default '{}',
  taken_by uuid not null references accounts.account (id),
  taken_at timestamptz not null,
  -- Registered as a document so that the desk can be offered what it asks of others.
  directive_id uuid references documents.directive (id)
);
grant select, insert, update (directive_id) on articles.source to banle_app;
