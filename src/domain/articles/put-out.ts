import type { Temporal } from '../../kernel/time/index.ts';
import type { Article } from './article.ts';
import { saveState } from './articles.store.ts';
import { listCorrections, listTakenSlugs, type PublicArticle, showArticle } from './published.store.ts';
import { putOutPhotos } from './published-photos.ts';
import { freeSlug, slugOf } from './slug.ts';
import { listConfirmedTies } from './ties.store.ts';
import type { State } from './transitions.ts';

/** Brings a held article before the public as it stands: its address and first hour stay, whatever comes later. */
export async function putOut(
  article: Article,
  state: Extract<State, 'published' | 'corrected'>,
  now: Temporal.Instant,
): Promise<PublicArticle> {
  const wanted = slugOf(article.content.headline);
  const slug = article.slug ?? freeSlug(wanted, await listTakenSlugs(wanted));
  const shown: PublicArticle = {
    ...article,
    state,
    slug,
    publishedAt: article.publishedAt ?? now,
    publishedVersion: article.version,
    publishAt: null,
  };
  await saveState(shown, now);
  const [ties, corrections] = [await listConfirmedTies(article.id), await listCorrections(article.id)];
  const photos = await putOutPhotos(article.id, article.content);
  await showArticle(shown, {
    ties,
    photos,
    corrections,
    updatedAt: article.publishedAt === null ? null : now,
  });
  return shown;
}
