import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import { neighbourKeys } from './search-keys.ts';
import { wordsOf } from './words-of-text.ts';

/** So many of the newest are looked at for each two words of a headline. */
const mostOfEach = 24;
const mostPairs = 20;
const mostAlike = 4;

/** An article as it is compared. */
export interface Compared {
  readonly id: string;
  readonly headline: string;
}

/**
 * Keeps, for each of these articles, which published ones share the most telling neighbours of its headline, best first. What is said
 * every day tells little: two words weigh the more, the further one has to go back to find them so many times. One pair alone is no likeness.
 */
export async function saveLikeness(articles: readonly Compared[]): Promise<void> {
  const asked = JSON.stringify(articles.map(({ id, headline }) => ({ id, pairs: pairsOf(headline) })));
  await sql`
    insert into articles.likeness (article_id, others)
    select own.id, array(
      with hits as materialized (
        select pair, h.article_id, h.published_at from unnest(own.pairs) pair
        cross join lateral articles.newest_with(format('%L', pair)::tsquery, ${mostOfEach}, '-infinity', 'infinity') h),
      weights as (
        select pair, case when count(*) < ${mostOfEach} then 10 else
          ln(1 + extract(epoch from max(published_at) - min(published_at)) / 86400 / ${mostOfEach}) end as weight
        from hits group by pair)
      select article_id from hits join weights using (pair) where article_id <> own.id
      group by article_id having count(*) > 1 order by sum(weight) desc, max(published_at) desc, article_id desc limit ${mostAlike})
    from jsonb_to_recordset(${asked}::jsonb) as own (id uuid, pairs text[])
    on conflict (article_id) do update set others = excluded.others
  `.execute(db());
}

function pairsOf(headline: string): string[] {
  return [...new Set(neighbourKeys(wordsOf(headline), 'p:').plain)].slice(0, mostPairs);
}

/** The newest published articles that were not compared yet. */
export async function listUncompared(most: number): Promise<Compared[]> {
  const found = await sql<Compared>`
    select p.article_id as id, p.headline from articles.published_article p
    where not exists (select from articles.likeness l where l.article_id = p.article_id)
    order by p.published_at desc, p.article_id desc limit ${most}
  `.execute(db());
  return found.rows;
}
