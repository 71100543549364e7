import { createHash } from 'node:crypto';
import type { Focal } from './photo.ts';

/** The formats of a size, the smallest bytes first: a browser takes the first it knows. */
export const formats = ['avif', 'webp', 'jpg'] as const;
export type Format = (typeof formats)[number];

/** One size of a picture: the whole of it within a width, or a cut of exact measures; pixels. */
export interface Size {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly isCut: boolean;
  readonly formats: readonly Format[];
}

interface Measures {
  readonly width: number;
  readonly height: number;
}

const widths = [480, 960, 1600] as const;
const cuts: readonly Size[] = [
  { name: 'card-360', width: 360, height: 240, isCut: true, formats },
  { name: 'card-720', width: 720, height: 480, isCut: true, formats },
  { name: 'share', width: 1200, height: 630, isCut: true, formats: ['jpg'] },
];

/** The sizes in which the whole picture is shown, never larger than it is. */
export function wholeSizes({ width, height }: Measures): Size[] {
  return widths
    .filter((_, nth) => nth === 0 || (widths[nth - 1] ?? 0) < width)
    .map((wanted) => {
      const own = Math.min(wanted, width);
      const high = Math.max(1, Math.round((height * own) / width));
      return { name: String(wanted), width: own, height: high, isCut: false, formats };
    });
}

/** Every size that is made of a picture. */
export function sizesOf(picture: Measures): Size[] {
  return [...wholeSizes(picture), ...cuts];
}

/** The cuts that stand in lists, smallest first. */
export const cards = cuts.filter(({ name }) => name.startsWith('card-'));

/** The part of a picture that a cut shows: as much as there is of its shape, the focal point as near the middle as can be. */
export function regionOf({ width, height }: Measures, cut: Measures, focal: Focal) {
  const shape = cut.width / cut.height;
  const wide = Math.max(1, Math.min(width, Math.round(height * shape)));
  const high = Math.max(1, Math.min(height, Math.round(width / shape)));
  return {
    left: place(focal.x, width, wide),
    top: place(focal.y, height, high),
    width: wide,
    height: high,
  };
}

function place(share: number, whole: number, part: number): number {
  return Math.min(Math.max(Math.round(share * whole - part / 2), 0), whole - part);
}

/** What is made of a picture changes with this number: then everything gets a new address. */
const recipe = 1;

/** Names a picture with its focal point, and so all that is made of it. */
export function hashOf(sha256: string, { x, y }: Focal): string {
  return createHash('sha256').update(`${recipe} ${sha256} ${x} ${y}`).digest('hex').slice(0, 32);
}

/** The name of a size's file in addresses. */
export function fileOf(size: string, format: Format): string {
  return `${size}.${format}`;
}

/** What a name of a file asks for; nothing where it is no size of ours. */
export function sizeIn(file: string): { readonly size: string; readonly format: Format } | undefined {
  const [, size = '', ending = ''] = /^([a-z0-9-]{1,20})\.([a-z]{3,4})$/.exec(file) ?? [];
  const format = formats.find((one) => one === ending);
  return format && { size, format };
}

/** How each format is called on the wire. */
export const mediaTypeOf: Readonly<Record<Format, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
};
