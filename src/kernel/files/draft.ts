import { createHash } from 'node:crypto';
import { open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content, StoredFile } from './store.ts';

const abandonedAfterMs = 60 * 60 * 1000;

/** Writes a content down on its way in and waits until the disk has it; gives the hash and the size of its bytes. */
export async function writeDraft(draft: string, content: Content): Promise<StoredFile> {
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

/** Age is told by the disk's own clock, so that another process at work on the same folder is left alone. Milliseconds. */
export async function diskClock(temporary: string): Promise<number> {
  const opened = join(temporary, 'opened');
  await writeFile(opened, '');
  return (await stat(opened)).mtimeMs;
}

/** Takes away what lies in a folder untouched for an hour: whoever brought it is gone. */
export async function sweepAbandoned(temporary: string): Promise<void> {
  const now = await diskClock(temporary);
  for (const name of await readdir(temporary)) {
    const left = join(temporary, name);
    const found = await stat(left).catch(() => undefined);
    if (found && now - found.mtimeMs > abandonedAfterMs) await rm(left, { recursive: true, force: true });
  }
}
