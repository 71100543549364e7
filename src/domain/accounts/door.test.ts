import { beforeAll, describe, expect, it } from 'vitest';
import { as, asNobody, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { sessionCookie } from '../../kernel/http/index.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { dayOf, readClock } from '../../kernel/time/index.ts';
import { anActor } from './fixtures.ts';
import { identify } from './identify.ts';

useFreshDatabase();

let city: City;
beforeAll(async () => {
  city = await foundCity();
});

const password = 'mùa xuân trên phố cũ';
let nth = 0;
async function aPerson(given: { disabled?: boolean } = {}) {
  const username = `nguoi.dung${++nth}`;
  const actor = await anActor({
    name: 'Lý Thị Thu',
    username,
    password,
    roles: [{ role: 'officer', bodyId: city.bodies.commission }],
  });
  if (given.disabled) {
    await asOwner('update accounts.account set disabled_at = created_at where id = $1', [actor.accountId]);
  }
  return { username, actor };
}

function tokenIn(response: Response): string {
  const cookie = response.headers.getSetCookie().find((one) => one.startsWith(`${sessionCookie}=`)) ?? '';
  return /=([^;]*)/.exec(cookie)?.[1] ?? '';
}

function whoHas(token: string) {
  const now = readClock();
  return identify(token, { now, today: dayOf(now) });
}

const knock = (fields: Record<string, string>) => asNobody().post('/dang-nhap', fields);

describe('the door', () => {
  it('lets a person in by name and password, and goes on to the page that was wanted', async () => {
    const { username, actor } = await aPerson();
    const answer = await knock({ username: username.toUpperCase(), password, tiep: '/to-chuc?tim=so' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/to-chuc?tim=so');
    expect((await whoHas(tokenIn(answer)))?.accountId).toBe(actor.accountId);
    const cookie = answer.headers.getSetCookie().join();
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect((await listHistory('account', actor.accountId)).map((entry) => entry.action)).toEqual([
      'account.signed_in',
    ]);
  });

  it('takes a password typed with marks apart from their letters for the same password', async () => {
    const { username } = await aPerson();
    expect((await knock({ username, password: password.normalize('NFD') })).status).toBe(303);
  });

  it('gives one answer for a wrong password, an unknown name and a closed door', async () => {
    const { username } = await aPerson();
    const closed = await aPerson();
    await asOwner(`update accounts.account set locked_until = '2100-01-01' where username = $1`, [
      closed.username,
    ]);
    const answers = [
      await knock({ username, password: 'không phải mật khẩu' }),
      await knock({ username: 'khong.ai.ca', password }),
      await knock({ username: closed.username, password }),
    ];
    const texts = await Promise.all(answers.map(readable));
    expect(answers.map((answer) => answer.status)).toEqual([422, 422, 422]);
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('Tên đăng nhập hoặc mật khẩu không đúng');
  });

  it('shows again the name that was typed and never the password', async () => {
    const answer = await knock({ username: 'nguoi.la', password: 'một mật khẩu nào đó' });
    const page = await answer.text();
    expect(page).toContain('value="nguoi.la"');
    expect(page).not.toContain('một mật khẩu nào đó');
  });

  it('tells the owner of a disabled account so, once the password is right', async () => {
    const { username } = await aPerson({ disabled: true });
    expect(await readable(await knock({ username, password }))).toContain('ngừng sử dụng');
    expect(await readable(await knock({ username, password: 'sai hẳn rồi nhé' }))).not.toContain(
      'ngừng sử dụng',
    );
  });

  it('follows no address elsewhere', async () => {
    const { username } = await aPerson();
    for (const tiep of ['//noi.khac', 'https://noi.khac/', '/\\noi.khac', 'javascript:alert(1)']) {
      expect((await knock({ username, password, tiep })).headers.get('location')).toBe('/');
    }
  });

  it('closes after five wrong answers, on the record, and then not even the right one opens it', async () => {
    const { username, actor } = await aPerson();
    for (let n = 0; n < 5; n++) await knock({ username, password: `sai lần thứ ${n}` });
    expect((await knock({ username, password })).status).toBe(422);
    const actions = (await listHistory('account', actor.accountId)).map((entry) => entry.action);
    expect(actions.filter((action) => action === 'account.password_refused')).toHaveLength(5);
    expect(actions).toContain('account.locked');
  });

  it('judges five of many answers that come at once', async () => {
    const { username, actor } = await aPerson();
    await Promise.all(
      Array.from({ length: 12 }, (_, n) => knock({ username, password: `đoán bừa số ${n}` })),
    );
    const actions = (await listHistory('account', actor.accountId)).map((entry) => entry.action);
    expect(actions.filter((action) => action === 'account.password_refused')).toHaveLength(5);
  });

  it('forgets the wrong answers after a right one', async () => {
    const { username } = await aPerson();
    for (let round = 0; round < 2; round++) {
      for (let n = 0; n < 4; n++) await knock({ username, password: `sai lần thứ ${n}` });
      expect((await knock({ username, password })).status).toBe(303);
    }
  });

  it('leads whoever asks for a page without a session to the door and back', async () => {
    const answer = await asNobody().get('/to-chuc?ngay=2026-01-02');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(
      `/dang-nhap?tiep=${encodeURIComponent('/to-chuc?ngay=2026-01-02')}`,
    );
    const door = await asNobody().get(answer.headers.get('location') ?? '');
    expect(await door.text()).toContain('value="/to-chuc?ngay=2026-01-02"');
  });

  it('ends the session that signs out', async () => {
    const { username } = await aPerson();
    const token = tokenIn(await knock({ username, password }));
    const { actor } = await aPerson();
    const visitor = await as(actor);
    const answer = await visitor.post('/dang-xuat', {});
    expect(answer.headers.getSetCookie().join()).toContain(`${sessionCookie}=;`);
    expect((await visitor.get('/to-chuc')).status).toBe(303);
    expect(await whoHas(token)).not.toBeNull();
  });

  it('keeps the language of a visitor in a cookie and of a person in the account', async () => {
    const visitor = await asNobody().post(
      '/ngon-ngu',
      { locale: 'en' },
      { referer: 'http://localhost/dang-nhap?tiep=%2F' },
    );
    expect(visitor.headers.get('location')).toBe('/dang-nhap?tiep=%2F');
    expect(visitor.headers.getSetCookie().join()).toContain('banle_language=en');
    const { actor } = await aPerson();
    const person = await as(actor);
    const elsewhere = await person.post(
      '/ngon-ngu',
      { locale: 'en' },
      { referer: 'http://noi.khac/to-chuc' },
    );
    expect(elsewhere.headers.get('location')).toBe('/');
    expect(await readable(await person.get('/to-chuc'))).toContain('Sign out');
  });
});
