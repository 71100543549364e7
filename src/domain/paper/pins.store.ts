import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Front, Pin } from './pin.ts';
import { paperFailures } from './words.ts';

/** What leads the first page at a moment; what was taken back meanwhile does not. */
export async function getFront(now: Temporal.Instant): Promise<Front> {
  const found = await sql<Pin>`
    select p.article_id as "articleId", a.newsroom_id as "newsroomId", s.headline, s.slug, p.until, w.name as "pinnedBy"
    from paper.pin p join articles.published_article s on s.article_id = p.article_id
    join articles.article a on a.id = p.article_id join accounts.account w on w.id = p.pinned_by
    where p.until > ${now} order by p.place, p.pinned_at, p.article_id
  `.execute(db());
  const front = await sql<{ version: number }>`select version from paper.front`.execute(db());
  return { version: front.rows[0]?.version ?? 0, pins: found.rows };
}

/** Holds the arrangement of the first page until the transaction ends; throws where it is no longer the one that was seen. */
export async function lockFront(seen: number): Promise<void> {
  const held = await sql`select from paper.front where version = ${seen} for update`.execute(db());
  if (held.rows.length === 0) throw paperFailures.frontChanged();
}

/** An article that is public, with its newsroom; throws where there is none. */
export async function getPinnable(articleId: string): Promise<{ newsroomId: string; headline: string }> {
  const found = await sql<{ newsroomId: string; headline: string }>`
    select a.newsroom_id as "newsroomId", s.headline from articles.published_article s
    join articles.article a on a.id = s.article_id where s.article_id = ${articleId}
  `.execute(db());
  const [article] = found.rows;
  if (!article) throw paperFailures.notPublic();
  return article;
}

interface Choice {
  readonly id: string;
  readonly headline: string;
  readonly publishedAt: Temporal.Instant;
}

/** The newest public articles of these newsrooms, and the one that was asked for, however old. */
export async function listToPin(newsrooms: readonly string[], asked: string | undefined): Promise<Choice[]> {
  const found = await sql<Choice>`
    select s.article_id as id, s.headline, s.published_at as "publishedAt" from articles.published_article s
    join articles.article a on a.id = s.article_id
    where a.newsroom_id = any(${[...newsrooms]}::uuid[]) and (s.article_id = ${asked ?? null} or s.article_id in (
      select article_id from articles.published_article order by published_at desc, article_id desc limit 60))
    order by s.published_at desc, s.article_id desc
  `.execute(db());
  return found.rows;
}

/** Writes that an article leads until a moment. */
export async function savePin(
  { articleId, until }: Pick<Pin, 'articleId' | 'until'>,
  by: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into paper.pin (article_id, place, until, pinned_by, pinned_at) values (${articleId}, 1, ${until}, ${by}, ${now})
    on conflict (article_id) do update set until = excluded.until, pinned_by = excluded.pinned_by, pinned_at = excluded.pinned_at
  `.execute(db());
}

/** Writes the order of what leads; what is not in it leads no longer. */
export async function saveOrder(order: readonly string[]): Promise<void> {
  await sql`delete from paper.pin where article_id <> all(${[...order]}::uuid[])`.execute(db());
  await sql`
    update paper.pin p set place = given.nth from unnest(${[...order]}::uuid[]) with ordinality as given (id, nth)
    where p.article_id = given.id
  `.execute(db());
  await sql`update paper.front set version = version + 1`.execute(db());
}
