import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Article, How } from './article.ts';
import type { Content } from './content.ts';
import { articleFailures } from './words.ts';

/** The columns of an article `a` with the version `v` that stands. */
const articleColumns = sql`a.id, a.newsroom_id as "newsroomId", a.state, a.content, a.slug, a.due_on as "dueOn",
  a.embargo_until as "embargoUntil", a.publish_at as "publishAt", a.published_at as "publishedAt",
  a.published_version as "publishedVersion", a.claimed_by as "claimedBy", a.claimed_until as "claimedUntil",
  a.written_by as "writtenBy", v.saved_by as "savedBy", a.touched_at as "touchedAt", a.version`;
const withVersion = sql`articles.article a join articles.version v on v.article_id = a.id and v.number = a.version`;

/** An article by its identity; throws when there is none. */
export async function getArticle(id: string): Promise<Article> {
  const found = await sql<Article>`select ${articleColumns} from ${withVersion} where a.id = ${id}`.execute(
    db(),
  );
  const article = found.rows[0];
  if (!article) throw articleFailures.noSuchArticle();
  return article;
}

/** Holds an article until the transaction ends; throws when there is none. */
export async function lockArticle(id: string): Promise<Article> {
  await sql`select from articles.article where id = ${id} for update`.execute(db());
  return getArticle(id);
}

interface Written {
  readonly by: string;
  readonly now: Temporal.Instant;
}

/** Writes a new article with its first version; returns its identity. */
export async function insertArticle(
  { newsroomId, content, how }: { newsroomId: string; content: Content; how: How },
  { by, now }: Written,
): Promise<string> {
  const whole = JSON.stringify(content);
  const made = await sql<{ id: string }>`
    with made as (
      insert into articles.article (newsroom_id, section_slug, headline, content, written_by, created_at, touched_at)
      values (${newsroomId}, ${content.section}, ${content.headline}, ${whole}::jsonb, ${by}, ${now}, ${now}) returning id
    )
    insert into articles.version (article_id, number, content, saved_by, begun_at, saved_at, how)
    select id, 1, ${whole}::jsonb, ${by}, ${now}, ${now}, ${how} from made returning article_id as id
  `.execute(db());
  const id = made.rows[0]?.id;
  if (!id) throw new Error('no article was written');
  return id;
}

/** Keeps a new version of the words; what one person goes on typing stays one version. Gives its number. */
export async function saveVersion(
  article: Article,
  { content, how, extends: isSame }: { content: Content; how: How; extends: boolean },
  { by, now }: Written,
): Promise<number> {
  const { id, version } = article;
  const whole = JSON.stringify(content);
  const number = version + 1;
  if (isSame) {
    await sql`
      update articles.version set number = ${number}, content = ${whole}::jsonb, saved_at = ${now}
      where article_id = ${id} and number = ${version}
    `.execute(db());
  } else {
    await sql`
      insert into articles.version (article_id, number, content, saved_by, begun_at, saved_at, how)
      values (${id}, ${number}, ${whole}::jsonb, ${by}, ${now}, ${now}, ${how})
    `.execute(db());
  }
  await sql`
    update articles.article set content = ${whole}::jsonb, section_slug = ${content.section}, headline = ${content.headline},
      version = ${number}, touched_at = ${now}
    where id = ${id}
  `.execute(db());
  return number;
}

/** Notes who works on a piece and until when that is believed; nobody, where it is let go. */
export async function saveClaim(
  id: string,
  claim: { readonly by: string; readonly until: Temporal.Instant } | null,
): Promise<void> {
  await sql`
    update articles.article set claimed_by = ${claim?.by ?? null}, claimed_until = ${claim?.until ?? null} where id = ${id}
  `.execute(db());
}

/** Keeps by when a piece is wanted and before when it must not go out. */
export async function savePlan(
  id: string,
  { dueOn, embargoUntil }: Pick<Article, 'dueOn' | 'embargoUntil'>,
): Promise<void> {
  await sql`
    update articles.article set due_on = ${dueOn}, embargo_until = ${embargoUntil} where id = ${id}
  `.execute(db());
}

/** The pieces whose hour has come, earliest first; those that another program is just publishing are left to it. */
export async function lockDue(now: Temporal.Instant, most: number): Promise<Article[]> {
  const due = await sql<{ id: string }>`
    select id from articles.article where state = 'scheduled' and publish_at <= ${now}
    order by publish_at, id limit ${most} for update skip locked
  `.execute(db());
  const ids = due.rows.map(({ id }) => id);
  const found = await sql<Article>`
    select ${articleColumns} from ${withVersion} where a.id = any(${ids}::uuid[]) order by a.publish_at, a.id
  `.execute(db());
  return found.rows;
}

/** Brings a piece to a state, and keeps what the step has set besides. */
export async function saveState(article: Article, now: Temporal.Instant): Promise<void> {
  const { id, state, slug, embargoUntil, publishAt, publishedAt, publishedVersion } = article;
  await sql`
    update articles.article set state = ${state}, slug = ${slug}, embargo_until = ${embargoUntil}, publish_at = ${publishAt},
      published_at = ${publishedAt}, published_version = ${publishedVersion}, touched_at = ${now}
    where id = ${id}
  `.execute(db());
}
