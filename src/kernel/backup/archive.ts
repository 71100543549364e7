import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { extract, type Pack, pack } from 'tar-stream';
import { isLocked, type Lock, lockStream, unlockStream } from './lock.ts';
import { BackupRefused } from './refused.ts';

/** A backup that is being written. */
export interface ArchiveWriter {
  add(name: string, content: Uint8Array): Promise<void>;
  addStream(name: string, size: number, content: AsyncIterable<Uint8Array>): Promise<void>;
}

/**
 * Writes one file, a compressed tar, locked where a lock is given. It lies beside its name until it is whole and on
 * the disk: under its name there is a whole backup or none. Throws BackupRefused where something has that name already.
 */
export async function writeArchive(
  path: string,
  lock: Lock | undefined,
  fill: (archive: ArchiveWriter) => Promise<void>,
): Promise<void> {
  if (await stat(path).catch(() => undefined))
    throw new BackupRefused(`${path} is there already; a backup overwrites nothing.`);
  const draft = `${path}.unfinished`;
  try {
    const tar = pack();
    const zipped = tar.pipe(createGzip({ level: 4 }));
    const bytes = lock
      ? Readable.fromWeb((await lockStream(lock, toWeb(zipped))) as Parameters<typeof Readable.fromWeb>[0])
      : zipped;
    const written = pipeline(bytes, createWriteStream(draft, { mode: 0o600, flush: true }));
    const filled = fill({
      add: (name, content) => put(tar.entry({ name, size: content.byteLength }), [content]),
      addStream: (name, size, content) => put(tar.entry({ name, size }), content),
    }).then(() => tar.finalize());
    await Promise.all([filled, written]).catch((error: Error) => {
      tar.destroy(error);
      throw error;
    });
    await rename(draft, path);
    await settle(dirname(path));
  } finally {
    await rm(draft, { force: true });
  }
}

async function put(
  entry: ReturnType<Pack['entry']>,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  // The library's own streams behave as Node's do; only their types differ.
  await pipeline(content, entry as unknown as Writable);
}

/** A new name outlives a power cut only when its folder is flushed; Windows cannot open a folder for that. */
async function settle(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

const toWeb = (stream: Readable) => Readable.toWeb(stream) as ReadableStream<Uint8Array>;

/** One thing in a backup; its content must be taken before the next one is asked for. */
export interface ArchivedThing {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
  bytes(): Promise<Buffer>;
}

/** Reads a backup from its beginning to its end. Throws BackupRefused where it is none, locked, or cut off. */
export async function* readArchive(path: string, lock: Lock | undefined): AsyncGenerator<ArchivedThing> {
  const beginning = await firstBytes(path);
  const raw = createReadStream(path);
  const opened = isLocked(beginning)
    ? Readable.fromWeb((await unlockStream(lock ?? {}, toWeb(raw))) as Parameters<typeof Readable.fromWeb>[0])
    : raw;
  const entries = extract();
  const flowing = pipeline(opened, createGunzip(), entries);
  flowing.catch(() => undefined);
  try {
    for await (const entry of entries) {
      yield {
        name: entry.header.name,
        content: entry as AsyncIterable<Uint8Array>,
        bytes: () => buffer(entry),
      };
      entry.resume();
    }
    await flowing;
  } catch (error) {
    throw new BackupRefused(`${path} is no whole backup of Bản Lề: ${(error as Error).message}`, {
      cause: error,
    });
  } finally {
    raw.destroy();
  }
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer: bytes, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
