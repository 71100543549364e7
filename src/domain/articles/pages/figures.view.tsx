import { inLibrary, type Photo, PhotoView } from '../../photos/index.ts';
import type { Content } from '../content.ts';

interface FiguresProps {
  readonly content: Content;
  readonly photos: readonly Photo[];
  readonly ids: readonly string[];
}

/** Photos of an article while it is made, with the words they have there. */
export function Figures({ content, photos, ids }: FiguresProps) {
  const figures = ids.flatMap((id) => {
    const photo = photos.find((one) => one.id === id);
    const placed = content.photos.find(({ photoId }) => photoId === id);
    if (!photo || !placed || photo.withdrawnAt) return [];
    const { caption, credit, alt } = placed;
    return [{ shown: { ...inLibrary(photo), alt }, caption, credit }];
  });
  return (
    <div class="photos">
      {figures.map((figure) => (
        <PhotoView {...figure} sizes="(max-width: 900px) 100vw, 720px" />
      ))}
    </div>
  );
}
