import { fileOf } from '../sizes.ts';
import { PictureView, type Shown, type Standing } from './photo-picture.view.tsx';

/** A photo as a published article shows it; width and height of the whole picture in pixels. */
export interface PublishedPhoto {
  readonly photoId: string;
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly caption: string;
  readonly alt: string;
  readonly credit: string;
}

/** Where visitors fetch a size of a published photo. */
function publicPhotoPath(hash: string, size: string, format: 'avif' | 'webp' | 'jpg'): string {
  return `/anh/${hash}/${fileOf(size, format)}`;
}

/** A published photo as a page needs it. */
export function inPublic({
  hash,
  width,
  height,
  alt,
}: Omit<PublishedPhoto, 'photoId' | 'caption' | 'credit'>): Shown {
  return { width, height, alt, addressOf: (size, format) => publicPhotoPath(hash, size, format) };
}

interface FigureProps extends Standing {
  readonly shown: Shown;
  readonly caption: string;
  readonly credit: string;
}

/** A photo with its caption and credit, of the library or of a published article. */
export function PhotoView({ shown, caption, credit, ...standing }: FigureProps) {
  return (
    <figure class="photo">
      <PictureView shown={shown} {...standing} />
      {caption || credit ? (
        <figcaption>
          {caption}
          {credit ? <span class="photo-credit"> {credit}</span> : null}
        </figcaption>
      ) : null}
    </figure>
  );
}
