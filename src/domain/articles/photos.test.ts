import { beforeAll, describe, expect, it } from 'vitest';
import { as, asNobody, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { useFreshFiles } from '../../../tests/support/world.ts';
import { readClock } from '../../kernel/time/index.ts';
import { anActor } from '../accounts/fixtures.ts';
import { anotherPicture, aPhoto, takenOutOfUse } from '../photos/fixtures.ts';
import { listPhotosById } from '../photos/index.ts';
import { type ArrangedPhoto, addPhotos, arrange, placesIn } from './arrange-photos.ts';
import { getArticle } from './articles.store.ts';
import { beginArticle } from './begin-article.ts';
import { paragraphs } from './body.ts';
import { aContent } from './fixtures.ts';
import { importPage } from './import-page.ts';
import { moveArticle } from './move-article.ts';
import { listDoubts } from './proof-read.ts';
import { publishArticle } from './publish-article.ts';
import { withdrawArticle } from './withdraw-article.ts';

useFreshDatabase();
useFreshFiles();

let city: City;
let photo: string;
beforeAll(async () => {
  city = await foundCity();
  photo = await aPhoto({ newsroomId: city.bodies.office, by: city.actors.editor });
});

const now = () => readClock();
const editor = () => city.actors.editor;
const begun = (content = {}) =>
  beginArticle(
    editor(),
    { newsroomId: city.bodies.office, content: aContent(content), how: 'written' },
    now(),
  );
const versionOf = async (id: string) => ({ id, version: (await getArticle(id)).version });
const kindsOf = async (id: string) => {
  const article = await getArticle(id);
  return (await listDoubts(article, now().toZonedDateTimeISO('UTC').toPlainDate()))
    .filter(({ kind }) => kind.startsWith('photo-'))
    .map(({ kind }) => kind);
};
const publicPhotos = async (id: string) =>
  (
    await asOwner<{ photos: { hash: string; caption: string }[]; lead: string | null; stamp: string }>(
      'select photos, lead_photo_id as lead, stamp from articles.published_article where article_id = $1',
      [id],
    )
  )[0];

/** Through proof-reading to review. */
async function submit(id: string): Promise<void> {
  for (const action of ['hand_to_proof', 'submit'] as const)
    await moveArticle(editor(), { seen: await versionOf(id), action, note: '' }, now());
}

/** An article with the photo leading it, published by another. */
async function published(): Promise<string> {
  const id = await begun();
  await addPhotos(editor(), { seen: await versionOf(id), photoIds: [photo] }, now());
  await submit(id);
  const reviewer = await anActor({ roles: [{ role: 'editor', bodyId: city.bodies.office }] });
  await publishArticle(reviewer, await versionOf(id), now());
  return id;
}

describe('photos arranged in a text', () => {
  const [a = '', b = '', c = ''] = ['1', '2', '3'].map((n) => `01890000-0000-7000-8000-00000000000${n}`);
  const kept = [a, b, c].map((photoId) => ({
    photoId,
    caption: '',
    alt: '',
    credit: '',
    width: 9,
    height: 6,
    focal: { x: 0.5, y: 0.5 },
  }));
  const content = aContent({ body: paragraphs('Một.', 'Hai.', 'Ba.'), photos: kept });
  const at = (photoId: string, place: number | null): ArrangedPhoto => ({
    photoId,
    caption: 'c',
    alt: 'a',
    credit: '',
    place,
  });

  it('stand where they are put, those at one place together; the words around them stay', () => {
    const made = arrange(content, { photos: [at(a, 0), at(b, 2), at(c, 2)], leadPhotoId: a });
    expect(made.body.content.map(({ type }) => type)).toEqual([
      'photo',
      'paragraph',
      'paragraph',
      'gallery',
      'paragraph',
    ]);
    expect([...placesIn(made.body)]).toEqual([
      [a, 0],
      [b, 2],
      [c, 2],
    ]);
    expect(made.leadPhotoId).toBe(a);
  });

  it('leave the text when they are put nowhere, and the article when they are left out', () => {
    const first = arrange(content, { photos: [at(a, 1), at(b, 1), at(c, 1)], leadPhotoId: c });
    const made = arrange(first, { photos: [at(b, null), at(a, 3)], leadPhotoId: c });
    expect(made.body.content.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'photo',
    ]);
    expect([made.photos.map(({ photoId }) => photoId), made.leadPhotoId]).toEqual([[b, a], null]);
  });
});

describe('an article takes photos from the library', () => {
  it('with the words they have there; the first leads', async () => {
    const id = await begun();
    await addPhotos(editor(), { seen: await versionOf(id), photoIds: [photo] }, now());
    const { content } = await getArticle(id);
    expect(content.leadPhotoId).toBe(photo);
    expect(content.photos).toMatchObject([
      { photoId: photo, caption: 'Quang cảnh hội nghị sơ kết giao biên chế.' },
    ]);
  });

  it('never one that another newsroom keeps to itself', async () => {
    const ward = city.bodies.ward;
    const foreign = await aPhoto({ newsroomId: ward, colour: '#123123' });
    const id = await begun();
    await expect(
      addPhotos(editor(), { seen: await versionOf(id), photoIds: [foreign] }, now()),
    ).rejects.toThrow('articles.noPhotoChosen');
  });

  it('by a form without scripts: chosen, worded, placed, left out', async () => {
    const id = await begun();
    const visitor = await as(editor());
    const path = `/toa-soan/bai/${id}/anh`;
    expect(await readable(await visitor.get(path))).toContain('Bài chưa có ảnh');
    const chosen = { ...(await versionOf(id)), 'photos[]': [photo], chuThich: '' };
    expect((await visitor.post(`${path}/them`, chosen)).status).toBe(303);
    const worded = {
      version: 2,
      leadPhotoId: '',
      [`caption-${photo}`]: 'Ảnh giữa bài',
      [`alt-${photo}`]: 'Người họp',
      [`credit-${photo}`]: '',
      [`place-${photo}`]: '1',
    };
    expect((await visitor.post(path, worded)).status).toBe(303);
    const { content } = await getArticle(id);
    expect(content.body.content.map(({ type }) => type)).toEqual(['paragraph', 'photo', 'paragraph']);
    expect([content.leadPhotoId, content.photos[0]?.caption]).toEqual([null, 'Ảnh giữa bài']);
    const late = await visitor.post(path, { ...worded, [`caption-${photo}`]: 'Bản khác' });
    expect(late.status).toBe(409);
    const page = await readable(late);
    for (const words of ['Bản khác', 'Ảnh giữa bài', 'người khác đã lưu thay đổi'])
      expect(page).toContain(words);
    await visitor.post(path, { ...worded, version: 3, [`remove-${photo}`]: 'yes' });
    expect((await getArticle(id)).content.photos).toEqual([]);
  });
});

describe('an article with photos is published', () => {
  it('only when each has its caption and alternative text, and nobody may answer that away', async () => {
    const wordless = await aPhoto({
      newsroomId: city.bodies.office,
      by: editor(),
      caption: '',
      alt: '',
      colour: '#222',
    });
    const id = await begun();
    await addPhotos(editor(), { seen: await versionOf(id), photoIds: [wordless] }, now());
    expect(await kindsOf(id)).toEqual(['photo-caption', 'photo-alt']);
    await expect(submit(id)).rejects.toThrow('articles.errorsOpen');
    const proof = await readable(await (await as(editor())).get(`/toa-soan/bai/${id}/doc-soat`));
    expect(proof).toContain('Ảnh chưa có chú thích');
    expect(proof).toContain('Sửa ở trang ảnh của bài');
    const [doubt] = await listDoubts(await getArticle(id), now().toZonedDateTimeISO('UTC').toPlainDate());
    const answered = { version: 2, key: doubt?.key ?? '', because: 'Không cần' };
    const answer = await (await as(editor())).post(`/toa-soan/bai/${id}/doc-soat/tra-loi`, answered);
    expect(answer.status).toBe(409);
  });

  it('shows its pictures to the public, and none after it was withdrawn', async () => {
    const id = await published();
    const [{ hash } = { hash: '' }] = await listPhotosById([photo]);
    expect(await publicPhotos(id)).toMatchObject({
      photos: [{ photoId: photo, hash, alt: 'Hội trường đông người, trên bục có cờ.' }],
      lead: photo,
    });
    expect((await asNobody().get(`/anh/${hash}/480.avif`)).status).toBe(200);
    const reviewer = await anActor({ roles: [{ role: 'leader', bodyId: city.bodies.office }] });
    await withdrawArticle(reviewer, { seen: await versionOf(id), said: 'Bài có sai sót.' }, now());
    expect((await asNobody().get(`/anh/${hash}/480.avif`)).status).toBe(404);
  });

  it('shows the new picture at once where one was replaced, and none where it was withdrawn', async () => {
    const id = await published();
    const before = await publicPhotos(id);
    const hash = await anotherPicture(photo, editor(), '#aa5500');
    const after = await publicPhotos(id);
    expect(after?.photos[0]?.hash).toBe(hash);
    expect(Number(after?.stamp)).toBeGreaterThan(Number(before?.stamp));
    await takenOutOfUse(photo, editor());
    expect(await publicPhotos(id)).toMatchObject({ photos: [], lead: null });
    expect(await kindsOf(id)).toEqual(['photo-withdrawn']);
  });

  it('is named on the page of the photo to those who may read it', async () => {
    const own = await aPhoto({ newsroomId: city.bodies.office, by: editor(), colour: '#0c0c0c' });
    const id = await begun({ headline: 'Bài đang viết có ảnh' });
    await addPhotos(editor(), { seen: await versionOf(id), photoIds: [own] }, now());
    const page = await readable(await (await as(editor())).get(`/toa-soan/anh/${own}`));
    expect(page).toContain('Bài đang viết có ảnh chưa đăng');
  });
});

it('a page that is imported asks for the photos of its captions', async () => {
  const twice = 'Đồng chí Trần Quốc Hưng phát biểu tại hội nghị';
  const text = `Minh Châu sơ kết một năm giao biên chế\n\n${twice} ${twice}\n\n(MCO) - Tại Hội nghị sơ kết ngày 27/2/2026, các cơ quan báo cáo việc đã làm.\n\nĐến nay, 34 trong số 38 cơ quan đã gửi danh mục.`;
  const brought = { newsroomId: city.bodies.office, section: 'thoi-su', name: 'trang.txt', text };
  const id = await importPage(editor(), brought, now());
  expect(await kindsOf(id)).toEqual(['photo-wanted']);
  const fitting = await aPhoto({ newsroomId: city.bodies.office, by: editor(), colour: '#111' });
  const visitor = await as(editor());
  expect(await readable(await visitor.get(`/toa-soan/bai/${id}/anh?chuThich=0`))).toContain(
    `Đang chọn ảnh cho chú thích: ${twice}`,
  );
  const chosen = { ...(await versionOf(id)), 'photos[]': [fitting], chuThich: '0' };
  expect((await visitor.post(`/toa-soan/bai/${id}/anh/them`, chosen)).status).toBe(303);
  expect((await getArticle(id)).content.photos[0]?.caption).toBe(twice);
  expect(await kindsOf(id)).toEqual([]);
});
