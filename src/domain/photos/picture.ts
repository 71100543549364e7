import sharp, { type Metadata, type Sharp } from 'sharp';
import { Temporal } from '../../kernel/time/index.ts';
import type { Focal } from './photo.ts';
import { type Format, regionOf, type Size } from './sizes.ts';
import { photoFailures } from './words.ts';

// Memory is bounded: nothing is kept between two pictures, and one picture has one thread.
sharp.cache(false);
sharp.concurrency(1);

/** No picture with more pixels is opened. */
const mostPixels = 60_000_000;
const longestSide = 3200;
const smallest = { width: 320, height: 200 } as const;

const kinds = ['jpeg', 'png', 'webp', 'gif', 'heif'] as const;
const opening = { limitInputPixels: mostPixels, sequentialRead: true, failOn: 'warning' } as const;

/** A picture as it may be kept: upright, in sRGB, nothing beside its pixels. */
export interface CleanPicture {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
  /** The day the camera noted. */
  readonly cameraDay: Temporal.PlainDate | null;
}

/** Opens a file that somebody sent and takes only the picture out of it; refuses in words what is none, or too large. */
export async function cleanPicture(path: string, name: string): Promise<CleanPicture> {
  const facts = await factsOf(path, name);
  const cameraDay = dayIn(facts.exif);
  try {
    const { data, info } = await sharp(path, opening)
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
      .toBuffer({ resolveWithObject: true });
    if (info.width < smallest.width || info.height < smallest.height)
      throw photoFailures.tooSmall({ name, ...smallest });
    return { bytes: data, width: info.width, height: info.height, cameraDay };
  } catch (error) {
    throw refusalOf(error, name);
  }
}

async function factsOf(path: string, name: string): Promise<Metadata> {
  let facts: Metadata;
  try {
    // Measures are read without a limit, so that it can be said by how much a picture is too large.
    facts = await sharp(path, { limitInputPixels: false }).metadata();
  } catch (error) {
    throw refusalOf(error, name);
  }
  if (!kinds.some((kind) => kind === facts.format)) throw photoFailures.noPicture({ name });
  if ((facts.pages ?? 1) > 1) throw photoFailures.moves({ name });
  const pixels = facts.width * facts.height;
  if (pixels > mostPixels)
    throw photoFailures.tooManyPixels({ name, million: Math.ceil(pixels / 1e6), most: mostPixels / 1e6 });
  return facts;
}

/** Whatever a decoder complains about, the file cannot be used; what it said goes to the log. */
function refusalOf(error: unknown, name: string) {
  if (error instanceof Error && error.name === 'Failure') return error;
  return photoFailures.damaged({ name }, error);
}

/** The day in the camera's notes (EXIF DateTimeOriginal or DateTime); nothing else of them is looked at. */
function dayIn(exif: Buffer | undefined): Temporal.PlainDate | null {
  const [, year, month, day] =
    /((?:19|20)\d\d):(\d\d):(\d\d) \d\d:\d\d:\d\d/.exec(exif?.toString('latin1') ?? '') ?? [];
  try {
    return year ? Temporal.PlainDate.from(`${year}-${month}-${day}`) : null;
  } catch {
    return null;
  }
}

/** Draws one size of a clean picture in one format. */
export function drawSize(picture: Sharp, format: Format): Promise<Buffer> {
  const one = picture.clone();
  if (format === 'avif') return one.avif({ quality: 52, effort: 2 }).toBuffer();
  if (format === 'webp') return one.webp({ quality: 76, effort: 4 }).toBuffer();
  return one.jpeg({ quality: 76, mozjpeg: true }).toBuffer();
}

/** A clean picture brought to a size, ready to be written in its formats. */
export async function scalePicture(
  { bytes, width, height }: Pick<CleanPicture, 'bytes' | 'width' | 'height'>,
  size: Size,
  focal: Focal,
): Promise<Sharp> {
  const whole = sharp(bytes, opening);
  const part = size.isCut ? whole.extract(regionOf({ width, height }, size, focal)) : whole;
  const { data, info } = await part
    .resize({ width: size.width, height: size.height, fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } });
}
