import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFileStore } from './disk-store.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'store-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const words = Buffer.from('Căn cứ Quy chế làm việc');
const hash = createHash('sha256').update(words).digest('hex');

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function filesUnder(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile() && entry.name !== 'opened').map((entry) => entry.name);
}

test('a content is kept under the hash of its bytes and read back', async () => {
  const store = await openFileStore(root);
  expect(await store.put(words)).toEqual({ sha256: hash, size: words.length });
  expect(store.path(hash)).toBe(join(root, hash.slice(0, 2), hash.slice(2)));
  expect(await buffer(await store.read(hash))).toEqual(words);
  expect(await store.has(hash)).toBe(true);
  expect(await store.verify(hash)).toBe(true);
});

test('the same bytes are kept once, however they come', async () => {
  const store = await openFileStore(root);
  await store.put(words);
  expect(await store.put(inPieces(words, 5))).toEqual({ sha256: hash, size: words.length });
  expect(await filesUnder(root)).toEqual([hash.slice(2)]);
});

test('an empty content is a content', async () => {
  const store = await openFileStore(root);
  const { sha256, size } = await store.put(Buffer.alloc(0));
  expect(size).toBe(0);
  expect(await store.verify(sha256)).toBe(true);
});

test('two stores on one folder take the same content at once', async () => {
  const stores = await Promise.all([openFileStore(root), openFileStore(root)]);
  const large = Buffer.alloc(3_000_000, 'Minh Châu');
  const kept = await Promise.all(
    [0, 1, 0, 1, 0, 1].map((which) => stores[which]?.put(inPieces(large, 40_000))),
  );
  expect(new Set(kept.map((file) => file?.sha256)).size).toBe(1);
  expect(await stores[0]?.verify(kept[0]?.sha256 ?? '')).toBe(true);
  expect(await filesUnder(root)).toHaveLength(1);
});

test('a flipped byte is found, and putting the content again heals it', async () => {
  const store = await openFileStore(root);
  await store.put(words);
  const damaged = await readFile(store.path(hash));
  damaged[3] = (damaged[3] ?? 0) ^ 1;
  await writeFile(store.path(hash), damaged);
  expect(await store.verify(hash)).toBe(false);
  await store.put(words);
  expect(await store.verify(hash)).toBe(true);
});

test('a content that breaks off leaves nothing behind', async () => {
  const store = await openFileStore(root);
  async function* broken() {
    yield words;
    throw new Error('the line went dead');
  }
  await expect(store.put(broken())).rejects.toThrow('the line went dead');
  expect(await filesUnder(root)).toEqual([]);
});

test('what lay abandoned is swept at opening, what is still arriving is left alone', async () => {
  const { temporary } = await openFileStore(root);
  await writeFile(join(temporary, 'abandoned'), 'x');
  await mkdir(join(temporary, 'upload-old'));
  await writeFile(join(temporary, 'upload-old', '1'), 'x');
  await writeFile(join(temporary, 'arriving'), 'x');
  await utimes(join(temporary, 'abandoned'), 1000, 1000);
  await utimes(join(temporary, 'upload-old'), 1000, 1000);
  await openFileStore(root);
  expect(await filesUnder(root)).toEqual(['arriving']);
});

test.each(['../../etc/passwd', '', 'AB', `${hash}/..`, hash.toUpperCase()])(
  'a name that is no hash, %j, never becomes a path',
  async (name) => {
    const store = await openFileStore(root);
    expect(() => store.path(name)).toThrow('files.missing');
    await expect((async () => store.read(name))()).rejects.toThrow('files.missing');
  },
);

test('a content that is not here is missing', async () => {
  const store = await openFileStore(root);
  await expect(store.read(hash)).rejects.toThrow('files.missing');
  expect(await store.has(hash)).toBe(false);
  expect(await store.verify(hash)).toBe(false);
});
