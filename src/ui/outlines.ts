import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';

/** The weights in which the face of the portal is there. */
export type Weight = 400 | 600;

const faces = new Map<Weight, Font>();

/** The face of the portal, read once; pictures are drawn with it on machines that have no fonts. */
function faceOf(weight: Weight): Font {
  const known = faces.get(weight);
  if (known) return known;
  const face = create(readFileSync(join(import.meta.dirname, `fonts/ban-le-news-${weight}.woff2`)));
  if (!('layout' in face)) throw new Error('a face of the portal holds several faces');
  faces.set(weight, face);
  return face;
}

/** A letter that the face does not have, an emoji for one, leaves no box behind. */
function drawable(text: string, face: Font): string {
  return [...text.normalize('NFC')]
    .filter((letter) => face.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
    .join('');
}

/** A line of text in the face of the portal: where it is set, in pixels of the picture. */
export interface Line {
  readonly weight: Weight;
  readonly size: number;
}

/** How wide a line of text is, in the pixels of its size. */
export function widthOf(text: string, { weight, size }: Line): number {
  const face = faceOf(weight);
  return (face.layout(drawable(text, face)).advanceWidth * size) / face.unitsPerEm;
}

/** A line of text as the outline of its letters: the data of an SVG path whose base line begins at a point. */
export function outlineOf(
  text: string,
  { weight, size, x, y }: Line & { readonly x: number; readonly y: number },
): string {
  const face = faceOf(weight);
  const scale = size / face.unitsPerEm;
  const { glyphs, positions } = face.layout(drawable(text, face));
  let [at, outline] = [x, ''];
  for (const [nth, glyph] of glyphs.entries()) {
    const place = positions[nth];
    outline += glyph.path
      .scale(scale, -scale)
      .translate(at + (place?.xOffset ?? 0) * scale, y)
      .toSVG();
    at += (place?.xAdvance ?? 0) * scale;
  }
  return outline;
}
