import { listPhotosById, type Photo, type PublishedPhoto, showPhotos } from '../photos/index.ts';
import type { ArticleBody } from './body.ts';
import type { Content } from './content.ts';

/** A photo as a published article keeps it: its words as they stand there, its picture as it is now. */
export interface PlacedPhoto extends PublishedPhoto {
  readonly focal: { readonly x: number; readonly y: number };
}

/** The photos that a body names, in their order. */
export function photosIn({ content }: ArticleBody): string[] {
  const named = content.flatMap((block) => {
    if (block.type === 'photo') return [block.attrs.photoId];
    return block.type === 'gallery' ? block.attrs.photoIds : [];
  });
  return [...new Set(named)];
}

/** The photos an article shows: the leading one and those in its text. */
export function photosShown({ body, leadPhotoId }: Pick<Content, 'body' | 'leadPhotoId'>): string[] {
  return [...new Set([...(leadPhotoId ? [leadPhotoId] : []), ...photosIn(body)])];
}

/** Brings the photos of an article before the public, and gives them as they are kept with it; what was withdrawn is left out. */
export async function putOutPhotos(articleId: string, content: Content): Promise<PlacedPhoto[]> {
  const ids = photosShown(content);
  await showPhotos(articleId, ids);
  const kept = new Map((await listPhotosById(ids)).map((photo) => [photo.id, photo]));
  return content.photos.flatMap((placed) => {
    const photo = ids.includes(placed.photoId) ? kept.get(placed.photoId) : undefined;
    return photo && photo.withdrawnAt === null ? [withPicture(placed, photo)] : [];
  });
}

function withPicture(
  { photoId, caption, alt, credit }: Content['photos'][number],
  photo: Photo,
): PlacedPhoto {
  const { hash, width, height, focal } = photo;
  return { photoId, caption, alt, credit, hash, width, height, focal };
}
