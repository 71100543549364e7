import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningBucket, runBucket } from '../../../tests/support/bucket.ts';
import { readConfig } from '../config/index.ts';
import { openBucketStore, tryBucket } from './bucket-store.ts';
import type { FileStore } from './store.ts';

let bucket: RunningBucket;
let temporary: string;
let store: FileStore;
beforeAll(async () => {
  bucket = await runBucket();
  temporary = await mkdtemp(join(tmpdir(), 'banle-on-its-way-'));
  store = await openBucketStore(bucket.config, temporary);
});
afterAll(async () => {
  await bucket.end();
  await rm(temporary, { recursive: true, force: true });
});

const words = Buffer.from('Căn cứ Quy chế làm việc');
const hash = createHash('sha256').update(words).digest('hex');
async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('a store of files in a bucket', () => {
  it('keeps a content under the hash of its bytes, once, however it comes, and reads it back', async () => {
    expect(await store.put(words)).toEqual({ sha256: hash, size: words.length });
    expect(await store.put(inPieces(words, 5))).toEqual({ sha256: hash, size: words.length });
    expect(await buffer(await store.read(hash))).toEqual(words);
    expect([await store.has(hash), await store.verify(hash)]).toEqual([true, true]);
    expect(await all(store.list())).toEqual([{ sha256: hash, size: words.length }]);
  });

  it('keeps a large content and an empty one', async () => {
    const large = Buffer.alloc(12_000_000, 'Minh Châu');
    for (const content of [large, Buffer.alloc(0)]) {
      const { sha256, size } = await store.put(inPieces(content, 300_000));
      expect(size).toBe(content.length);
      expect(await store.verify(sha256)).toBe(true);
    }
  });

  it('knows what is not here, and takes no name that is no hash', async () => {
    const other = createHash('sha256').update('khác').digest('hex');
    expect([await store.has(other), await store.verify(other)]).toEqual([false, false]);
    await expect(store.read(other)).rejects.toThrow('files.missing');
    for (const name of ['../../etc/passwd', '', hash.toUpperCase()])
      await expect(store.read(name)).rejects.toThrow('files.missing');
  });

  it('drops only what has lain long enough by the clock of the bucket', async () => {
    const { sha256 } = await store.put(Buffer.from('sẽ bỏ'));
    expect(await store.dropOlderThan(1, sha256)).toBe(false);
    expect((await all(store.listOlderThan(1))).map((file) => file.sha256)).toEqual([]);
    expect((await all(store.listOlderThan(-1))).map((file) => file.sha256)).toContain(sha256);
    expect(await store.dropOlderThan(-1, sha256)).toBe(true);
    expect(await store.has(sha256)).toBe(false);
  });

  it('finds bytes that are no longer what they were', async () => {
    const { sha256 } = await store.put(Buffer.from('nguyên vẹn'));
    const files = await readdir(bucket.folder, { recursive: true });
    const own = files.filter(
      (file) => file.includes(sha256.slice(2)) && !file.endsWith('.json') && !file.endsWith('.md5'),
    );
    for (const file of own) await writeFile(join(bucket.folder, file), 'bị sửa').catch(() => undefined);
    expect(own.length).toBeGreaterThan(0);
    expect(await store.verify(sha256)).toBe(false);
    await store.put(Buffer.from('nguyên vẹn'));
    expect(await store.verify(sha256)).toBe(true);
  });

  it('leaves nothing on this machine once a content is kept or has broken off', async () => {
    async function* broken() {
      yield words;
      throw new Error('the line went dead');
    }
    await expect(store.put(broken())).rejects.toThrow('the line went dead');
    expect((await readdir(temporary)).filter((name) => name !== 'opened')).toEqual([]);
  });

  it('says that it is away, loses nothing, and goes on when it is back', async () => {
    await store.put(words);
    await bucket.stop();
    const deeds = [
      () => store.put(Buffer.from('mới')),
      () => store.read(hash),
      () => store.has(hash),
      () => all(store.list()),
    ];
    for (const deed of deeds) await expect(deed()).rejects.toThrow('files.storeAway');
    expect((await readdir(temporary)).filter((name) => name !== 'opened')).toEqual([]);
    expect(await tryBucket(bucket.config)).toBe(false);
    await bucket.start();
    expect(await buffer(await store.read(hash))).toEqual(words);
    expect(await tryBucket(bucket.config)).toBe(true);
  });
});

/** One page of a listing, as S3 writes it. */
const aPage = (key: string, next: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><IsTruncated>${next !== ''}</IsTruncated>
   <Contents><Key>${key}</Key><LastModified>2026-11-23T08:00:00.000Z</LastModified><Size>7</Size></Contents>
   ${next && `<NextContinuationToken>${next}</NextContinuationToken>`}</ListBucketResult>`;

it('a listing of many pages is read to its end, and what lies there besides files is left out', async () => {
  const asked: string[] = [];
  const [one, two] = ['a'.repeat(64), 'b'.repeat(64)];
  const key = (sha256: string) => `${sha256.slice(0, 2)}/${sha256.slice(2)}`;
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://s3.example').searchParams.get('continuation-token') ?? '');
    const pages = [aPage(key(one), '1/x+y='), aPage('opened', '2'), aPage(key(two), '')];
    response.end(pages[asked.length - 1]);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const many = await openBucketStore(
    { ...bucket.config, url: new URL(`http://127.0.0.1:${port}/ban-le`) },
    temporary,
  );
  expect(await all(many.list())).toEqual([one, two].map((sha256) => ({ sha256, size: 7 })));
  expect(asked).toEqual(['', '1/x+y=', '2']);
  server.closeAllConnections();
  server.close();
});

describe('the settings of a bucket', () => {
  const whole = {
    BANLE_S3_URL: 'https://s3.minhchau.example/ban-le',
    BANLE_S3_KEY_ID: 'key',
    BANLE_S3_SECRET: 'secret',
  };

  it('are read whole, the secret also from a file', async () => {
    const file = join(temporary, 'secret');
    await writeFile(file, 'of-a-file\n');
    expect(readConfig(whole).bucket).toMatchObject({ keyId: 'key', secret: 'secret', region: 'auto' });
    const { BANLE_S3_SECRET: _, ...open } = whole;
    expect(readConfig({ ...open, BANLE_S3_SECRET_FILE: file }).bucket?.secret).toBe('of-a-file');
    expect(readConfig({}).bucket).toBeUndefined();
    expect(await readFile(file, 'utf8')).toContain('of-a-file');
  });

  it.each([
    [{ BANLE_S3_KEY_ID: undefined }, 'BANLE_S3_KEY_ID: must be set for files to be kept in a bucket'],
    [{ BANLE_S3_URL: undefined }, 'BANLE_S3_URL: must be set'],
    [{ BANLE_S3_SECRET: undefined }, 'BANLE_S3_SECRET: must be set'],
    [{ BANLE_S3_SECRET_FILE: '/nowhere' }, 'must not be set beside BANLE_S3_SECRET'],
    [{ BANLE_S3_SECRET: undefined, BANLE_S3_SECRET_FILE: '/nowhere' }, 'names a file that cannot be read'],
    [{ BANLE_S3_URL: 'ftp://s3.example/ban-le' }, 'must begin with https://'],
    [{ BANLE_S3_URL: 'https://s3.example/a/b' }, 'must end with the name of the bucket'],
  ])('%j are refused: %s', (changed, said) => {
    expect(() => readConfig({ ...whole, ...changed })).toThrow(said);
  });

  it.each([
    ['a wrong key', { keyId: 'ANOTHER' }],
    ['a wrong secret', { secret: 'another' }],
    ['a bucket that is not there', { url: 'nowhere' }],
  ])('%s is named at the start', async (_, wrong) => {
    const url = 'url' in wrong ? new URL(wrong.url, bucket.config.url) : bucket.config.url;
    await expect(tryBucket({ ...bucket.config, ...wrong, url })).rejects.toThrow(
      /^These settings cannot be used:\n {2}BANLE_S3_URL: .* answered 40[34]/,
    );
  });
});
