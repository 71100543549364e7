import { asOwner } from './database.ts';
import type { Place } from './place.ts';

/** What a reader of the made-up city's news opens: the front page, and an article that was put right. */
export async function portalPlaces(): Promise<Place[]> {
  const [corrected] = await asOwner<{ slug: string }>(
    "select slug from articles.published_article where corrections <> '[]' order by published_at desc limit 1",
  );
  const slug = corrected?.slug ?? '';
  return [
    { name: 'tin', route: '/tin', path: '/tin', as: null },
    { name: 'tin-bai', route: '/tin/:slug', path: `/tin/${slug}`, as: null },
  ];
}
