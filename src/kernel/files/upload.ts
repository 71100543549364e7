import { createReadStream, type ReadStream } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BusboyFileStream } from '@fastify/busboy';
import { hindranceOf } from '../db/index.ts';
import { Failure } from '../failure/index.ts';
import { waitingFolder } from './ambient.ts';
import { fileFailures } from './failures.ts';
import { type FormFields, type FormLimits, readForm } from './form-stream.ts';
import { type FileKind, identify, textKinds } from './kinds.ts';
import { cleanFileName } from './names.ts';

/** A file that was taken in and lies in a temporary place until the upload is discarded. */
export interface UploadedFile {
  readonly field: string;
  /** To be shown, never to be used on disk. */
  readonly name: string;
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
  readonly path: string;
  open(): ReadStream;
}

/** A file that was not taken in, with the failure that says why. */
export interface RefusedFile {
  readonly field: string;
  readonly name: string;
  readonly failure: Failure;
}

/** What a form sent: every field, the files taken in and those refused. */
export interface Upload {
  readonly fields: FormFields;
  readonly files: readonly UploadedFile[];
  readonly refused: readonly RefusedFile[];
  /** Removes the temporary files; to be called when the request has been answered. */
  discard(): Promise<void>;
}

/** How much a form may carry, which files it may bring, and where they wait. */
export interface UploadLimits extends FormLimits {
  readonly files: number;
  readonly allowed: readonly FileKind[];
  readonly folder: string;
}

const megabyte = 1024 * 1024;

/** What a form may carry unless its page says otherwise; sizes in bytes. */
const usualUploadLimits: Omit<UploadLimits, 'folder'> = {
  fileSize: 50 * megabyte,
  files: 20,
  fieldSize: megabyte,
  fields: 2000,
  total: 500 * megabyte,
  allowed: textKinds,
};

/**
 * Reads the body of a form as it streams in. A file that is too large or of a wrong kind is refused by itself, and every
 * field is kept. Throws `files.brokenUpload`, `files.tooMuchSent` or `files.tooMuchTyped` and then leaves no file behind.
 */
export async function readUpload(request: Request, limits: Partial<UploadLimits> = {}): Promise<Upload> {
  const within = { folder: waitingFolder(), ...usualUploadLimits, ...limits };
  let folder: Promise<string> | undefined;
  const discard = async () => {
    if (folder) await rm(await folder, { recursive: true, force: true });
  };
  let count = 0;
  try {
    const form = await readForm(request, within, async (field, given, bytes) => {
      count += 1;
      if (count > within.files) return turnAway(field, given, { bytes, most: within.files });
      // The next file may come while the folder is being made.
      const own = String(count);
      folder ??= mkdtemp(join(within.folder, 'upload-'));
      return takeFile({ field, given, path: join(await folder, own) }, bytes, within);
    });
    const arrived = form.files.filter((file) => file !== undefined);
    return {
      fields: form.fields,
      files: arrived.filter((file) => 'kind' in file),
      refused: arrived.filter((file) => 'failure' in file),
      discard,
    };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** Lays files that came inside another beside those of uploads, each told by its content and refused as an upload would be. */
export async function layDown(
  parts: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  allowed: readonly FileKind[],
): Promise<Omit<Upload, 'fields'>> {
  const folder = await mkdtemp(join(waitingFolder(), 'packet-'));
  const discard = () => rm(folder, { recursive: true, force: true });
  const within = { folder, ...usualUploadLimits, allowed };
  const laid: (UploadedFile | RefusedFile)[] = [];
  for (const [nth, part] of parts.entries()) {
    const path = join(folder, String(nth));
    await writeFile(path, part.bytes);
    const name = cleanFileName(part.name);
    const size = part.bytes.byteLength;
    const verdict = await judge({ name, path, size, isCut: size > within.fileSize }, within);
    laid.push(
      verdict instanceof Failure
        ? { field: '', name, failure: verdict }
        : { field: '', name, kind: verdict, size, path, open: () => createReadStream(path) },
    );
  }
  return {
    files: laid.filter((file) => 'kind' in file),
    refused: laid.filter((file) => 'failure' in file),
    discard,
  };
}

/** Lets a file that is one too many flow by. */
async function turnAway(
  field: string,
  given: string,
  { bytes, most }: { bytes: BusboyFileStream; most: number },
): Promise<RefusedFile | undefined> {
  for await (const _ of bytes);
  const name = cleanFileName(given);
  return given === '' ? undefined : { field, name, failure: fileFailures.tooManyFiles({ name, most }) };
}

/** Lets a file flow to its temporary place; nothing comes back for a file input that was left empty. */
async function takeFile(
  { field, given, path }: { field: string; given: string; path: string },
  bytes: BusboyFileStream,
  within: UploadLimits,
): Promise<UploadedFile | RefusedFile | undefined> {
  const name = cleanFileName(given);
  if (!(await writeDown(bytes, path))) return { field, name, failure: fileFailures.diskFull({ name }) };
  const size = bytes.bytesRead;
  if (size === 0 && given === '') return undefined;
  const verdict = await judge({ name, path, size, isCut: bytes.truncated }, within);
  if (!(verdict instanceof Failure)) {
    return { field, name, kind: verdict, size, path, open: () => createReadStream(path) };
  }
  await rm(path, { force: true });
  return { field, name, failure: verdict };
}

/** Writes a file down as it arrives; false when the disk has no room for it: then nothing of it stays, and the rest flows by. */
async function writeDown(bytes: BusboyFileStream, path: string): Promise<boolean> {
  const file = await open(path, 'wx');
  let fits = true;
  try {
    for await (const chunk of bytes) fits &&= await appended(file, chunk as Buffer);
  } finally {
    await file.close();
    if (!fits) await rm(path, { force: true });
  }
  return fits;
}

async function appended(file: FileHandle, chunk: Buffer): Promise<boolean> {
  try {
    await file.appendFile(chunk);
    return true;
  } catch (error) {
    if (hindranceOf(error) !== 'full') throw error;
    // What was written of it makes room at once for others that are on their way.
    await file.truncate();
    return false;
  }
}

async function judge(
  file: { name: string; path: string; size: number; isCut: boolean },
  within: UploadLimits,
): Promise<FileKind | Failure> {
  if (file.isCut) {
    return fileFailures.tooLarge({ name: file.name, megabytes: Math.floor(within.fileSize / megabyte) });
  }
  if (file.size === 0) return fileFailures.emptyFile({ name: file.name });
  return identify(file.path, file.name, within.allowed);
}
