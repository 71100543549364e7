-- Articles: by which keys a published article is found. Made by the program (search-keys.ts) with the article, gone with it.
create table articles.search_key (
  article_id uuid primary key references articles.published_article (article_id) on delete cascade,
  published_at timestamptz not null,
  -- Which way of making keys these come of: older ones are made anew.
  made int not null,
  keys tsvector not null
);
-- Keys need not be small, for few are read whole; to unpack them must be quick.
alter table articles.search_key alter column keys set storage external;
-- Any keys, the seasons of publication among them.
create index search_key_keys on articles.search_key using gin (keys);
-- The newest of all: where a search begins.
create index search_key_latest on articles.search_key (published_at desc);
grant select on articles.search_key to banle_public;
grant select, insert, update, delete on articles.search_key to banle_app;

/* The newest articles that answer to the keys, at most so many. A word that stands everywhere is not looked up in twenty years of
   articles: the search goes back from the newest by growing stretches of time, each told by keys of its own, until it has enough. */
create function articles.newest_with(wanted tsquery, most int, since timestamptz, until timestamptz)
  returns table (article_id uuid, published_at timestamptz)
  language plpgsql stable
  -- Anything but the index of keys would unpack the keys of every article on its way: so each stretch is first found by keys alone.
  set enable_seqscan = off
  as $$
  declare
    last timestamptz := least(until, (select max(k.published_at) from articles.search_key k) + interval '1 microsecond');
    quarter date;
    stretch tsquery;
    bottom timestamptz;
    got int := 0;
    n int;
  begin
    if most <= 0 or last is null then return; end if;
    foreach n in array array[2, 8, 24, 0] loop
      if n > 0 then
        quarter := date_trunc('quarter', last at time zone 'Asia/Ho_Chi_Minh') - make_interval(months => 3 * (n - 1));
        select string_agg(format('''q:%s''', to_char(quarter + make_interval(months => 3 * i), 'YYYY-Q')), '|')::tsquery
          into stretch from generate_series(0, n - 1) i;
        bottom := greatest(since, (quarter + time '00:00') at time zone 'Asia/Ho_Chi_Minh');
        return query select f.article_id, f.published_at
          from (select k.article_id, k.published_at from articles.search_key k where k.keys @@ (wanted && stretch) offset 0) f
          where f.published_at < last and f.published_at >= bottom
          order by f.published_at desc, f.article_id desc limit most - got;
      else
        return query select f.article_id, f.published_at
          from (select k.article_id, k.published_at from articles.search_key k where k.keys @@ wanted offset 0) f
          where f.published_at < last and f.published_at >= since
          order by f.published_at desc, f.article_id desc limit most - got;
      end if;
      get diagnostics n = row_count;
      got := got + n;
      last := bottom;
      exit when got >= most or last <= since;
    end loop;
  end $$;
grant execute on function articles.newest_with(tsquery, int, timestamptz, timestamptz) to banle_app, banle_public;
