import { beforeAll, describe, expect, it } from 'vitest';
import { as, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { readClock } from '../../kernel/time/index.ts';
import { anActor } from '../accounts/fixtures.ts';
import { changeView, chooseView, deleteView } from './change-view.ts';
import { keepView } from './keep-view.ts';
import { keptQuery, mostViews } from './view.ts';
import { getView, listViews } from './views.store.ts';

useFreshDatabase();

let city: City;
let colleague: Actor;

beforeAll(async () => {
  city = await foundCity();
  colleague = await anActor({
    name: 'Lý Thu Trang',
    roles: [{ role: 'officer', bodyId: city.bodies.commission }],
  });
});

const now = () => readClock();
const keep = (actor: Actor, more: object = {}) =>
  keepView(
    actor,
    { name: 'Quá hạn', place: 'list', query: 'tinhHinh=qua-han', bodyId: null, chosen: false, ...more },
    now(),
  );
const names = async (actor: Actor) => (await listViews(actor)).map(({ name }) => name);

describe('a question that is kept', () => {
  it.each([
    ['list', 'tinhHinh=qua-han&xep=chu-tri&sau=12.5', 'tinhHinh=qua-han&xep=chu-tri'],
    ['list', 'chuTri=khong-phai-uuid&ky=nam-nay', 'ky=nam-nay'],
    ['board', 'ky=nam-nay&theo=van-ban&du=1', 'ky=nam-nay&theo=van-ban'],
    ['board', 'theo=<script>', ''],
    ['list', '', ''],
  ] as const)('of a %s: of %s stays %s', (place, typed, kept) => {
    expect(keptQuery(place, typed)).toBe(kept);
  });
});

describe('a view of one’s own', () => {
  it('is kept, seen by oneself alone, and on the record', async () => {
    const id = await keep(city.actors.officer);
    expect(await names(city.actors.officer)).toContain('Quá hạn');
    expect(await names(colleague)).not.toContain('Quá hạn');
    expect((await listHistory('view', id)).map(({ action }) => action)).toEqual(['view.kept']);
  });

  it('is renamed, and takes another filter', async () => {
    const id = await keep(city.actors.officer, { name: 'Cũ' });
    const { version } = await getView(id);
    const change = { id, version, bodyId: null, name: 'Mới', query: 'nhan=bi-tra-lai' };
    await changeView(city.actors.officer, change, now());
    expect(await getView(id)).toMatchObject({ name: 'Mới', query: 'nhan=bi-tra-lai', version: version + 1 });
  });

  it('is not changed over the head of another window: both versions are shown, and sent again it is saved', async () => {
    const id = await keep(city.actors.officer, { name: 'Hai cửa sổ' });
    const officer = await as(city.actors.officer);
    const sent = { name: 'Từ cửa sổ thứ hai', bodyId: '', query: '', version: 1 };
    await changeView(
      city.actors.officer,
      { id, version: 1, bodyId: null, name: 'Từ cửa sổ thứ nhất', query: '' },
      now(),
    );
    const answer = await officer.post(`/bang/bo-loc/${id}`, sent);
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain('Từ cửa sổ thứ nhất');
    expect(page).toContain('Từ cửa sổ thứ hai');
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
    expect((await officer.post(`/bang/bo-loc/${id}`, { ...sent, version })).status).toBe(303);
    expect((await getView(id)).name).toBe('Từ cửa sổ thứ hai');
  });

  it('bears a name that no other of one’s views in that place bears', async () => {
    await keep(city.actors.leader, { name: 'Một tên' });
    await expect(keep(city.actors.leader, { name: 'một TÊN' })).rejects.toMatchObject({
      code: 'board.nameTaken',
    });
    await keep(city.actors.leader, { name: 'Một tên', place: 'board', query: '' });
  });

  it('is one of so many at most', async () => {
    const actor = await anActor({ roles: [{ role: 'assignee', bodyId: city.bodies.ward }] });
    for (let nth = 0; nth < mostViews; nth++) await keep(actor, { name: `Bộ lọc ${nth}` });
    await expect(keep(actor, { name: 'Thêm một' })).rejects.toMatchObject({ code: 'board.tooManyViews' });
  });
});

describe('a view shared within a body', () => {
  it('is seen and opened by all who hold a role there, and by nobody else', async () => {
    const id = await keep(city.actors.officer, { name: 'Dùng chung', bodyId: city.bodies.commission });
    expect(await names(colleague)).toContain('Dùng chung');
    expect(await names(city.actors.assignee)).not.toContain('Dùng chung');
    expect((await (await as(city.actors.assignee)).get(`/bang/bo-loc/${id}`)).status).toBe(404);
    expect((await (await as(colleague)).get(`/bang/bo-loc/${id}`)).status).toBe(403);
  });

  it('is shared only in a body of one’s own', async () => {
    await expect(
      keep(city.actors.officer, { name: 'Của người khác', bodyId: city.bodies.ward }),
    ).rejects.toMatchObject({ code: 'board.notYourBody' });
  });

  it('is changed and deleted by its owner or a leader of the body, by no other', async () => {
    const id = await keep(city.actors.officer, { name: 'Chung nữa', bodyId: city.bodies.commission });
    await expect(deleteView(colleague, id, now())).rejects.toMatchObject({ code: 'board.notYourView' });
    await expect(deleteView(city.actors.assignee, id, now())).rejects.toMatchObject({
      code: 'board.noSuchView',
    });
    await deleteView(city.actors.leader, id, now());
    await expect(getView(id)).rejects.toMatchObject({ code: 'board.noSuchView' });
  });
});

describe('the view that opens first', () => {
  it('opens when nothing is asked, for the one who chose it alone, until it is unchosen', async () => {
    const id = await keep(city.actors.officer, {
      name: 'Mở đầu',
      place: 'board',
      query: 'ky=nam-nay',
      bodyId: city.bodies.commission,
      chosen: true,
    });
    const officer = await as(city.actors.officer);
    expect((await officer.get('/bang')).headers.get('location')).toBe('/bang?ky=nam-nay');
    expect((await officer.get('/bang?loc=khong')).status).toBe(200);
    expect((await (await as(colleague)).get('/bang')).status).toBe(200);
    await chooseView(city.actors.officer, { id, chosen: false }, now());
    expect((await officer.get('/bang')).status).toBe(200);
  });

  it('is gone when the view is deleted, or no longer shared', async () => {
    const id = await keep(city.actors.officer, {
      name: 'Rồi thôi',
      query: 'ky=nam-nay',
      bodyId: city.bodies.commission,
    });
    await chooseView(colleague, { id, chosen: true }, now());
    const visitor = await as(colleague);
    expect((await visitor.get('/bang/danh-sach')).status).toBe(303);
    const { version } = await getView(id);
    await changeView(
      city.actors.officer,
      { id, version, bodyId: null, name: 'Rồi thôi', query: 'ky=nam-nay' },
      now(),
    );
    expect((await visitor.get('/bang/danh-sach')).status).toBe(200);
    await deleteView(city.actors.officer, id, now());
  });
});

describe('the pages of views', () => {
  it('offer to save what is asked, and show what was saved', async () => {
    const leader = await as(city.actors.leader);
    const list = await (await leader.get('/bang/danh-sach?tinhHinh=xong-cham')).text();
    expect(list).toContain('/bang/bo-loc/moi?noi=danh-sach&amp;dieuKien=tinhHinh%3Dxong-cham');
    const form = await readable(
      await leader.get('/bang/bo-loc/moi?noi=danh-sach&dieuKien=tinhHinh%3Dxong-cham'),
    );
    expect(form).toContain('Tình hình: Hoàn thành chậm');
    const sent = { name: 'Xong chậm', bodyId: '', query: 'tinhHinh=xong-cham' };
    const answer = await leader.post('/bang/bo-loc/moi?noi=danh-sach', sent);
    expect(answer.headers.get('location')).toBe('/bang/danh-sach?tinhHinh=xong-cham');
    expect(await readable(await leader.get('/bang/bo-loc'))).toContain('Xong chậm');
  });

  it('keep what was typed when the name is missing or taken', async () => {
    const leader = await as(city.actors.leader);
    const path = '/bang/bo-loc/moi?noi=danh-sach';
    expect((await leader.post(path, { name: '', bodyId: '', query: 'ky=nam-nay' })).status).toBe(422);
    const taken = await leader.post(path, { name: 'Xong chậm', bodyId: '', query: 'ky=nam-nay' });
    expect(taken.status).toBe(422);
    expect(await taken.text()).toContain('value="Xong chậm"');
  });
});
