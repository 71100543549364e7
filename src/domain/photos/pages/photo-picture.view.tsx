import type { Photo } from '../photo.ts';
import { cards, type Format, fileOf, formats, mediaTypeOf, type Size, wholeSizes } from '../sizes.ts';
import { libraryPath } from './paths.ts';

/** Where a size of a picture is fetched from. */
export type AddressOf = (size: string, format: Format) => string;

/** A picture as a page needs it: its measures in pixels, and where its sizes are. */
export interface Shown {
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly addressOf: AddressOf;
}

/** How a picture stands on its page. */
export interface Standing {
  /** The whole of it, or the cut that stands in lists. */
  readonly cut?: boolean | undefined;
  /** How wide it is drawn, as `sizes` of HTML says it. */
  readonly sizes: string;
  /** The first picture of a page is fetched at once, the others when they come near. */
  readonly eager?: boolean | undefined;
}

/** A picture in the formats a browser knows, fetched in the size it needs; its place is kept free, so that nothing jumps. */
export function PictureView({
  shown,
  cut = false,
  sizes,
  eager = false,
}: Standing & { readonly shown: Shown }) {
  const made = cut ? cards : wholeSizes(shown);
  const largest = made.at(-1);
  if (!largest) return null;
  const middle = made[Math.min(1, made.length - 1)] ?? largest;
  return (
    <picture>
      {formats
        .filter((format) => format !== 'jpg')
        .map((format) => (
          <source type={mediaTypeOf[format]} srcset={srcset(made, format, shown.addressOf)} sizes={sizes} />
        ))}
      <img
        src={shown.addressOf(middle.name, 'jpg')}
        srcset={srcset(made, 'jpg', shown.addressOf)}
        sizes={sizes}
        width={largest.width}
        height={largest.height}
        alt={shown.alt}
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
        fetchpriority={eager ? 'high' : undefined}
      />
    </picture>
  );
}

function srcset(made: readonly Size[], format: Format, addressOf: AddressOf): string {
  return made.map(({ name, width }) => `${addressOf(name, format)} ${width}w`).join(', ');
}

/** A photo of the library as those who work there see it, public or not. */
export function inLibrary({
  id,
  hash,
  width,
  height,
  alt,
}: Pick<Photo, 'id' | 'hash' | 'width' | 'height' | 'alt'>): Shown {
  // The hash changes with the picture, so that a browser never shows an earlier one from its own keeping.
  const addressOf: AddressOf = (size, format) =>
    `${libraryPath}/${id}/hinh/${fileOf(size, format)}?anh=${hash.slice(0, 8)}`;
  return { width, height, alt, addressOf };
}
