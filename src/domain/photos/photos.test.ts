import { beforeAll, describe, expect, it } from 'vitest';
import { as, asNobody, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { useFreshFiles } from '../../../tests/support/world.ts';
import { readClock, Temporal } from '../../kernel/time/index.ts';
import { anActor } from '../accounts/fixtures.ts';
import { describePhoto } from './describe-photo.ts';
import { aPhoto, aPictureFile, aSentPicture } from './fixtures.ts';
import { makeCuts } from './make-picture.ts';
import { getPhoto } from './photos.store.ts';
import { focusPhoto, replacePhoto } from './replace-photo.ts';
import { listSizes, showPhotos } from './sizes.store.ts';
import { bringBackPhoto, withdrawPhoto } from './withdraw-photo.ts';

useFreshDatabase();
useFreshFiles();

let city: City;
beforeAll(async () => {
  city = await foundCity();
});

const now = () => readClock();
const mine = (said = {}) => aPhoto({ newsroomId: city.bodies.office, by: city.actors.editor, ...said });
const seenOf = async (id: string) => ({ id, version: (await getPhoto(id)).version });
const deedsOn = async (id: string) =>
  (
    await asOwner<{ action: string }>(
      `select action from record.entry where subject_id = $1 order by at, action`,
      [id],
    )
  ).map(({ action }) => action);
const article = '01890000-0000-7000-8000-00000000000a';
const publicAddress = async (id: string, file = '480.webp') => `/anh/${(await getPhoto(id)).hash}/${file}`;

describe('a photo that is brought in', () => {
  it('has its words, its sizes in every format, and stands on the record', async () => {
    const id = await mine({ people: [] });
    const photo = await getPhoto(id);
    expect(photo).toMatchObject({ width: 640, height: 400, focal: { x: 0.5, y: 0.5 }, isPublic: false });
    const made = await listSizes(photo.hash);
    expect(made.map(({ size, format }) => `${size}.${format}`).sort()).toEqual(
      ['480', '960', 'card-360', 'card-720']
        .flatMap((size) => [`${size}.avif`, `${size}.jpg`, `${size}.webp`])
        .concat('share.jpg')
        .sort(),
    );
    expect(await deedsOn(id)).toEqual(['photo.added']);
  });

  it('is refused for a newsroom that is not the editor’s', async () => {
    await expect(aPhoto({ newsroomId: city.bodies.committee, by: city.actors.editor })).rejects.toThrow(
      'photos.notYourNewsroom',
    );
  });

  it('has the people in it in their order, tied to the account that has their name', async () => {
    const id = await mine();
    const hung = await anActor({ name: 'Trịnh Công Đạt', roles: [] });
    const said = { caption: 'A', alt: 'B', credit: '', place: '', takenOn: null };
    const people = ['Trịnh Công Đạt', 'Một người dân'];
    await describePhoto(city.actors.editor, { seen: await seenOf(id), said: { ...said, people } }, now());
    expect((await getPhoto(id)).people).toEqual([
      { name: 'Trịnh Công Đạt', accountId: hung.accountId },
      { name: 'Một người dân', accountId: null },
    ]);
    expect(await deedsOn(id)).toEqual(['photo.added', 'photo.described']);
  });
});

describe('the public', () => {
  it('sees a picture only while something public shows it', async () => {
    const id = await mine({ colour: '#123456' });
    const address = await publicAddress(id);
    expect((await asNobody().get(address)).status).toBe(404);
    await showPhotos(article, [id]);
    const shown = await asNobody().get(address);
    expect([shown.status, shown.headers.get('content-type'), shown.headers.get('cache-control')]).toEqual([
      200,
      'image/webp',
      'public, max-age=31536000, immutable',
    ]);
    await showPhotos(article, []);
    expect((await asNobody().get(address)).status).toBe(404);
  });

  it('sees nothing of it from the moment it is withdrawn, and sees it again when it is brought back', async () => {
    const id = await mine({ colour: '#223344' });
    await showPhotos(article, [id]);
    const address = await publicAddress(id);
    await withdrawPhoto(
      city.actors.editor,
      { seen: await seenOf(id), because: 'Người trong ảnh đề nghị.' },
      now(),
    );
    expect((await asNobody().get(address)).status).toBe(404);
    await bringBackPhoto(city.actors.editor, await seenOf(id), now());
    expect((await asNobody().get(address)).status).toBe(200);
    expect(await deedsOn(id)).toEqual(['photo.added', 'photo.withdrawn', 'photo.brought_back']);
  });

  it('never sees the picture that was replaced, and the new one at an address of its own', async () => {
    const id = await mine({ colour: '#334455' });
    await showPhotos(article, [id]);
    const earlier = await publicAddress(id);
    const sent = await aSentPicture({ colour: '#998877', width: 800 }, 'anh-moi.jpg');
    await replacePhoto(city.actors.editor, { seen: await seenOf(id), sent }, now());
    expect((await asNobody().get(earlier)).status).toBe(404);
    expect((await asNobody().get(await publicAddress(id))).status).toBe(200);
    const { name, width, caption } = await getPhoto(id);
    expect([name, width, caption]).toEqual(['anh-moi.jpg', 800, 'Quang cảnh hội nghị sơ kết giao biên chế.']);
    expect(await listSizes(earlier.split('/')[2] ?? '')).toEqual([]);
  });

  it('asks for no size that was not made, nor for what is no size', async () => {
    const id = await mine({ colour: '#445566' });
    await showPhotos(article, [id]);
    const { hash, sha256 } = await getPhoto(id);
    for (const path of [
      `/anh/${hash}/1600.webp`,
      `/anh/${hash}/480.svg`,
      `/anh/${sha256}/480.webp`,
      '/anh/x/480.webp',
    ])
      expect((await asNobody().get(path)).status, path).toBe(404);
  });
});

describe('the focal point', () => {
  it('moves the cuts and gives them another address; the whole picture stays the same bytes', async () => {
    const id = await mine({ width: 1000, height: 400, colour: '#556677' });
    const photo = await getPhoto(id);
    const made = await makeCuts(photo, await listSizes(photo.hash), { x: 0.9, y: 0.5 });
    await focusPhoto(city.actors.editor, { seen: await seenOf(id), made }, now());
    const after = await getPhoto(id);
    expect([after.focal, after.hash === photo.hash, after.sha256 === photo.sha256]).toEqual([
      { x: 0.9, y: 0.5 },
      false,
      true,
    ]);
    expect(await listSizes(after.hash)).toHaveLength(16);
    expect(await listSizes(photo.hash)).toEqual([]);
  });

  it('is set by one of nine fields where there are no scripts', async () => {
    const id = await mine({ colour: '#667788' });
    const editor = await as(city.actors.editor);
    const sent = { ...(await seenOf(id)), place: '02', x: '', y: '' };
    expect((await editor.post(`/toa-soan/anh/${id}/diem-chinh`, sent)).status).toBe(303);
    expect((await getPhoto(id)).focal).toEqual({ x: 0.83, y: 0.17 });
  });
});

/** A form of photos as a browser without scripts sends it. */
async function sending(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<FormData> {
  const form = new FormData();
  form.set('newsroomId', city.bodies.office);
  form.set('credit', 'Ảnh: Thanh Hà');
  for (const [name, bytes] of files) form.append('photos', new File([new Uint8Array(bytes)], name));
  return form;
}

describe('many photos in one form', () => {
  it('come in by themselves: the good ones are taken, the others named with the reason', async () => {
    const editor = await as(city.actors.editor);
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const form = await sending([
      ['song.jpg', await aPictureFile({ colour: '#10a0b0' })],
      ['hinh.svg', drawing],
      ['gia.png', await aPictureFile({ colour: '#10a0b1' })],
      ['cut.jpg', (await aPictureFile()).subarray(0, 300)],
    ]);
    const answer = await editor.post('/toa-soan/anh/moi', form);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/toa-soan/anh']);
    const said = decodeURIComponent(answer.headers.get('set-cookie') ?? '');
    expect(said).toContain('Đã thêm 1 ảnh vào kho.');
    for (const name of ['hinh.svg', 'gia.png', 'cut.jpg']) expect(said).toContain(`“${name}”`);
    expect(await readable(await editor.get('/toa-soan/anh?tim=song'))).toContain('1 ảnh');
  });

  it('are all refused with the form as it was typed when none can be used', async () => {
    const editor = await as(city.actors.editor);
    const answer = await editor.post('/toa-soan/anh/moi', await sending([['x.jpg', Buffer.from('chữ')]]));
    expect(answer.status).toBe(422);
    const page = await readable(answer);
    expect(page).toContain('“x.jpg”');
  });

  it('one alone leads to its page, where its words are asked for', async () => {
    const editor = await as(city.actors.editor);
    const answer = await editor.post(
      '/toa-soan/anh/moi',
      await sending([['a.jpg', await aPictureFile({ colour: '#0a0b0c' })]]),
    );
    const page = await readable(await editor.get(answer.headers.get('location') ?? ''));
    expect(page).toContain('Ảnh còn thiếu chú thích hoặc mô tả');
  });
});

describe('the library', () => {
  it('finds by words with or without marks, and by the people in a photo', async () => {
    const id = await mine({ caption: 'Khánh thành nhà văn hóa phường Tân Thịnh', colour: '#abcdef' });
    const said = {
      ...(await getPhoto(id)),
      people: ['Đỗ Thị Hòa'],
      takenOn: Temporal.PlainDate.from('2026-10-12'),
    };
    await describePhoto(city.actors.editor, { seen: await seenOf(id), said }, now());
    const editor = await as(city.actors.editor);
    for (const typed of ['nha van hoa', 'do thi hoa', 'tân thịnh'])
      expect(
        await readable(await editor.get(`/toa-soan/anh?tim=${encodeURIComponent(typed)}`)),
        typed,
      ).toContain('Khánh thành');
    expect(await readable(await editor.get('/toa-soan/anh?tu=13/10/2026'))).not.toContain('Khánh thành');
    expect(await readable(await editor.get('/toa-soan/anh?nhom=da-go&tim=khanh'))).toContain(
      'Không có ảnh nào khớp',
    );
  });

  it('keeps a photo from editors of another body until the public sees it', async () => {
    const id = await mine({ colour: '#fedcba' });
    const other = await as(
      await anActor({ name: 'Lý Thu An', roles: [{ role: 'editor', bodyId: city.bodies.ward }] }),
    );
    const paths = [`/toa-soan/anh/${id}`, `/toa-soan/anh/${id}/hinh/480.webp`];
    for (const path of paths) expect((await other.get(path)).status, path).toBe(404);
    await showPhotos(article, [id]);
    for (const path of paths) expect((await other.get(path)).status, path).toBe(200);
    const changed = await other.post(`/toa-soan/anh/${id}`, { version: 1, caption: 'x', alt: 'y' });
    expect(changed.status).toBe(403);
    await showPhotos(article, []);
  });

  it('shows both versions when two have changed the words of a photo', async () => {
    const id = await mine({ colour: '#0f0f0f' });
    const editor = await as(city.actors.editor);
    const typed = {
      version: 1,
      caption: 'Bản một',
      alt: 'a',
      credit: '',
      place: '',
      takenOn: '',
      people: '',
    };
    expect((await editor.post(`/toa-soan/anh/${id}`, typed)).status).toBe(303);
    const answer = await editor.post(`/toa-soan/anh/${id}`, { ...typed, caption: 'Bản hai' });
    expect(answer.status).toBe(409);
    const page = await readable(answer);
    for (const words of ['Bản một', 'Bản hai', 'người khác đã sửa ảnh này']) expect(page).toContain(words);
  });
});
