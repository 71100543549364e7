import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { diskClock, sweepAbandoned, writeDraft } from './draft.ts';
import { fileFailures } from './failures.ts';
import { dayMs, type FileStore, keyOf, type StoredFile } from './store.ts';

/** A store in a folder; each content lies under its hash, the first two letters being a folder. */
export interface DiskStore extends FileStore {
  /** Where a content lies, or would lie; `files.missing` when the name is no hash. */
  path(sha256: string): string;
  read(sha256: string): Promise<ReadStream>;
}

/** Opens the store of file contents under a folder, making it when it is not there. */
export async function openFileStore(root: string): Promise<DiskStore> {
  const temporary = join(root, 'temporary');
  await mkdir(temporary, { recursive: true });
  await sweepAbandoned(temporary);

  const path = (sha256: string) => join(root, keyOf(sha256));
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
        // Synced before it is renamed, so that a name in the store never stands for half a file.
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
