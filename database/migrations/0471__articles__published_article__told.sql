-- `article:SLUG` the page of an article; `articles` what tells its whole text or its hours, such as feeds and the search;
-- `lists` what lists show of it. A comment only counts anew on the article's own page. Above some hundred rows in one
-- statement, as when a whole year is brought in, everything is forgotten instead of naming each.
create function articles.tell_published() returns trigger language plpgsql as $$
declare
  slugs text[];
  retold boolean := true;
  relisted boolean := true;
begin
  if tg_op = 'INSERT' then
    slugs := array(select slug from fresh limit 301);
  elsif tg_op = 'DELETE' then
    slugs := array(select slug from old limit 301);
  else
    slugs := array(select slug from fresh union select slug from old limit 301);
    select coalesce(bool_or((f.headline, f.lead, f.body_text, f.published_at, f.updated_at, f.section_slug, f.topics, f.photos, f.byline)
        is distinct from (o.headline, o.lead, o.body_text, o.published_at, o.updated_at, o.section_slug, o.topics, o.photos, o.byline)), false),
      coalesce(bool_or((f.slug, f.headline, f.lead, f.source_tag, f.published_at, f.section_slug, f.event_on, f.topics, f.ties, f.photos, f.lead_photo_id)
        is distinct from (o.slug, o.headline, o.lead, o.source_tag, o.published_at, o.section_slug, o.event_on, o.topics, o.ties, o.photos, o.lead_photo_id)), false)
      into retold, relisted from fresh f join old o using (article_id);
  end if;
  if slugs = '{}' then return null; end if;
  if cardinality(slugs) > 300 then
    perform kernel.tell_changed(array['*']);
    return null;
  end if;
  perform kernel.tell_changed(array(select 'article:' || slug from unnest(slugs) as slug)
    || case when retold then array['articles'] else '{}' end || case when relisted then array['lists'] else '{}' end);
  return null;
end $$;
create trigger told_insert after insert on articles.published_article
  referencing new table as fresh for each statement execute function articles.tell_published();
create trigger told_update after update on articles.published_article
  referencing new table as fresh old table as old for each statement execute function articles.tell_published();
create trigger told_delete after delete on articles.published_article
  referencing old table as old for each statement execute function articles.tell_published();

-- Sections stand around every page.
create trigger told after insert or update or delete on articles.section
  for each statement execute function kernel.tell_table_changed('*');
