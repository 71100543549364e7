import { beforeAll, describe, expect, it } from 'vitest';
import { as, asNobody, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { dayOf, readClock } from '../../kernel/time/index.ts';
import { aDirective } from '../documents/fixtures.ts';
import { aTask } from '../tasks/fixtures.ts';
import { makeScreen } from './make-screen.ts';
import { revokeScreen } from './revoke-screen.ts';

useFreshDatabase();

let city: City;
const past = dayOf(readClock()).subtract({ days: 20 }).toString();

beforeAll(async () => {
  city = await foundCity();
  const { committee, department, ward } = city.bodies;
  const secret = await aDirective({
    by: city.actors.officer,
    registeredIn: committee,
    symbol: '98-KL/TU',
    secrecy: 'confidential',
  });
  const due = { giverId: committee, dueOn: past, givenOn: '2026-01-05' };
  await aTask({ ...due, leadId: department, title: 'Rà soát hồ sơ' });
  await aTask({ ...due, leadId: ward, title: 'Việc của phường' });
  await aTask({ ...due, leadId: department, title: 'Việc kín', directiveId: secret.id });
});

const wanted = (more: object = {}) => ({
  name: 'Hành lang',
  bodyId: city.bodies.committee,
  showsTitles: true,
  seconds: 20,
  ...more,
});
const make = (more: object = {}) => makeScreen(city.actors.leader, wanted(more), readClock());
const overdueOn = (page: string) =>
  Number(/Quá hạn<\/span><span class="wall-number">(\d+)</.exec(page.replace(/<svg.*?<\/svg> /gs, ''))?.[1]);
const open = async (token: string, part = 1) =>
  (await asNobody().get(`/man-hinh/${token}?phan=${part}`)).text();

describe('a screen on a wall', () => {
  it('shows the numbers of its body without signing in, and never a secret task', async () => {
    const token = await make();
    expect(overdueOn(await open(token))).toBe(2);
    for (const part of [1, 2, 3, 4]) expect(await open(token, part)).not.toContain('Việc kín');
    expect(await open(token, 4)).toContain('Rà soát hồ sơ');
  });

  it('counts its body and all below it, nothing beside', async () => {
    const token = await make({ bodyId: city.bodies.ward });
    expect(overdueOn(await open(token))).toBe(1);
  });

  it('shows no title where only numbers were chosen', async () => {
    const token = await make({ showsTitles: false });
    for (const part of [1, 2, 3, 4]) expect(await open(token, part)).not.toContain('Rà soát hồ sơ');
  });

  it('goes on by itself, with scripts or without, and stays when it is told to', async () => {
    const page = await open(await make({ seconds: 15 }));
    expect(page).toContain('<noscript><meta http-equiv="refresh" content="15;url=/man-hinh/');
    expect(page).toContain('data-wall-seconds-value="15"');
    const held = await (await asNobody().get(`/man-hinh/${await make()}?phan=2&dung=1`)).text();
    expect(held).not.toContain('http-equiv="refresh"');
  });

  it('tells its address to nobody', async () => {
    const { headers } = await asNobody().get(`/man-hinh/${await make()}`);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
  });

  it('opens nothing once it is revoked, has expired, or never was', async () => {
    const token = await make({ name: 'Sẽ thu hồi' });
    const [screen] = await asOwner<{ id: string }>("select id from board.screen where name = 'Sẽ thu hồi'");
    await revokeScreen(city.actors.leader, screen?.id ?? '', readClock());
    expect((await asNobody().get(`/man-hinh/${token}`)).status).toBe(404);
    expect((await listHistory('screen', screen?.id ?? '')).map(({ action }) => action)).toEqual([
      'screen.made',
      'screen.revoked',
    ]);
    const old = await make({ name: 'Cũ' });
    await asOwner("update board.screen set expires_at = now() - interval '1 minute' where name = 'Cũ'");
    expect((await asNobody().get(`/man-hinh/${old}`)).status).toBe(404);
    expect((await asNobody().get('/man-hinh/abc')).status).toBe(404);
  });

  it('leaves no token in the database', async () => {
    const token = await make();
    const [found] = await asOwner<{ rows: string }>('select json_agg(s)::text as rows from board.screen s');
    expect(found?.rows).not.toContain(token);
  });
});

describe('the screens of a leader', () => {
  it('are for bodies that the leader leads, or that stand below', async () => {
    const { inspector } = city.actors;
    await expect(makeScreen(inspector, wanted(), readClock())).rejects.toMatchObject({
      code: 'board.notYourScreen',
    });
    expect((await (await as(city.actors.officer)).get('/bang/man-hinh')).status).toBe(403);
  });

  it('are made with a form that shows the link this once', async () => {
    const leader = await as(city.actors.leader);
    const sent = { name: 'Phòng họp', bodyId: city.bodies.committee, shows: 'numbers', seconds: 30 };
    const answer = await leader.post('/bang/man-hinh', sent);
    expect(answer.status).toBe(200);
    const token = /\/man-hinh\/([\w-]{43})/.exec(await answer.text())?.[1] ?? '';
    expect((await asNobody().get(`/man-hinh/${token}`)).status).toBe(200);
    const list = await (await leader.get('/bang/man-hinh')).text();
    expect(list).toContain('Phòng họp');
    expect(list).not.toContain(token);
  });

  it.each([
    ['seconds', { seconds: 4 }],
    ['seconds', { seconds: 601 }],
    ['shows', { shows: 'all' }],
    ['name', { name: ' ' }],
    ['bodyId', { bodyId: '' }],
  ])('say in words what of %s cannot be used: %j', async (_, wrong) => {
    const leader = await as(city.actors.leader);
    const sent = { name: 'X', bodyId: city.bodies.committee, shows: 'numbers', seconds: 30, ...wrong };
    const answer = await leader.post('/bang/man-hinh', sent);
    expect(answer.status).toBe(422);
    expect(await readable(answer)).toMatch(/chỗ cần sửa lại/);
  });
});
