import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { app, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { followProvider, startProvider, type TestProvider } from '../../../tests/support/provider.ts';
import { sessionCookie } from '../../kernel/http/index.ts';
import { useProvider } from '../../kernel/provider/index.ts';
import { listHistory, theSystem } from '../../kernel/record/index.ts';
import { seal, unseal } from '../../kernel/seal/index.ts';
import { dayOf, readClock } from '../../kernel/time/index.ts';
import { findAccountByUsername } from './accounts.store.ts';
import { createAccount } from './create-account.ts';
import { anActor } from './fixtures.ts';
import { identify } from './identify.ts';
import { inviteAgain } from './invite-again.ts';
import { findOutsideIdentity } from './outside-identities.store.ts';

useFreshDatabase();

const home = 'http://localhost';
const back = `${home}/dang-nhap/ben-ngoai/ve`;
const journeyCookie = 'banle_journey';
const now = readClock();
let city: City;
let provider: TestProvider;
let other: TestProvider;
beforeAll(async () => {
  city = await foundCity();
  [provider, other] = await Promise.all([
    startProvider([back], [`${home}/dang-nhap`]),
    startProvider([back], [`${home}/dang-nhap`]),
  ]);
});
afterAll(async () => {
  useProvider(undefined);
  await Promise.all([provider.stop(), other.stop()]);
});
beforeEach(() => {
  useProvider(provider.config);
  provider.declines = false;
});

let made = 0;
/** Someone with an account here, and the same person at the provider. */
async function someone() {
  made += 1;
  const username = `nguoi.so.${made}`;
  const actor = await anActor({
    username,
    name: 'Đỗ Thị Ánh',
    roles: [{ role: 'assignee', bodyId: city.bodies.ward }],
  });
  const person = { subject: `uid-${made}`, claims: { preferred_username: username, name: 'Đỗ Thị Ánh' } };
  provider.person = person;
  return { actor, username, person };
}

const cookieIn = (answer: Response, name: string) =>
  answer.headers
    .getSetCookie()
    .map((line) => new RegExp(`^${name}=([^;]*)`).exec(line)?.[1])
    .find(Boolean);

/** To the provider and as far as its way back, with what the browser keeps. */
async function setOut(path = '/dang-nhap/ben-ngoai?tiep=%2Fbang') {
  const answer = await app.request(path);
  const kept = cookieIn(answer, journeyCookie) ?? '';
  const to = answer.headers.get('location') ?? '';
  return { answer, kept, to, cameTo: await followProvider(to, home) };
}

const comeBack = (cameTo: URL, kept: string) =>
  app.request(`${cameTo.pathname}${cameTo.search}`, { headers: { cookie: `${journeyCookie}=${kept}` } });

async function whole(path?: string): Promise<Response> {
  const { cameTo, kept } = await setOut(path);
  return comeBack(cameTo, kept);
}

async function whoIs(answer: Response) {
  const token = cookieIn(answer, sessionCookie) ?? '';
  return identify(token, { now, today: dayOf(now) });
}

describe('signing in through a provider', () => {
  it('proves who began it, lets the person in, and goes on to where they wanted', async () => {
    const { actor } = await someone();
    const { to, cameTo, kept } = await setOut();
    const asked = new URL(to).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toBeTruthy();
    const answer = await comeBack(cameTo, kept);
    expect(answer.headers.get('location')).toBe('/bang');
    expect((await whoIs(answer))?.accountId).toBe(actor.accountId);
    const history = await listHistory('account', actor.accountId);
    expect(history.map(({ action }) => action)).toEqual(['account.outside_linked', 'account.signed_in']);
    expect(history.at(-1)?.facts).toMatchObject({ by: 'outside' });
  });

  it('gives the roles that the account has here, and none besides', async () => {
    const { username } = await someone();
    provider.person = {
      ...provider.person,
      claims: { preferred_username: username, roles: ['administrator'], groups: ['administrator'] },
    };
    expect((await whoIs(await whole()))?.roles).toEqual([{ role: 'assignee', bodyId: city.bodies.ward }]);
  });

  it('knows the person by the provider’s own identifier from then on, whatever they are called there', async () => {
    const { actor, person } = await someone();
    await whole();
    provider.person = { ...person, claims: { preferred_username: 'ten.khac' } };
    expect((await whoIs(await whole()))?.accountId).toBe(actor.accountId);
  });

  it('lets nobody take over a name that another has come with', async () => {
    const { person } = await someone();
    await whole();
    provider.person = { ...person, subject: 'someone else' };
    const answer = await whole();
    expect(answer.status).toBe(403);
    expect(await readable(answer)).toContain('đã gắn với một người khác của Cổng định danh Minh Châu');
    expect(await whoIs(answer)).toBeNull();
  });

  it('makes no account for somebody who has none', async () => {
    provider.person = { subject: 'stranger', claims: { preferred_username: 'khach.la' } };
    const answer = await whole();
    expect(answer.status).toBe(403);
    expect(await readable(answer)).toContain('xác nhận anh/chị là «khach.la», nhưng ở đây chưa có tài khoản');
    expect(await findAccountByUsername('khach.la')).toBeUndefined();
  });

  it.each([
    ['nothing', {}],
    ['something that is no name', { preferred_username: 7 }],
  ])('lets in nobody of whom the provider tells %s', async (_, claims) => {
    provider.person = { subject: `without ${JSON.stringify(claims)}`, claims };
    expect((await whole()).status).toBe(403);
  });

  it.each([
    ['locked', `locked_until = now() + interval '1 hour'`, 'Tài khoản đang tạm khóa'],
    ['out of use', 'disabled_at = now()', 'Tài khoản này đã ngừng sử dụng'],
  ])('does not open an account that is %s', async (_, what, says) => {
    const { actor } = await someone();
    await asOwner(`update accounts.account set ${what} where id = $1`, [actor.accountId]);
    const answer = await whole();
    expect(answer.status).toBe(403);
    expect(await readable(answer)).toContain(says);
    expect(await findOutsideIdentity(actor.accountId)).toBeUndefined();
  });

  it('asks for the code of a second factor that was set here', async () => {
    const { actor } = await someone();
    await asOwner(
      `update accounts.account set totp_secret = 'v1.x', totp_confirmed_at = now() where id = $1`,
      [actor.accountId],
    );
    const answer = await whole();
    expect(answer.headers.get('location')).toBe('/dang-nhap/ma?tiep=%2Fbang');
    expect(await whoIs(answer)).toBeNull();
  });

  it('never goes on to another site', async () => {
    await someone();
    const answer = await whole('/dang-nhap/ben-ngoai?tiep=https%3A%2F%2Felsewhere.example');
    expect(answer.headers.get('location')).toBe('/');
  });
});

describe('what comes back from the provider is refused', () => {
  const refused = async (answer: Response, says: string) => {
    expect(answer.status).toBe(422);
    expect(await readable(answer)).toContain(says);
    expect(cookieIn(answer, sessionCookie)).toBeUndefined();
  };
  const unfit = 'không khớp với lần đăng nhập này';

  it('with another state', async () => {
    await someone();
    const { cameTo, kept } = await setOut();
    cameTo.searchParams.set('state', 'another');
    await refused(await comeBack(cameTo, kept), unfit);
  });

  it('with the name of another issuer', async () => {
    await someone();
    const { cameTo, kept } = await setOut();
    expect(cameTo.searchParams.get('iss')).toBe(provider.config.issuer.origin);
    cameTo.searchParams.set('iss', other.config.issuer.origin);
    await refused(await comeBack(cameTo, kept), unfit);
  });

  it.each(['nonce', 'verifier'])('with another %s', async (part) => {
    await someone();
    const { cameTo, kept } = await setOut();
    const opened = JSON.parse(unseal(kept, journeyCookie)) as { value: Record<string, unknown> };
    opened.value[part] = 'another'.repeat(8);
    await refused(await comeBack(cameTo, seal(JSON.stringify(opened), journeyCookie)), unfit);
  });

  it('from another provider than the one that is set', async () => {
    await someone();
    useProvider({ ...provider.config, issuer: other.config.issuer });
    other.person = provider.person;
    const { cameTo, kept } = await setOut();
    useProvider(provider.config);
    await refused(await comeBack(cameTo, kept), unfit);
  });

  it('a second time', async () => {
    await someone();
    const { cameTo, kept } = await setOut();
    expect((await comeBack(cameTo, kept)).status).toBe(303);
    await refused(await comeBack(cameTo, kept), unfit);
  });

  it('to a browser in which it did not begin, or too late, or with a cookie that was changed', async () => {
    await someone();
    const { cameTo, kept } = await setOut();
    const tooLong = 'quá 10 phút hoặc bắt đầu ở trình duyệt khác';
    await refused(await comeBack(cameTo, ''), tooLong);
    await refused(await comeBack(cameTo, `${kept.slice(0, -8)}AAAAAAAA`), tooLong);
    const opened = JSON.parse(unseal(kept, journeyCookie)) as { until: string };
    opened.until = now.subtract({ minutes: 1 }).toString();
    await refused(await comeBack(cameTo, seal(JSON.stringify(opened), journeyCookie)), tooLong);
  });

  it('when the person turned back there', async () => {
    await someone();
    provider.declines = true;
    await refused(await whole(), 'Anh/chị đã dừng lại ở Cổng định danh Minh Châu');
  });

  it('when the secret is wrong', async () => {
    await someone();
    useProvider({ ...provider.config, clientSecret: 'wrong' });
    await refused(await whole(), unfit);
  });
});

describe('a provider that is away', () => {
  const away = 'tạm thời không trả lời, nên chưa đăng nhập bằng cách đó được';

  it('is said to be, before the door, with the other ways in; and the log is told', async () => {
    const heard: string[] = [];
    const config = { ...provider.config, issuer: new URL('http://127.0.0.1:9') };
    useProvider(config, ({ fault }) => void heard.push(fault));
    const answer = await app.request('/dang-nhap/ben-ngoai');
    expect(answer.status).toBe(503);
    const page = await answer.text();
    expect(page).toContain(away);
    expect(page).toContain('name="password"');
    expect(heard).toEqual(['away']);
  });

  it('is asked again at the next try', async () => {
    await someone();
    useProvider({ ...provider.config, issuer: new URL('http://127.0.0.1:9') });
    expect((await app.request('/dang-nhap/ben-ngoai')).status).toBe(503);
    useProvider(provider.config);
    expect((await whole()).status).toBe(303);
  });

  it('that goes away in the middle lets nobody in', async () => {
    await someone();
    const leaving = await startProvider([back], []);
    leaving.person = provider.person;
    useProvider(leaving.config);
    const { cameTo, kept } = await setOut();
    await leaving.stop();
    const answer = await comeBack(cameTo, kept);
    expect(answer.status).toBe(503);
    expect(await readable(answer)).toContain(away);
  });
});

describe('without a provider', () => {
  it('nothing is said of one, and its addresses lead back to the door', async () => {
    useProvider(undefined);
    const page = await (await app.request('/dang-nhap')).text();
    expect(page).not.toContain('ben-ngoai');
    const ways = {
      '/dang-nhap/ben-ngoai': '/dang-nhap',
      '/dang-nhap/ben-ngoai/ve': '/dang-nhap',
      '/moi/x/ben-ngoai': '/moi/x',
    };
    for (const [path, leads] of Object.entries(ways))
      expect((await app.request(path)).headers.get('location'), path).toBe(leads);
  });
});

describe('an invitation', () => {
  async function invited() {
    made += 1;
    const role = { role: 'assignee', bodyId: city.bodies.ward, from: dayOf(now), until: null } as const;
    const facts = { username: `moi.${made}`, name: 'Chu Thị Sen', locale: 'vi' } as const;
    return createAccount(theSystem, { facts, role }, now);
  }

  it('is taken up with the provider in place of a password, whatever the person is called there, and once', async () => {
    const { accountId, invitation } = await invited();
    provider.person = { subject: `invited-${made}`, claims: { preferred_username: 'chu.sen.ngoai' } };
    const path = `/moi/${invitation}`;
    expect(await readable(await app.request(path))).toContain('Nhận tài khoản bằng Cổng định danh Minh Châu');
    expect((await whoIs(await whole(`${path}/ben-ngoai`)))?.accountId).toBe(accountId);
    const again = await whole(`${path}/ben-ngoai`);
    expect(await readable(again)).toContain('Liên kết này không còn dùng được');
    // From now on the way in needs no invitation.
    expect((await whoIs(await whole()))?.accountId).toBe(accountId);
  });

  it('is not taken up by somebody who has another account here', async () => {
    await someone();
    await whole();
    const { invitation } = await invited();
    const answer = await whole(`/moi/${invitation}/ben-ngoai`);
    expect(answer.status).toBe(403);
    expect((await app.request(`/moi/${invitation}`)).status).toBe(200);
  });

  it('given anew parts the account from the provider', async () => {
    const { actor } = await someone();
    await whole();
    await inviteAgain(theSystem, actor.accountId, now);
    expect(await findOutsideIdentity(actor.accountId)).toBeUndefined();
  });
});

describe('signing out', () => {
  it('ends the session here and leads to where the provider’s own is ended', async () => {
    await someone();
    const cookie = `${sessionCookie}=${cookieIn(await whole(), sessionCookie)}`;
    const answer = await app.request('/dang-xuat', {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams(),
    });
    expect(answer.status).toBe(200);
    const page = (await answer.text()).replaceAll('&amp;', '&');
    const [, href = ''] = /href="(http:\/\/127[^"]+session\/end[^"]+)"/.exec(page) ?? [];
    const there = new URL(href).searchParams;
    expect(there.get('post_logout_redirect_uri')).toBe(`${home}/dang-nhap`);
    expect(there.get('id_token_hint')).toBeTruthy();
    expect((await fetch(href)).status).toBe(200);
    expect((await app.request('/tai-khoan', { headers: { cookie } })).status).toBe(303);
  });

  it('goes on without the provider when it is away', async () => {
    await someone();
    const cookie = `${sessionCookie}=${cookieIn(await whole(), sessionCookie)}`;
    useProvider({ ...provider.config, issuer: new URL('http://127.0.0.1:9') });
    const answer = await app.request('/dang-xuat', {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams(),
    });
    expect(answer.headers.get('location')).toBe('/dang-nhap');
  });

  it('keeps the provider’s token sealed, as it keeps everything that opens a door', async () => {
    await someone();
    await whole();
    const tokens = await asOwner<{ token: string }>(
      'select outside_token as token from accounts.session where outside_token is not null',
    );
    expect(tokens.length).toBeGreaterThan(0);
    for (const { token } of tokens) expect(token).toMatch(/^v1\.[0-9a-f]{8}\./);
  });
});
