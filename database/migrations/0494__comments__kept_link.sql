-- Whoever left an e-mail is told how their comment was decided, with the private link: it is kept sealed for as long as the mailbox
-- is, and nobody opens it but the mail that goes there.
create table comments.kept_link (
  comment_id uuid primary key references comments.comment (id),
  -- Sealed about this comment, with the key of the system.
  link text not null check (link <> ''),
  locale text not null check (locale in ('vi', 'en')),
  -- The last decision that was told: how the comment then stood, and when that was decided.
  told_state text check (told_state in ('published', 'refused')),
  told_of timestamptz,
  check ((told_state is null) = (told_of is null))
);
grant select, insert, delete, update (told_state, told_of) on comments.kept_link to banle_app;
