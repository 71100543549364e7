import pLimit from 'p-limit';
import { fileStore } from '../../kernel/files/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Focal, Picture } from './photo.ts';
import { cleanPicture, drawSize, scalePicture } from './picture.ts';
import { type Format, hashOf, type Size, sizesOf } from './sizes.ts';

/** A size that was made, its bytes in the store of files. */
export interface MadeSize {
  readonly size: string;
  readonly format: Format;
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** A picture with everything that was made of it, in the store and on no list yet. */
export interface MadePicture {
  readonly picture: Picture;
  readonly sizes: readonly MadeSize[];
}

/** A picture that somebody sent, made ready. */
export interface SentPicture extends MadePicture {
  readonly name: string;
  readonly cameraDay: Temporal.PlainDate | null;
}

// However many are sent at once: what is decoded lies in memory, and encoding takes a core.
const inTurn = pLimit(2);
const middle: Focal = { x: 0.5, y: 0.5 };

/** Makes a clean picture of a file that was sent, and its sizes; to be done before any transaction, for it takes seconds. */
export function makePicture(sent: { readonly path: string; readonly name: string }): Promise<SentPicture> {
  const { path, name } = sent;
  return inTurn(async () => {
    const { bytes, width, height, cameraDay } = await cleanPicture(path, name);
    const { sha256 } = await fileStore().put(bytes);
    const picture = { sha256, width, height, focal: middle, hash: hashOf(sha256, middle) };
    const sizes = await makeSizes({ bytes, width, height }, sizesOf(picture), middle);
    return { name, cameraDay, picture, sizes };
  });
}

/** Makes the cuts of a picture anew around another focal point; what shows all of it stays as it is. */
export function makeCuts(kept: Picture, whole: readonly MadeSize[], focal: Focal): Promise<MadePicture> {
  return inTurn(async () => {
    const { sha256, width, height } = kept;
    const chunks: Buffer[] = [];
    for await (const chunk of await fileStore().read(sha256)) chunks.push(chunk as Buffer);
    const cuts = sizesOf(kept).filter(({ isCut }) => isCut);
    const made = await makeSizes({ bytes: Buffer.concat(chunks), width, height }, cuts, focal);
    const picture = { ...kept, focal, hash: hashOf(sha256, focal) };
    return {
      picture,
      sizes: [...whole.filter(({ size }) => !cuts.some(({ name }) => name === size)), ...made],
    };
  });
}

interface Clean {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

async function makeSizes(clean: Clean, wanted: readonly Size[], focal: Focal): Promise<MadeSize[]> {
  const made: MadeSize[] = [];
  for (const size of wanted) {
    const scaled = await scalePicture(clean, size, focal);
    for (const format of size.formats) {
      const { sha256, size: bytes } = await fileStore().put(await drawSize(scaled, format));
      made.push({ size: size.name, format, sha256, width: size.width, height: size.height, bytes });
    }
  }
  return made;
}
