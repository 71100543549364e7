import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Actor } from '../../kernel/access/index.ts';
import { readClock } from '../../kernel/time/index.ts';
import { anActor } from '../accounts/fixtures.ts';
import { addPhoto } from './add-photo.ts';
import { makePicture, type SentPicture } from './make-picture.ts';
import type { Details } from './photo.ts';
import { getPhoto } from './photos.store.ts';
import { replacePhoto } from './replace-photo.ts';
import { withdrawPhoto } from './withdraw-photo.ts';

interface Drawn {
  readonly width?: number;
  readonly height?: number;
  /** The colour of the whole; another colour is another picture. */
  readonly colour?: string;
}

/** The bytes of a small JPEG of one colour. */
export function aPictureFile({ width = 640, height = 400, colour = '#7a8f6a' }: Drawn = {}): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
}

/** Lays bytes down as a file for as long as something is done with it. */
export async function asFile<T>(bytes: Uint8Array, use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'banle-photo-'));
  try {
    const path = join(folder, 'anh');
    await writeFile(path, bytes);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A picture made ready, as after it was sent. */
export async function aSentPicture(drawn: Drawn = {}, name = 'hoi-nghi.jpg'): Promise<SentPicture> {
  return asFile(await aPictureFile(drawn), (path) => makePicture({ path, name }));
}

interface Given extends Partial<Details>, Drawn {
  readonly newsroomId: string;
  /** An editor; somebody new unless told otherwise. */
  readonly by?: Actor;
}

/** A photo of the library with its words; gives its identity. */
export async function aPhoto({ newsroomId, by, width, height, colour, ...said }: Given): Promise<string> {
  const editor = by ?? (await anActor({ roles: [{ role: 'editor', bodyId: newsroomId }] }));
  const drawn = { ...(width ? { width } : {}), ...(height ? { height } : {}), ...(colour ? { colour } : {}) };
  const details = {
    caption: 'Quang cảnh hội nghị sơ kết giao biên chế.',
    alt: 'Hội trường đông người, trên bục có cờ.',
    credit: 'Ảnh: Thanh Hà',
    ...said,
  };
  return addPhoto(editor, { newsroomId, sent: await aSentPicture(drawn), details }, readClock());
}

/** Puts another picture in the place of a photo's; gives the name of the new one in addresses. */
export async function anotherPicture(photoId: string, by: Actor, colour: string): Promise<string> {
  const { id, version } = await getPhoto(photoId);
  const sent = await aSentPicture({ colour }, 'anh-khac.jpg');
  await replacePhoto(by, { seen: { id, version }, sent }, readClock());
  return sent.picture.hash;
}

/** Takes a photo out of use. */
export async function takenOutOfUse(photoId: string, by: Actor): Promise<void> {
  const { id, version } = await getPhoto(photoId);
  await withdrawPhoto(by, { seen: { id, version }, because: 'Người trong ảnh đề nghị.' }, readClock());
}
