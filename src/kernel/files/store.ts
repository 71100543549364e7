import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileFailures } from './failures.ts';

/** The content of a file as bytes at hand or as a stream of them. */
export type Content = Uint8Array | AsyncIterable<Uint8Array>;

/** What names a stored content: its SHA-256 in small hexadecimal letters, with its size in bytes. */
export interface StoredFile {
  readonly sha256: string;
  readonly size: number;
}

/** A store of file contents, each kept once under the hash of its bytes. */
export interface FileStore {
  /** A folder on the same disk for files on their way in; what lies there untouched for an hour is swept at the next opening. */
  readonly temporary: string;
  /** Keeps a content; the same bytes are kept once, and putting them again heals a damaged copy. */
  put(content: Content): Promise<StoredFile>;
  /** Opens a content for reading; `files.missing` when it is not here. */
  read(sha256: string): Promise<ReadStream>;
  /** Where a content lies, or would lie; `files.missing` when the name is no hash. */
  path(sha256: string): string;
  has(sha256: string): Promise<boolean>;
  /** Every content that is kept. */
  list(): AsyncIterable<StoredFile>;
  /** Contents that were last put before so many days. */
  listOlderThan(days: number): AsyncIterable<StoredFile>;
  /** Drops a content unless it was put within so many days; true when it is gone. */
  dropOlderThan(days: number, sha256: string): Promise<boolean>;
  /** True when the content is here and its bytes still have the hash they are kept under. */
  verify(sha256: string): Promise<boolean>;
}

const abandonedAfterMs = 60 * 60 * 1000;
const dayMs = 24 * abandonedAfterMs;

/** Opens the store of file contents under a folder, making it when it is not there. */
export async function openFileStore(root: string): Promise<FileStore> {
  const temporary = join(root, 'temporary');
  await mkdir(temporary, { recursive: true });
  await sweepAbandoned(temporary);

  const path = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw fileFailures.missing();
    return join(root, sha256.slice(0, 2), sha256.slice(2));
  };
  const has = (sha256: string) =>
    stat(path(sha256)).then(
      (found) => found.isFile(),
      () => false,
    );
  return {
    temporary,
    path,
    has,
    read: (sha256) => openForReading(path(sha256)),
    async put(content) {
      const draft = join(temporary, randomUUID());
      try {
        const stored = await writeDraft(draft, content);
        const place = path(stored.sha256);
        await mkdir(dirname(place), { recursive: true });
        await rename(draft, place);
        await settleFolder(dirname(place));
        return stored;
      } finally {
        await rm(draft, { force: true });
      }
    },
    list: () => listContents(root),
    listOlderThan: async function* (days) {
      const before = (await diskClock(temporary)) - days * dayMs;
      for await (const content of listContents(root)) {
        const found = await stat(path(content.sha256)).catch(() => undefined);
        if (found && found.mtimeMs < before) yield content;
      }
    },
    async dropOlderThan(days, sha256) {
      const before = (await diskClock(temporary)) - days * dayMs;
      const found = await stat(path(sha256)).catch(() => undefined);
      if (!found || found.mtimeMs >= before) return false;
      await rm(path(sha256), { force: true });
      return true;
    },
    async verify(sha256) {
      if (!(await has(sha256))) return false;
      const hash = createHash('sha256');
      for await (const chunk of createReadStream(path(sha256))) hash.update(chunk as Buffer);
      return hash.digest('hex') === sha256;
    },
  };
}

/** Writes the draft and waits until the disk has it, so that a name in the store never stands for half a file. */
async function writeDraft(draft: string, content: Content): Promise<StoredFile> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(draft, 'wx');
  try {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      hash.update(chunk);
      size += chunk.byteLength;
      await file.appendFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
}

async function* listContents(root: string): AsyncGenerator<StoredFile> {
  const folders = (await readdir(root)).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort();
  for (const folder of folders) {
    for (const rest of (await readdir(join(root, folder))).sort()) {
      const found = await stat(join(root, folder, rest)).catch(() => undefined);
      if (found?.isFile()) yield { sha256: folder + rest, size: found.size };
    }
  }
}

/** A rename outlives a power cut only when its folder is flushed too; Windows cannot open a folder for that. */
async function settleFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openForReading(path: string): Promise<ReadStream> {
  try {
    return (await open(path, 'r')).createReadStream();
  } catch (error) {
    throw fileFailures.missing({}, error);
  }
}

/** Age is told by the disk's own clock, so that another process at work on the same folder is left alone. */
async function diskClock(temporary: string): Promise<number> {
  const opened = join(temporary, 'opened');
  await writeFile(opened, '');
  return (await stat(opened)).mtimeMs;
}

async function sweepAbandoned(temporary: string): Promise<void> {
  const now = await diskClock(temporary);
  for (const name of await readdir(temporary)) {
    const left = join(temporary, name);
    const found = await stat(left).catch(() => undefined);
    if (found && now - found.mtimeMs > abandonedAfterMs) await rm(left, { recursive: true, force: true });
  }
}
