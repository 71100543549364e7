import { type RawBuilder, sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import { startOfDay } from '../../kernel/time/index.ts';
import { type ArticleQuery, countedTo, type FoundArticle, type FoundArticles } from './found-article.ts';
import { queryOf, type SearchQuery } from './search-query.ts';

/** The phrase is looked for in so many of the newest that have all its words. */
const mostRead = 100;

/**
 * A page of the published articles in which something was found: the closest way of finding first, the newest first in each.
 * A way is gone only while those before it do not fill the page.
 */
export async function findArticles(
  asked: ArticleQuery,
  { from, size }: { readonly from: number; readonly size: number },
): Promise<FoundArticles> {
  const query = queryOf(asked.typed);
  if (!query) return { rows: [], total: 0 };
  const need = Math.min(from + size, countedTo);
  const found = await sql<FoundArticle & { readonly total: number }>`
    with ${waysOf(query, asked, need)},
    best as materialized (select distinct on (article_id) * from every_way order by article_id, rank),
    page as (select article_id, row_number() over (order by rank, published_at desc, article_id desc) as place from best
      order by place limit ${size} offset ${from})
    select p.slug, p.headline, p.lead, p.published_at as "publishedAt", left(p.body_text, 12000) as text,
      json_build_object('slug', s.slug, 'vi', s.name_vi, 'en', s.name_en) as section,
      (select least(count(*), ${countedTo + 1})::int from best) as total
    from page join articles.published_article p using (article_id) join articles.section s on s.slug = p.section_slug
    order by page.place
  `.execute(db());
  return { rows: found.rows.map(({ total: _, ...row }) => row), total: found.rows[0]?.total ?? 0 };
}

type Part = RawBuilder<unknown>;

function waysOf(
  { sure, words, spelt, phrase, phraseOnly }: SearchQuery,
  asked: ArticleQuery,
  need: number,
): Part {
  const newest = (query: string, most: Part | number) => newestWith(query, asked, most);
  const name = (rank: number) => sql.raw(`way_${rank}`);
  const before = (rank: number) =>
    sql.join(
      sure.slice(0, rank).map((_, nth) => sql`select article_id from ${name(nth)}`),
      sql` union `,
    );
  const unless = (rank: number) =>
    rank === 0
      ? sql`${need}::int`
      : sql`case when (select count(*) from (${before(rank)}) b) < ${need}::int then ${need}::int else 0 end`;
  const parts = sure.map(
    (query, rank) => sql`${name(rank)} as materialized (${newest(query, unless(rank))})`,
  );
  const counted = sql`counted as materialized (${newest(words, countedTo + 1)})`;
  const lines = sure.map(
    (_, rank) => sql`select article_id, published_at, ${rank}::int as rank from ${name(rank)}`,
  );
  if (phrase)
    lines.push(sql`select r.article_id, r.published_at, ${sure.length}::int from (select * from counted limit ${mostRead}::int) r
        where (select k.keys from articles.search_key k where k.article_id = r.article_id) @@ ${phrase}::tsquery`);
  if (!phraseOnly) {
    if (spelt) {
      parts.push(sql`way_spelt as materialized (${newest(spelt, unless(sure.length))})`);
      lines.push(sql`select article_id, published_at, ${sure.length + 1}::int from way_spelt`);
    }
    lines.push(sql`select article_id, published_at, ${sure.length + 2}::int from counted`);
  }
  return sql`${sql.join([...parts, counted], sql`, `)}, every_way as (${sql.join(lines, sql` union all `)})`;
}

function newestWith(query: string, { section, from, until }: ArticleQuery, most: Part | number): Part {
  const wanted = section === undefined ? query : `(${query}) & 's:${section.replace(/[^a-z0-9-]/g, '')}'`;
  return sql`select article_id, published_at from articles.newest_with(${wanted}::tsquery, ${most},
    ${from ? sql`${startOfDay(from)}::timestamptz` : sql`'-infinity'::timestamptz`},
    ${until ? sql`${startOfDay(until.add({ days: 1 }))}::timestamptz` : sql`'infinity'::timestamptz`})`;
}
