-- What is said about an article stands on its page: `article:SLUG` when a comment is shown or taken from sight.
create function comments.tell_published() returns trigger language plpgsql as $$
declare
  told text[];
begin
  if tg_op = 'DELETE' then
    told := array(select distinct 'article:' || p.slug from old c join articles.published_article p using (article_id) limit 301);
  else
    told := array(select distinct 'article:' || p.slug from fresh c join articles.published_article p using (article_id) limit 301);
  end if;
  perform kernel.tell_changed(case when cardinality(told) > 300 then array['*'] else told end);
  return null;
end $$;
create trigger told_insert after insert on comments.published_comment
  referencing new table as fresh for each statement execute function comments.tell_published();
create trigger told_update after update on comments.published_comment
  referencing new table as fresh for each statement execute function comments.tell_published();
create trigger told_delete after delete on comments.published_comment
  referencing old table as old for each statement execute function comments.tell_published();
