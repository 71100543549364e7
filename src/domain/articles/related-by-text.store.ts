import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import { neighbourKeys } from './search-keys.ts';
import { wordsOf } from './words-of-text.ts';

/** So many of the newest are looked at for each two words of a headline. */
const mostOfEach = 24;
const mostPairs = 20;

/**
 * Published articles that share the most telling neighbours of a headline, best first, by identity. What is said every day tells little:
 * two words weigh the more, the further one has to go back to find them so many times. One pair alone is no likeness.
 */
export async function relatedByText(
  { id, headline }: { readonly id: string; readonly headline: string },
  most = 4,
): Promise<string[]> {
  const pairs = [...new Set(neighbourKeys(wordsOf(headline), 'p:').plain)].slice(0, mostPairs);
  if (pairs.length === 0) return [];
  const found = await sql<{ id: string }>`
    with hits as materialized (
      select pair, h.article_id, h.published_at from unnest(${pairs}::text[]) pair
      cross join lateral articles.newest_with(format('%L', pair)::tsquery, ${mostOfEach}, '-infinity', 'infinity') h),
    weights as (
      select pair, case when count(*) < ${mostOfEach} then 10 else
        ln(1 + extract(epoch from max(published_at) - min(published_at)) / 86400 / ${mostOfEach}) end as weight
      from hits group by pair)
    select article_id as id from hits join weights using (pair) where article_id <> ${id}
    group by article_id having count(*) > 1 order by sum(weight) desc, max(published_at) desc, article_id desc limit ${most}
  `.execute(db());
  return found.rows.map((row) => row.id);
}
