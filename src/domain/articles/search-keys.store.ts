import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { keysMade, keysOf } from './search-keys.ts';

/** A published article as it is searched. */
export interface Keyed {
  readonly id: string;
  readonly headline: string;
  readonly lead: string;
  readonly text: string;
  readonly section: string;
  readonly publishedAt: Temporal.Instant;
}

/** Writes by what an article is found, in place of what was written before. */
export async function saveSearchKeys(article: Keyed): Promise<void> {
  await sql`
    insert into articles.search_key (article_id, published_at, made, keys)
    values (${article.id}, ${article.publishedAt}, ${keysMade}, ${keysOf(article)}::tsvector)
    on conflict (article_id) do update set published_at = excluded.published_at, made = excluded.made, keys = excluded.keys
  `.execute(db());
}

/** Published articles that are not found yet, or by keys of an older making. */
export async function listUnkeyed(most: number): Promise<Keyed[]> {
  const found = await sql<Keyed>`
    select p.article_id as id, p.headline, p.lead, p.body_text as text, p.section_slug as section, p.published_at as "publishedAt"
    from articles.published_article p left join articles.search_key k using (article_id)
    where k.made is distinct from ${keysMade} limit ${most}
  `.execute(db());
  return found.rows;
}
