import { generateSync } from 'otplib';
import { beforeAll, describe, expect, it } from 'vitest';
import { app, as, readable, type Visitor } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { sessionCookie } from '../../kernel/http/index.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { dayOf, readClock } from '../../kernel/time/index.ts';
import { findAccountByUsername, getAccount } from './accounts.store.ts';
import { findWaitingSecret } from './credentials.store.ts';
import { anActor } from './fixtures.ts';
import { identify } from './identify.ts';
import { inviteFirstAdministrator } from './invite-first-administrator.ts';
import { openSession } from './open-session.ts';
import { openSecret } from './sealed-secret.ts';

useFreshDatabase();

const password = 'sông dài cá lội biệt tăm';
let city: City;
let administrator: Visitor;
beforeAll(async () => {
  const token = await inviteFirstAdministrator(readClock());
  await founding(token ?? '');
  city = await foundCity();
  administrator = await as(city.actors.administrator);
});

let foundingAnswers: Response[] = [];
async function founding(token: string) {
  const fields = {
    name: 'Tạ  Văn   Khởi',
    username: 'Khoi.Ta',
    password,
    repeat: password,
    bodyName: 'Tỉnh ủy Trường Giang',
    bodyKind: 'party_committee',
    bodySince: '01/01/2024',
  };
  const send = (change: object) =>
    app.request(`/moi/${token}`, { method: 'POST', body: new URLSearchParams({ ...fields, ...change }) });
  foundingAnswers = [
    await app.request(`/moi/${token}`),
    await send({ repeat: 'khác' }),
    await send({}),
    await send({}),
  ];
}

describe('the first link of an empty system', () => {
  it('asks who one is and for which body, and enters once', async () => {
    const [page, refused, entered, again] = foundingAnswers;
    expect(await page?.text()).toContain('Bắt đầu dùng Bản Lề');
    expect(refused?.status).toBe(422);
    expect(await refused?.text()).toContain('Hai lần nhập mật khẩu không giống nhau');
    expect(entered?.headers.get('location')).toBe('/');
    expect(again?.status).toBe(404);
    expect(await findAccountByUsername('khoi.ta')).toMatchObject({ name: 'Tạ Văn Khởi', hasPassword: true });
  });
});

describe('one’s own account', () => {
  const person = async () => {
    const actor = await anActor({
      name: 'Lý Thu Trang',
      password,
      roles: [{ role: 'officer', bodyId: city.bodies.office }],
    });
    return { actor, visitor: await as(actor) };
  };

  it('shows name, roles and sessions, and ends the others', async () => {
    const { actor, visitor } = await person();
    const now = readClock();
    const other = await openSession(actor.accountId, now, {
      browser: 'Mozilla/5.0 (Windows NT 10.0) Firefox/143.0',
    });
    const page = await readable(await visitor.get('/tai-khoan'));
    expect(page).toContain('Chuyên viên');
    expect(page).toContain('Văn phòng Thành ủy');
    expect(page).toContain('Firefox trên Windows');
    const stranger = await as(city.actors.officer);
    const theirs = await identify(other, { now, today: dayOf(now) });
    expect((await stranger.post(`/tai-khoan/phien/${theirs?.sessionId}/ket-thuc`, {})).status).toBe(404);
    expect((await visitor.post('/tai-khoan/phien/ket-thuc', {})).status).toBe(303);
    expect(await identify(other, { now, today: dayOf(now) })).toBeNull();
    expect((await visitor.get('/tai-khoan')).status).toBe(200);
  });

  it('changes name and language from the version seen; a mismatch shows both versions', async () => {
    const { actor, visitor } = await person();
    const save = (name: string) => visitor.post('/tai-khoan', { name, locale: 'vi', version: 1 });
    expect((await save('Lý Thu Trang Anh')).status).toBe(303);
    const conflict = await save('Lý Thị Trang');
    expect(conflict.status).toBe(409);
    const page = await conflict.text();
    expect(page).toContain('<ins>Lý Thị Trang</ins>');
    expect(page).toContain('<del>Lý Thu Trang Anh</del>');
    expect(page).toContain('name="version" value="2"');
    expect((await getAccount(actor.accountId)).name).toBe('Lý Thu Trang Anh');
  });

  it('changes the password only for whoever knows the present one, and ends other sessions', async () => {
    const { actor, visitor } = await person();
    const other = await as(actor);
    const change = (current: string, chosen: string) =>
      visitor.post('/tai-khoan/mat-khau', { current, password: chosen, repeat: chosen });
    expect(await readable(await change('không phải nó', 'một câu khác hẳn'))).toContain(
      'Mật khẩu hiện tại không đúng',
    );
    expect((await change(password, 'ngắn')).status).toBe(422);
    expect((await change(password, 'một câu khác hẳn')).status).toBe(303);
    expect((await other.get('/tai-khoan')).status).toBe(303);
    expect((await visitor.get('/tai-khoan')).status).toBe(200);
    expect((await listHistory('account', actor.accountId)).map((entry) => entry.action)).toEqual([
      'account.password_changed',
    ]);
  });

  it('stops guesses of the present password after ten', async () => {
    const { visitor } = await person();
    const guess = (n: number) =>
      visitor.post('/tai-khoan/hai-buoc', { password: n === 11 ? password : `đoán lần thứ ${n}` });
    for (let n = 1; n <= 10; n++) expect((await guess(n)).status).toBe(422);
    const tooMany = await guess(11);
    expect(tooMany.status).toBe(429);
    const seconds = Number(tooMany.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(15 * 60);
  });

  it('sets up a second factor in three steps and gives it up again', async () => {
    const { actor, visitor } = await person();
    const path = '/tai-khoan/hai-buoc';
    expect((await visitor.post(path, { password: 'không phải nó' })).status).toBe(422);
    await visitor.post(path, { password });
    const page = await (await visitor.get(path)).text();
    expect(page).toContain('src="data:image/svg+xml;base64,');
    const secret = openSecret(actor.accountId, (await findWaitingSecret(actor.accountId)) ?? '');
    expect(page).toContain(secret.slice(0, 4));
    const code = generateSync({ secret, epoch: Math.floor(readClock().epochMilliseconds / 1000) });
    expect((await visitor.post(`${path}/xac-nhan`, { code: 'abc' })).status).toBe(422);
    expect((await visitor.post(`${path}/xac-nhan`, { code })).status).toBe(303);
    expect((await getAccount(actor.accountId)).secondFactorSince).not.toBeNull();
    expect(await (await visitor.get(path)).text()).not.toContain(secret.slice(0, 4));
    expect((await visitor.post(`${path}/tat`, { password })).status).toBe(303);
    const history = await listHistory('account', actor.accountId);
    expect(history.map((entry) => entry.action)).toEqual([
      'account.second_factor_started',
      'account.second_factor_set',
      'account.second_factor_stopped',
    ]);
    expect(JSON.stringify(history)).not.toContain(secret);
  });
});

describe('the administrator’s pages', () => {
  const list = '/quan-tri/tai-khoan';

  it('are for administrators alone', async () => {
    for (const actor of [city.actors.officer, city.actors.leader, city.actors.inspector]) {
      expect((await (await as(actor)).get(list)).status).toBe(403);
    }
  });

  it('list people by given name, found with and without marks, by role, body and state', async () => {
    const names = async (search: string) => {
      const text = await (await administrator.get(`${list}/csv?${search}`)).text();
      return text
        .trim()
        .split('\r\n')
        .slice(1)
        .map((row) => row.split(',')[0]);
    };
    expect(await names('tim=ngoc+anh')).toEqual(['Bùi Ngọc Ánh']);
    expect(await names('tim=Ánh+Đỗ')).toEqual(['Đỗ Thị Ánh']);
    expect(await names('tim=duc')).toEqual(['Phạm Văn Đức']);
    expect(await names(`tim=${encodeURIComponent('ĐỨC pham'.normalize('NFD'))}`)).toEqual(['Phạm Văn Đức']);
    expect(await names('tim=%25')).toEqual([]);
    expect(await names('vai-tro=assignee')).toEqual(['Đỗ Thị Ánh', 'Phạm Văn Đức']);
    expect(await names(`to-chuc=${city.bodies.ward}`)).toEqual(['Đỗ Thị Ánh']);
    expect(await names('tinh-trang=disabled')).toEqual([]);
    const page = await readable(await administrator.get(`${list}?vai-tro=assignee&trang=1`));
    expect(page).toContain('2 tài khoản');
    expect((await administrator.get(`${list}?vai-tro=khong-co&trang=-1&to-chuc=x`)).status).toBe(200);
  });

  it('export what people typed as text, never as a formula', async () => {
    await anActor({
      name: '=1+1',
      username: 'cong.thuc',
      roles: [{ role: 'officer', bodyId: city.bodies.ward }],
    });
    const answer = await administrator.get(`${list}/csv?tim=cong.thuc`);
    expect(answer.headers.get('content-disposition')).toContain('tai-khoan.csv');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const csv = new TextDecoder().decode(bytes);
    expect(csv).toContain("'=1+1");
  });

  it('make an account and show its link once', async () => {
    const fields = {
      name: 'Kiều Mới',
      username: 'kieu.moi',
      locale: 'vi',
      role: 'officer',
      bodyId: city.bodies.department,
      from: dayOf(readClock()).toString(),
      until: '',
    };
    expect((await administrator.post(`${list}/moi`, { ...fields, bodyId: '' })).status).toBe(422);
    const made = await administrator.post(`${list}/moi`, fields);
    const path = made.headers.get('location') ?? '';
    const handed = made.headers.getSetCookie().find((one) => one.startsWith('banle_invitation=')) ?? '';
    expect(handed).toContain('HttpOnly');
    expect(handed).toContain(`Path=${path}`);
    const token = await openSession(city.actors.administrator.accountId, readClock());
    const cookie = `${sessionCookie}=${token}; ${handed.split(';')[0]}`;
    const shown = await app.request(path, { headers: { cookie } });
    const link = /\/moi\/[\w-]{43}/.exec(await shown.clone().text())?.[0] ?? '';
    expect(shown.headers.getSetCookie().join()).toContain('banle_invitation=;');
    expect(await (await administrator.get(path)).text()).not.toContain(link);
    expect(await (await app.request(link)).text()).toContain('Kiều Mới');
    const taken = await administrator.post(`${list}/moi`, fields);
    expect(taken.status).toBe(409);
    expect(await taken.text()).toContain('value="kieu.moi"');
  });

  it('grant and end roles, lock, unlock, take out of use and bring back', async () => {
    const actor = await anActor({
      name: 'Mai Văn Thọ',
      password,
      roles: [{ role: 'officer', bodyId: city.bodies.ward }],
    });
    const path = `${list}/${actor.accountId}`;
    const today = dayOf(readClock());
    const role = { role: 'leader', bodyId: city.bodies.ward, from: today.toString() };
    expect((await administrator.post(`${path}/vai-tro`, role)).status).toBe(303);
    expect((await administrator.post(`${path}/vai-tro`, role)).status).toBe(409);
    const [grant] = await asOwner<{ id: string }>(
      `select id from accounts.held_role where account_id = $1 and role = 'leader'`,
      [actor.accountId],
    );
    expect((await administrator.post(`${path}/vai-tro/${grant?.id}/ket-thuc`, {})).status).toBe(303);
    const refused = await administrator.post(`${path}/khoa`, { lockUntil: today.toString() });
    expect(await readable(refused)).toContain('Ngày mở lại phải sau hôm nay');
    const deeds = [
      ['khoa', { lockUntil: today.add({ days: 2 }).toString() }],
      ['mo-khoa', {}],
      ['lien-ket', {}],
      ['phien', {}],
      ['ngung', {}],
      ['dung-lai', {}],
    ] as const;
    for (const [deed, fields] of deeds)
      expect((await administrator.post(`${path}/${deed}`, fields)).status).toBe(303);
    expect((await administrator.post(`${path}/hai-buoc`, {})).status).toBe(409);
    expect(await readable(await administrator.get(path))).toContain('đưa tài khoản vào sử dụng lại');
  });

  it('show both versions when two people change one account', async () => {
    const actor = await anActor({
      name: 'Mai Văn Thọ',
      username: 'tho.mai',
      roles: [{ role: 'officer', bodyId: city.bodies.ward }],
    });
    const path = `${list}/${actor.accountId}`;
    const facts = { username: 'tho.mai', locale: 'vi', version: 1 };
    expect((await administrator.post(path, { ...facts, name: 'Mai Trường Thọ' })).status).toBe(303);
    const conflict = await administrator.post(path, { ...facts, name: 'Mai Vĩnh Thọ' });
    expect(conflict.status).toBe(409);
    const page = await conflict.text();
    expect(page).toContain('<ins>Mai Vĩnh Thọ</ins>');
    expect(page).toContain('<del>Mai Trường Thọ</del>');
  });

  it('know no account beyond the administrator’s reach', async () => {
    const own = await anActor({
      name: 'Cao Thị Phường',
      roles: [{ role: 'administrator', bodyId: city.bodies.ward }],
    });
    const visitor = await as(own);
    expect((await visitor.get(`${list}/${city.actors.leader.accountId}`)).status).toBe(404);
    expect((await visitor.get(`${list}/${city.actors.wardAssignee.accountId}`)).status).toBe(200);
    const page = await readable(await visitor.get(list));
    expect(page).toContain('Đỗ Thị Ánh');
    expect(page).not.toContain('Trần Quốc Hưng');
  });
});
