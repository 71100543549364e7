import { createHash } from 'node:crypto';
import { lacks, listPhotosById } from '../photos/index.ts';
import type { Article } from './article.ts';
import type { Content } from './content.ts';
import type { Doubt } from './doubts.ts';
import { photosShown } from './published-photos.ts';
import { findSource } from './sources.store.ts';

/** What may be wrong with the photos of an article; only the last may be left as it is. */
export const photoDoubtKinds = [
  'photo-caption',
  'photo-alt',
  'photo-withdrawn',
  'photo-unknown',
  'photo-wanted',
] as const;
export type PhotoDoubtKind = (typeof photoDoubtKinds)[number];

/** True for a doubt about a photo. */
export function isPhotoDoubt(kind: string): kind is PhotoDoubtKind {
  return photoDoubtKinds.some((one) => one === kind);
}

/** True where somebody may answer a doubt and leave things as they are: a photo without its words is never published. */
export function mayBeKept({ kind }: Pick<Doubt, 'kind'>): boolean {
  return !isPhotoDoubt(kind) || kind === 'photo-wanted';
}

/** The captions that an imported page had, to which no photo was supplied yet. */
export function captionsWanted(content: Content, captions: readonly string[]): string[] {
  const supplied = new Set(content.photos.map(({ caption }) => caption.trim()));
  return captions.filter((caption) => !supplied.has(caption.trim()));
}

/** Everything about the photos of an article that has to be put right, or looked at. */
export async function photoDoubtsOf({ id, content }: Pick<Article, 'id' | 'content'>): Promise<Doubt[]> {
  const shown = photosShown(content);
  const kept = new Map((await listPhotosById(shown)).map((photo) => [photo.id, photo]));
  const found = shown.flatMap((photoId): Doubt[] => {
    const photo = kept.get(photoId);
    const placed = content.photos.find((one) => one.photoId === photoId);
    if (!photo || !placed) return [doubt('photo-unknown', photoId, photo?.name ?? photoId)];
    const name = placed.caption || photo.name;
    if (photo.withdrawnAt) return [doubt('photo-withdrawn', photoId, name)];
    return lacks(placed).map((what) => doubt(`photo-${what}`, photoId, name));
  });
  const source = await findSource(id);
  const wanted = captionsWanted(content, source?.captions ?? []);
  return [...found, ...wanted.map((caption) => doubt('photo-wanted', caption, caption))];
}

function doubt(kind: PhotoDoubtKind, of: string, quote: string): Doubt {
  return {
    key: createHash('sha256').update(`${kind}\0${of}`).digest('hex').slice(0, 32),
    kind,
    severity: kind === 'photo-wanted' ? 'warning' : 'error',
    start: 0,
    end: 0,
    quote,
    suggestion: null,
    inQuotation: false,
    note: '',
  };
}
