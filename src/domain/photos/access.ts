import { type Actor, anyOf, bodiesWhere } from '../../kernel/access/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import type { Photo } from './photo.ts';

/** An editor brings in photos for the newsroom of their body and of those below it, and changes them. */
export function canKeepPhotosOf(actor: Actor, newsroomId: string, tree: BodyTree): boolean {
  return tree.under(bodiesWhere(actor, 'editor')).has(newsroomId);
}

/** The newsrooms whose photos the actor may see: those they write for and those they answer for. */
export function photosInReach(actor: Actor, tree: BodyTree): string[] {
  const led = bodiesWhere(actor, 'leader').flatMap((id) => tree.actsForAll(id));
  return [...tree.under([...bodiesWhere(actor, 'editor'), ...led])];
}

/** A photo is seen by those who work in its newsroom, and by all who work in one while the public sees it. */
export function canSeePhoto(
  actor: Actor,
  { newsroomId, isPublic }: Pick<Photo, 'newsroomId' | 'isPublic'>,
  tree: BodyTree,
): boolean {
  return isPublic || photosInReach(actor, tree).includes(newsroomId);
}

/** Opens the library to those who write and to those who answer for what is published. */
export const looksAtPhotos = anyOf('looks at photos', 'editor', 'leader');
/** Opens what changes the library. */
export const keepsPhotos = anyOf('keeps photos', 'editor');
