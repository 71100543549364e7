import { type RawBuilder, sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import { question } from '../../kernel/db/question.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { FeedArticle } from './feed.ts';
import type { FreshArticle, Mapped } from './write-sitemaps.ts';

const newest = (of: RawBuilder<unknown>) => sql<FeedArticle>`
  select a.article_id as id, a.slug, a.headline, a.lead, a.byline, a.topics, a.published_at as "publishedAt",
    a.updated_at as "updatedAt", json_build_object('slug', s.slug, 'vi', s.name_vi) as section
  from articles.published_article a join articles.section s on s.slug = a.section_slug
  where ${of} order by a.published_at desc, a.article_id desc limit 40
`;
const newestOfAll = question<[], FeedArticle>(() => newest(sql`true`));
const newestOfSection = question<[section: string], FeedArticle>((section) =>
  newest(sql`a.section_slug = ${section}`),
);

/** The newest articles, of all or of one section. */
export function listNewest(section: string | undefined): Promise<FeedArticle[]> {
  return section === undefined ? newestOfAll() : newestOfSection(section);
}

/** When something public was last taken back; nothing where nothing was. */
export async function findLastWithdrawal(): Promise<Temporal.Instant | undefined> {
  const found = await sql<{ at: Temporal.Instant | null }>`
    select max(withdrawn_at) as at from articles.withdrawn_article
  `.execute(db());
  return found.rows[0]?.at ?? undefined;
}

/** The articles published since a moment, newest first; a list of news may hold a thousand. */
export async function listPublishedSince(since: Temporal.Instant): Promise<FreshArticle[]> {
  const found = await sql<FreshArticle>`
    select slug, headline, published_at as "publishedAt" from articles.published_article where published_at >= ${since}
    order by published_at desc, article_id desc limit 1000
  `.execute(db());
  return found.rows;
}

/** How many articles are public. */
export async function countPublished(): Promise<number> {
  const found = await sql<{ n: number }>`select count(*)::int as n from articles.published_article`.execute(
    db(),
  );
  return found.rows[0]?.n ?? 0;
}

const asWritten = (moment: RawBuilder<unknown>) =>
  sql<string>`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** The addresses of articles in the order of their publication, oldest first, so that a full list changes no more. */
export async function listAddresses({
  from,
  size,
}: {
  readonly from: number;
  readonly size: number;
}): Promise<Mapped[]> {
  const found = await sql<Mapped>`
    with page as materialized (
      select article_id from articles.published_article order by published_at, article_id limit ${size} offset ${from})
    select '/tin/' || a.slug as path, ${asWritten(sql`coalesce(a.updated_at, a.published_at)`)} as "changedAt"
    from page join articles.published_article a using (article_id) order by a.published_at, a.article_id
  `.execute(db());
  return found.rows;
}

/** The addresses of published directives, newest first. */
export async function listDirectiveAddresses(most: number): Promise<Mapped[]> {
  const found = await sql<Mapped>`
    select '/cong-khai/' || id as path, ${asWritten(sql`published_at`)} as "changedAt" from documents.published_directive
    order by published_at desc, id desc limit ${most}
  `.execute(db());
  return found.rows;
}
