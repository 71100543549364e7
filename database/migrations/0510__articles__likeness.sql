-- Articles: what reads like a published article by its headline, found once when it comes before the public or changes. To find
-- it anew for each reader costs more than all the rest of the page. An article without a row has not been compared yet.
create table articles.likeness (
  article_id uuid primary key references articles.published_article (article_id) on delete cascade,
  -- Identities; of those that have gone from the public since, nothing is shown.
  others uuid[] not null
);
-- Later articles that name this one: what was new when it was written is not the last of its matter. Read with every article: nothing
-- may wait in a list that is searched from end to end.
create index likeness_others on articles.likeness using gin (others) with (fastupdate = off);
-- What stands beside an article changes with these rows alone where they are made after it.
create trigger told after insert or update on articles.likeness
  for each statement execute function kernel.tell_table_changed('articles');
grant select on articles.likeness to banle_public;
grant select, insert, update, delete on articles.likeness to banle_app;
