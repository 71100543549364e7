import type { Temporal } from '../../kernel/time/index.ts';
import type { Article, Tie } from './article.ts';
import { saveState } from './articles.store.ts';
import { listTakenSlugs, type PublicArticle, showArticle } from './published.store.ts';
import { freeSlug, slugOf } from './slug.ts';

/** Brings a held article before the public for the first time, or again after it was withdrawn: its address and first hour stay. */
export async function putOut(
  article: Article,
  ties: readonly Tie[],
  now: Temporal.Instant,
): Promise<PublicArticle> {
  const wanted = slugOf(article.content.headline);
  const slug = article.slug ?? freeSlug(wanted, await listTakenSlugs(wanted));
  const isFirst = article.publishedAt === null;
  const shown: PublicArticle = {
    ...article,
    state: 'published',
    slug,
    publishedAt: article.publishedAt ?? now,
    publishedVersion: article.version,
    publishAt: null,
  };
  await saveState(shown, now);
  await showArticle(shown, { ties, updatedAt: isFirst ? null : now, correction: null });
  return shown;
}
