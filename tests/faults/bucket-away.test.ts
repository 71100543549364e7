import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPhoto, aPictureFile } from '../../src/domain/photos/fixtures.ts';
import { listPhotosById, showPhotos } from '../../src/domain/photos/index.ts';
import { takeBackup } from '../../src/kernel/backup/index.ts';
import { fileStore, useConfiguredFileStore } from '../../src/kernel/files/index.ts';
import { readClock } from '../../src/kernel/time/index.ts';
import { as, asNobody, readable } from '../support/app.ts';
import { type RunningBucket, runBucket } from '../support/bucket.ts';
import { type City, foundCity } from '../support/city.ts';
import { asOwner, here, useFreshDatabase } from '../support/database.ts';

useFreshDatabase();

let city: City;
let bucket: RunningBucket;
let dataDirectory: string;
let address: string;
beforeAll(async () => {
  [bucket, dataDirectory, city] = await Promise.all([
    runBucket(),
    mkdtemp(join(tmpdir(), 'banle-bucket-away-')),
    foundCity(),
  ]);
  expect(await useConfiguredFileStore({ dataDirectory, bucket: bucket.config })).toBe(true);
  const photo = await aPhoto({ newsroomId: city.bodies.office, by: city.actors.editor });
  await showPhotos('01890000-0000-7000-8000-00000000000b', [photo]);
  const [{ hash } = { hash: '' }] = await listPhotosById([photo]);
  address = `/anh/${hash}/480.webp`;
});
afterAll(async () => {
  await bucket.end();
  await rm(dataDirectory, { recursive: true, force: true });
});

async function aForm(): Promise<FormData> {
  const form = new FormData();
  form.set('newsroomId', city.bodies.office);
  form.set('credit', 'Ảnh: Thanh Hà');
  form.append('photos', new File([new Uint8Array(await aPictureFile({ colour: '#5599aa' }))], 'song.jpg'));
  return form;
}

const photosKept = async () =>
  (await asOwner<{ n: number }>('select count(*)::int as n from photos.photo'))[0]?.n;
const onThisMachine = async () =>
  (await readdir(join(dataDirectory, 'files'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== 'opened')
    .map(({ name }) => name);

describe('files that are kept in a bucket', () => {
  it('are photos as well: everybody sees what is public, nothing lies on this machine', async () => {
    const answer = await asNobody().get(address);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect(await onThisMachine()).toEqual([]);
  });

  it('go into a backup with everything else', async () => {
    const path = join(dataDirectory, 'whole.banle');
    const order = { path, ownerUrl: here.ownerUrl, files: fileStore(), lock: undefined, keys: undefined };
    const told: string[] = [];
    await takeBackup({ ...order, version: 'x', now: readClock(), tell: (line) => void told.push(line) });
    expect(told.at(-1)).toMatch(/^1[0-9] files, \d+ bytes$/);
  });
});

describe('while the bucket is away', () => {
  beforeAll(() => bucket.stop());
  afterAll(() => bucket.start());

  it('a picture is told as not to be had now, and pages without one work', async () => {
    const answer = await asNobody().get(address);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('cache-control')).not.toContain('immutable');
    expect(await readable(answer)).toContain('Kho lưu tệp tạm thời không trả lời');
    const editor = await as(city.actors.editor);
    expect((await editor.get('/toa-soan/anh')).status).toBe(200);
  });

  it('a photo that is sent is told as not kept; nothing half-written stays, and sent again later it is kept once', async () => {
    const editor = await as(city.actors.editor);
    const form = await aForm();
    form.set('formKey', crypto.randomUUID());
    const before = await photosKept();
    const refused = await editor.post('/toa-soan/anh/moi', form);
    expect(refused.status).toBe(503);
    expect(await readable(refused)).toContain('đề nghị thử lại sau ít phút');
    expect([await photosKept(), await onThisMachine()]).toEqual([before, []]);
    await bucket.start();
    for (let time = 0; time < 2; time++)
      expect((await editor.post('/toa-soan/anh/moi', form)).status).toBe(303);
    expect(await photosKept()).toBe((before ?? 0) + 1);
    await bucket.stop();
  });
});
