import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { listPhotosToChoose } from '../photos/index.ts';
import { canWriteFor } from './access.ts';
import type { Block } from './body.ts';
import type { Content } from './content.ts';
import { holdArticle, type SeenArticle } from './hold-article.ts';
import { articleFailures } from './words.ts';
import { writeArticle } from './write-article.ts';

/** A photo of an article with its words there, and after how many blocks of text it stands; null where it is not in the text. */
export interface ArrangedPhoto {
  readonly photoId: string;
  readonly caption: string;
  readonly alt: string;
  readonly credit: string;
  readonly place: number | null;
}

/** The photos of an article in their order, and which of them leads it. */
export interface Arrangement {
  readonly photos: readonly ArrangedPhoto[];
  readonly leadPhotoId: string | null;
}

const isPhotos = (block: Block) => block.type === 'photo' || block.type === 'gallery';

/** The blocks of a body that hold text. */
export function textBlocks({ content }: Content['body']): Block[] {
  return content.filter((block) => !isPhotos(block));
}

/** Where each photo stands in a body: after how many blocks of text. */
export function placesIn({ content }: Content['body']): Map<string, number> {
  const places = new Map<string, number>();
  let before = 0;
  for (const block of content) {
    if (block.type === 'photo') places.set(block.attrs.photoId, before);
    else if (block.type === 'gallery') for (const id of block.attrs.photoIds) places.set(id, before);
    else before += 1;
  }
  return places;
}

/** A content with its photos arranged anew; several at one place stand together as a gallery. */
export function arrange(content: Content, { photos, leadPhotoId }: Arrangement): Content {
  const texts = textBlocks(content.body);
  const at = (place: number) => photosBlock(photos.filter((photo) => photo.place === place));
  const blocks = [...at(0), ...texts.flatMap((block, nth) => [block, ...at(nth + 1)])];
  const kept = new Map(content.photos.map((photo) => [photo.photoId, photo]));
  return {
    ...content,
    body: { type: 'doc', content: blocks },
    photos: photos.flatMap(({ photoId, caption, alt, credit }) => {
      const photo = kept.get(photoId);
      return photo ? [{ ...photo, caption, alt, credit }] : [];
    }),
    leadPhotoId: photos.some(({ photoId }) => photoId === leadPhotoId) ? leadPhotoId : null,
  };
}

function photosBlock(together: readonly ArrangedPhoto[]): Block[] {
  const ids = together.map(({ photoId }) => photoId);
  const [only] = ids;
  if (only === undefined) return [];
  return [
    ids.length === 1
      ? { type: 'photo', attrs: { photoId: only } }
      : { type: 'gallery', attrs: { photoIds: ids } },
  ];
}

/** An editor words the photos of an article, places them in its text, says which one leads, and leaves out others. */
export function arrangePhotos(
  actor: Actor,
  { seen, arrangement }: { readonly seen: SeenArticle; readonly arrangement: Arrangement },
  now: Temporal.Instant,
): Promise<number> {
  return transaction(async () => {
    const { content } = await holdArticle(seen);
    return writeArticle(actor, { seen, content: arrange(content, arrangement), how: 'written' }, now);
  });
}

interface Adding {
  readonly seen: SeenArticle;
  readonly photoIds: readonly string[];
  /** A caption that came with an imported page, for the photo that is supplied to it. */
  readonly caption?: string | undefined;
}

/** An editor takes photos from the library into an article, with the words they have there; the first leads where none did. */
export function addPhotos(
  actor: Actor,
  { seen, photoIds, caption }: Adding,
  now: Temporal.Instant,
): Promise<number> {
  return transaction(async () => {
    const { content, newsroomId } = await holdArticle(seen);
    const tree = await bodyTreeOn(dayOf(now));
    permit(canWriteFor(actor, newsroomId, tree), articleFailures.noSuchArticle);
    const has = new Set(content.photos.map(({ photoId }) => photoId));
    const wanted = photoIds.filter((id) => !has.has(id));
    const chosen = await listPhotosToChoose(actor, tree, wanted);
    permit(chosen.length > 0, articleFailures.noPhotoChosen);
    const added = chosen.map(({ id, alt, credit, width, height, focal, ...photo }) => {
      const words = caption === undefined ? photo.caption : caption;
      return { photoId: id, caption: words, alt, credit, width, height, focal };
    });
    const photos = [...content.photos, ...added];
    const leadPhotoId = content.leadPhotoId ?? added[0]?.photoId ?? null;
    await writeArticle(actor, { seen, content: { ...content, photos, leadPhotoId }, how: 'written' }, now);
    return added.length;
  });
}
