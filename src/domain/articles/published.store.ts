import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Article, Correction, Tie } from './article.ts';
import { textOf } from './body.ts';
import type { Content } from './content.ts';
import { saveLikeness } from './likeness.store.ts';
import type { PlacedPhoto } from './published-photos.ts';
import { saveSearchKeys } from './search-keys.store.ts';

/** The addresses that begin like this one and are taken, by what is public or was. */
export async function listTakenSlugs(wanted: string): Promise<Set<string>> {
  const found = await sql<{ slug: string }>`
    select slug from articles.article where slug = ${wanted} or slug like ${`${wanted}-%`}
  `.execute(db());
  return new Set(found.rows.map(({ slug }) => slug));
}

/** A piece that has its address and its first hour before the public. */
export type PublicArticle = Article & { readonly slug: string; readonly publishedAt: Temporal.Instant };

interface Showing {
  readonly ties: readonly Tie[];
  readonly photos: readonly PlacedPhoto[];
  /** When it was last changed before the public; null while it stands as first published. */
  readonly updatedAt: Temporal.Instant | null;
  /** Everything that was put right so far, oldest first. */
  readonly corrections: readonly Correction[];
}

/** Puts an article as it stands before the public; what was corrected earlier stays said. */
export async function showArticle(article: PublicArticle, showing: Showing): Promise<void> {
  const { id, slug, content, publishedAt } = article;
  const { ties, photos, updatedAt } = showing;
  const corrections = JSON.stringify(
    showing.corrections.map(({ at, text }) => ({ at: at.toString(), text })),
  );
  await sql`
    insert into articles.published_article (article_id, slug, section_slug, headline, lead, source_tag, byline, body, body_text,
      event_on, published_at, updated_at, corrections, photos, lead_photo_id, topics, ties, comments_open, stamp)
    values (${id}, ${slug}, ${content.section}, ${content.headline}, ${content.lead}, ${content.sourceTag}, ${content.byline},
      ${JSON.stringify(content.body)}::jsonb, ${textOf(content.body)}, ${content.eventOn}::date, ${publishedAt}, ${updatedAt},
      ${corrections}::jsonb, ${JSON.stringify(photos)}::jsonb, ${leadOf(content, photos)}, ${content.topics}::text[],
      ${JSON.stringify(ties)}::jsonb, ${content.commentsOpen}, nextval('articles.stamp'))
    on conflict (article_id) do update set section_slug = excluded.section_slug, headline = excluded.headline,
      lead = excluded.lead, source_tag = excluded.source_tag, byline = excluded.byline, body = excluded.body,
      body_text = excluded.body_text, event_on = excluded.event_on, updated_at = excluded.updated_at,
      corrections = excluded.corrections, photos = excluded.photos,
      lead_photo_id = excluded.lead_photo_id, topics = excluded.topics, ties = excluded.ties,
      comments_open = excluded.comments_open, stamp = excluded.stamp
  `.execute(db());
  await saveSearchKeys({ ...content, id, publishedAt, text: textOf(content.body) });
  await saveLikeness([{ id, headline: content.headline }]);
  await sql`delete from articles.withdrawn_article where article_id = ${id}`.execute(db());
}

/** The leading photo while it can be seen. */
function leadOf({ leadPhotoId }: Content, photos: readonly PlacedPhoto[]): string | null {
  return photos.some(({ photoId }) => photoId === leadPhotoId) ? leadPhotoId : null;
}

/** What the public sees of articles: their content in the version that was published, by what is public of them. */
export async function listPublicContents(
  ids: readonly string[],
): Promise<{ id: string; content: Content }[]> {
  const found = await sql<{ id: string; content: Content }>`
    select p.article_id as id, v.content from articles.published_article p
    join articles.article a on a.id = p.article_id
    join articles.version v on v.article_id = a.id and v.number = a.published_version
    where p.article_id = any(${[...ids]}::uuid[]) for update of p
  `.execute(db());
  return found.rows;
}

/** Shows in public the photos of an article as they are now. */
export async function showPhotosAnew(
  { id, content }: { readonly id: string; readonly content: Content },
  photos: readonly PlacedPhoto[],
): Promise<void> {
  await sql`
    update articles.published_article set photos = ${JSON.stringify(photos)}::jsonb,
      lead_photo_id = ${leadOf(content, photos)}, stamp = nextval('articles.stamp')
    where article_id = ${id}
  `.execute(db());
}

/** The articles of these newsrooms that have a photo, in the words that stand or before the public. */
export async function listUsesOfPhoto(
  photoId: string,
  newsrooms: readonly string[],
): Promise<{ id: string; headline: string; isPublic: boolean }[]> {
  const has = JSON.stringify([{ photoId }]);
  const found = await sql<{ id: string; headline: string; isPublic: boolean }>`
    select a.id, a.headline, coalesce(p.photos @> ${has}::jsonb, false) as "isPublic"
    from articles.article a left join articles.published_article p on p.article_id = a.id
    where a.newsroom_id = any(${[...newsrooms]}::uuid[])
      and (a.content -> 'photos' @> ${has}::jsonb or p.photos @> ${has}::jsonb)
    order by a.touched_at desc, a.id limit 100
  `.execute(db());
  return found.rows;
}

/** Notes that something the pages of articles show has changed, a comment for one. */
export async function stampArticle(...ids: readonly string[]): Promise<void> {
  await sql`
    update articles.published_article set stamp = nextval('articles.stamp') where article_id = any(${[...ids]}::uuid[])
  `.execute(db());
}

/** Takes an article from the public; its address answers with what readers are told of why. */
export async function hideArticle(
  { id, slug }: Pick<PublicArticle, 'id' | 'slug'>,
  said: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`delete from articles.published_article where article_id = ${id}`.execute(db());
  await sql`
    insert into articles.withdrawn_article (article_id, slug, withdrawn_at, said) values (${id}, ${slug}, ${now}, ${said})
  `.execute(db());
}

/** Writes what readers are told was put right. */
export async function insertCorrection(
  articleId: string,
  { at, text }: Correction,
  by: string,
): Promise<void> {
  await sql`
    insert into articles.correction (article_id, at, said, corrected_by) values (${articleId}, ${at}, ${text}, ${by})
  `.execute(db());
}

/** What was put right in an article, oldest first. */
export async function listCorrections(articleId: string): Promise<Correction[]> {
  const found = await sql<Correction>`
    select at, said as text from articles.correction where article_id = ${articleId} order by at
  `.execute(db());
  return found.rows;
}

/** Shows in public what an article is tied to as it stands now. */
export async function showTies(articleId: string, ties: readonly Tie[]): Promise<void> {
  await sql`
    update articles.published_article set ties = ${JSON.stringify(ties)}::jsonb, stamp = nextval('articles.stamp')
    where article_id = ${articleId}
  `.execute(db());
}
