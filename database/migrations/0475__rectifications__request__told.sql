-- An answer that was given in public stands on the page of its article: `article:SLUG` when it is shown or changes.
create function rectifications.tell_published() returns trigger language plpgsql as $$
begin
  perform kernel.tell_changed(array(
    select 'article:' || slug from articles.published_article where article_id = new.article_id
  ));
  return null;
end $$;
create trigger told after update on rectifications.request
  for each row when (old.state = 'published' or new.state = 'published')
  execute function rectifications.tell_published();
