import { inPublic, PhotoView } from '../../photos/index.ts';
import type { PublishedArticle } from '../published-article.ts';

// How wide a figure of a story is drawn: the measure of the text, or the screen where that is narrower.
const whole = '(max-width: 760px) 100vw, 720px';
const beside = '(max-width: 760px) 100vw, 350px';

interface FiguresProps {
  readonly article: PublishedArticle;
  readonly ids: readonly string[];
}

/** The photos at a place in a story; several stand together as a gallery. */
export function Figures({ article, ids }: FiguresProps) {
  const photos = ids.flatMap((id) => article.photos.find(({ photoId }) => photoId === id) ?? []);
  if (photos.length === 0) return null;
  const figures = photos.map((photo) => (
    <PhotoView
      shown={inPublic(photo)}
      caption={photo.caption}
      credit={photo.credit}
      sizes={photos.length > 1 ? beside : whole}
    />
  ));
  return <div class="gallery">{figures}</div>;
}

/** The photo that leads a story, above its text, unless it stands in the text. */
export function LeadFigure({ article }: { readonly article: PublishedArticle }) {
  const photo = article.photos.find(({ photoId }) => photoId === article.leadPhotoId);
  const isInText = JSON.stringify(article.body).includes(article.leadPhotoId ?? '-');
  if (!photo || isInText) return null;
  return (
    <PhotoView shown={inPublic(photo)} caption={photo.caption} credit={photo.credit} sizes={whole} eager />
  );
}
