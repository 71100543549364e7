-- What each published article is about, a row a subject, so that the newest of a subject are read from the end of an index:
-- from the array of topics and the list of ties they would all have to be found and sorted first.

-- The words of a topic as an address; null where nothing of it can be written in one. Spellings that differ in marks alone are one topic.
create function articles.topic_slug(topic text) returns text
  language sql immutable strict parallel safe
  as $$ select nullif(trim(both '-' from regexp_replace(kernel.plain(topic), '[^a-z0-9]+', '-', 'g')), '') $$;
grant execute on function articles.topic_slug(text) to banle_app, banle_public;

create table articles.published_subject (
  article_id uuid not null references articles.published_article (article_id) on delete cascade,
  kind text not null check (kind in ('directive', 'body', 'person', 'task', 'topic')),
  -- The identity of what is tied, or the address of a topic.
  subject text not null,
  -- As the article has it.
  published_at timestamptz not null,
  -- Each once an article; also what the cascade looks for.
  primary key (article_id, kind, subject)
);
-- The articles of a subject, newest first.
create index published_subject_latest on articles.published_subject (kind, subject, published_at desc, article_id desc);
grant select on articles.published_subject to banle_public;
grant select, insert, delete on articles.published_subject to banle_app;

create function articles.subjects_of(ties jsonb, topics text[]) returns table (kind text, subject text)
  language sql immutable
  as $$
    select tie ->> 'kind', tie ->> 'id' from jsonb_array_elements(ties) tie
    union
    select 'topic', slug from (select articles.topic_slug(topic) as slug from unnest(topics) topic offset 0) named where slug is not null
  $$;
grant execute on function articles.subjects_of(jsonb, text[]) to banle_app;

create function articles.note_new_subjects() returns trigger language plpgsql as $$
begin
  insert into articles.published_subject (article_id, kind, subject, published_at)
  select a.article_id, s.kind, s.subject, a.published_at
  from shown a cross join lateral articles.subjects_of(a.ties, a.topics) s;
  return null;
end $$;
create trigger note_new_subjects after insert on articles.published_article
  referencing new table as shown for each statement execute function articles.note_new_subjects();

create function articles.note_changed_subjects() returns trigger language plpgsql as $$
begin
  delete from articles.published_subject where article_id = new.article_id;
  insert into articles.published_subject (article_id, kind, subject, published_at)
  select new.article_id, s.kind, s.subject, new.published_at from articles.subjects_of(new.ties, new.topics) s;
  return null;
end $$;
create trigger note_changed_subjects after update of ties, topics, published_at on articles.published_article for each row
  when (old.ties is distinct from new.ties or old.topics is distinct from new.topics or old.published_at <> new.published_at)
  execute function articles.note_changed_subjects();

insert into articles.published_subject (article_id, kind, subject, published_at)
select a.article_id, s.kind, s.subject, a.published_at
from articles.published_article a cross join lateral articles.subjects_of(a.ties, a.topics) s;
