import type { Actor } from '../../kernel/access/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import { photosInReach } from './access.ts';
import { listLibrary } from './library.store.ts';
import type { Photo } from './photo.ts';
import { listPhotosById } from './photos.store.ts';

/** Photos that somebody may choose for something they make, newest first, found by words. */
export async function findPhotosToChoose(
  actor: Actor,
  tree: BodyTree,
  { typed, most }: { readonly typed: string; readonly most: number },
): Promise<readonly Photo[]> {
  const newsrooms = photosInReach(actor, tree);
  const query = { newsrooms, typed, lot: 'usable', from: undefined, until: undefined } as const;
  return (await listLibrary(query, { size: most, offset: 0 })).rows;
}

/** Of these photos those that somebody may choose, in the order asked for. */
export async function listPhotosToChoose(
  actor: Actor,
  tree: BodyTree,
  ids: readonly string[],
): Promise<Photo[]> {
  const reach = new Set(photosInReach(actor, tree));
  const found = new Map((await listPhotosById(ids)).map((photo) => [photo.id, photo]));
  return ids.flatMap((id) => {
    const photo = found.get(id);
    const isOpen = photo && photo.withdrawnAt === null && (photo.isPublic || reach.has(photo.newsroomId));
    return isOpen ? [photo] : [];
  });
}
