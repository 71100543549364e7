import { createHash, randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { type BucketConfig, ConfigurationError } from '../config/index.ts';
import { Failure } from '../failure/index.ts';
import { BucketRefusal, openBucket } from './bucket.ts';
import { sweepAbandoned, writeDraft } from './draft.ts';
import { fileFailures } from './failures.ts';
import { dayMs, type FileStore, keyOf } from './store.ts';

/** Opens a store of file contents in a bucket; on their way in they lie in a folder of this machine. */
export async function openBucketStore(config: BucketConfig, temporary: string): Promise<FileStore> {
  await mkdir(temporary, { recursive: true });
  await sweepAbandoned(temporary);
  const bucket = openBucket(config);
  const read = async (sha256: string) => {
    const answer = await bucket.get(keyOf(sha256));
    if (!answer?.body) throw fileFailures.missing();
    return told(Readable.fromWeb(answer.body as ReadableStream<Uint8Array>));
  };
  const list = async function* () {
    for await (const { key, size, at } of bucket.list()) {
      const sha256 = key.replace('/', '');
      if (/^[0-9a-f]{64}$/.test(sha256)) yield { sha256, size, at };
    }
  };
  return {
    temporary,
    read,
    async put(content) {
      const draft = join(temporary, randomUUID());
      try {
        const stored = await writeDraft(draft, content);
        // From the disk, as it is sent: of a large file never more than a piece lies in memory.
        await bucket.put(keyOf(stored.sha256), await openAsBlob(draft), stored.sha256);
        return stored;
      } finally {
        await rm(draft, { force: true });
      }
    },
    has: async (sha256) => (await bucket.head(keyOf(sha256))) !== undefined,
    list: async function* () {
      for await (const { sha256, size } of list()) yield { sha256, size };
    },
    listOlderThan: async function* (days) {
      const before = (await bucket.clock()) - days * dayMs;
      for await (const { sha256, size, at } of list()) if (at < before) yield { sha256, size };
    },
    async dropOlderThan(days, sha256) {
      // Age is told by the bucket's own clock, whatever this machine's says.
      const before = (await bucket.clock()) - days * dayMs;
      const kept = await bucket.head(keyOf(sha256));
      if (!kept || kept.at >= before) return false;
      await bucket.drop(kept.key);
      return true;
    },
    async verify(sha256) {
      if (!(await bucket.head(keyOf(sha256)))) return false;
      const hash = createHash('sha256');
      for await (const chunk of await read(sha256)) hash.update(chunk as Buffer);
      return hash.digest('hex') === sha256;
    },
  };
}

const nothing = createHash('sha256').digest('hex');

/**
 * Tries a bucket once at the start: whether the key opens it and it may be written to. Throws ConfigurationError where the
 * server says no; one that does not answer is no fault of the settings. Gives whether it answered.
 */
export async function tryBucket(config: BucketConfig): Promise<boolean> {
  try {
    await openBucket(config).put('opened', new Blob([]), nothing);
    return true;
  } catch (error) {
    const refusal = error instanceof Failure ? error.logged : error;
    if (!(refusal instanceof BucketRefusal) || refusal.status >= 500) return false;
    const answered = `${config.url.href} answered ${refusal.status} ${refusal.why}`.trim();
    throw new ConfigurationError(`These settings cannot be used:\n  BANLE_S3_URL: ${answered}`);
  }
}

/** A stream that breaks off in the middle is said as one that never began. */
function told(stream: Readable): Readable {
  async function* pieces() {
    try {
      yield* stream;
    } catch (error) {
      throw fileFailures.storeAway({}, error);
    }
  }
  return Readable.from(pieces(), { objectMode: false });
}
