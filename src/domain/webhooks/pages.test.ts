import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, readable, type Visitor, visitorWith } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { callThisMachine, type Receiver, startReceiver } from '../../../tests/support/receiver.ts';
import { sessionCookie } from '../../kernel/http/index.ts';
import { callWith } from '../../kernel/outside/index.ts';
import { readClock } from '../../kernel/time/index.ts';
import { actingFor, anActor } from '../accounts/fixtures.ts';
import { openSession } from '../accounts/index.ts';
import { followDeeds } from '../notices/index.ts';
import { aTask } from '../tasks/fixtures.ts';
import { acknowledgeTask } from '../tasks/index.ts';
import { deliverTo } from './deliver.ts';
import { aWebhook } from './fixtures.ts';
import { followEvents } from './follow-events.ts';

useFreshDatabase();

let city: City;
let receiver: Receiver;
let officer: Visitor;
beforeAll(async () => {
  city = await foundCity();
  receiver = await startReceiver();
  callThisMachine();
  officer = await as(city.actors.officer);
});
afterAll(async () => {
  callWith({});
  await receiver.stop();
});

const filled = () => ({
  name: 'Trục điều hành',
  address: `${receiver.address}?khoa=rieng`,
  'kinds[]': ['task.acknowledged', 'task.accepted'],
  bodyId: '',
});

/** Sets up a webhook by the form; gives its page. */
async function setUp(by: Visitor = officer): Promise<{ path: string; cookie: string }> {
  const answer = await by.post('/webhook/moi', filled());
  expect(answer.status).toBe(303);
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('banle_webhook=')) ?? '';
  return { path: answer.headers.get('location') ?? '', cookie };
}

/** Something that the webhook was told of; gives the page of its delivery. */
async function somethingSent(path: string): Promise<string> {
  const now = readClock();
  const { id } = await aTask({
    giverId: city.bodies.committee,
    leadId: city.bodies.department,
    state: 'assigned',
    title: 'Rà soát vị trí việc làm',
    by: city.actors.officer.accountId,
  });
  await acknowledgeTask(city.actors.assignee, id, now);
  await followEvents(now);
  const webhook = path.split('/').at(-1) ?? '';
  await deliverTo(webhook, now);
  const [delivery] = await asOwner<{ id: string }>(
    'select id from webhooks.delivery where webhook_id = $1 order by id desc limit 1',
    [webhook],
  );
  return `${path}/lan-gui/${delivery?.id}`;
}

describe('the form of a webhook', () => {
  it('sets it up, and shows its secret on the next page, once', async () => {
    const { path, cookie } = await setUp();
    expect(cookie).toMatch(/HttpOnly.*Path=\/webhook; SameSite=Strict/);
    const [carried = ''] = cookie.split(';');
    const own = await officer.get(path);
    expect(await own.text()).not.toContain('whsec_');
    const first = await officer.get(path, { cookie: await withSession(carried) });
    expect(await readable(first.clone())).toMatch(/whsec_[A-Za-z0-9+/]{43}=/);
    expect(first.headers.getSetCookie().join()).toMatch(/banle_webhook=;.*Max-Age=0/);
    const { path: other } = await setUp();
    expect(await (await officer.get(other, { cookie: await withSession(carried) })).text()).not.toContain(
      'whsec_',
    );
  });

  it('says what cannot be used, with all that was typed', async () => {
    for (const [typed, said] of [
      [{ address: 'https://10.1.2.3/nhan' }, 'địa chỉ nội bộ'],
      [{ address: 'không phải địa chỉ' }, 'một địa chỉ https:// đầy đủ'],
      [{ 'kinds[]': [] }, 'Chọn ít nhất một loại sự kiện'],
      [{ name: '' }, 'Tên gọi'],
    ] as const) {
      const answer = await officer.post('/webhook/moi', { ...filled(), name: 'Kho lưu trữ', ...typed });
      expect(answer.status).toBe(422);
      const text = await answer.text();
      expect(text).toContain(said);
      if (!('name' in typed)) expect(text).toContain('value="Kho lưu trữ"');
      if (!('kinds[]' in typed)) expect(text).toMatch(/value="task\.accepted" checked/);
    }
  });

  it('shows both versions where it was changed elsewhere meanwhile', async () => {
    const { path } = await setUp();
    expect((await officer.post(`${path}/sua`, { ...filled(), name: 'Bản một', version: 1 })).status).toBe(
      303,
    );
    const answer = await officer.post(`${path}/sua`, { ...filled(), name: 'Bản hai', version: 1 });
    expect(answer.status).toBe(409);
    const text = await answer.text();
    expect(text).toContain('Bản một');
    expect(text).toContain('value="Bản hai"');
    expect((await officer.post(`${path}/sua`, { ...filled(), name: 'Bản hai', version: 2 })).status).toBe(
      303,
    );
  });

  it('is not for those who act for another', async () => {
    const acting = await actingFor({ delegator: city.actors.leader, delegate: city.actors.officer });
    const visitor = visitorWith(acting.token);
    for (const path of ['/webhook', '/webhook/moi']) expect((await visitor.get(path)).status).toBe(403);
    // A form that was opened in one's own name is not taken in another's either.
    expect((await visitor.post('/webhook/moi', filled())).status).toBe(409);
  });
});

/** The cookies of the officer's browser with one more. */
async function withSession(more: string): Promise<string> {
  return `${sessionCookie}=${await openSession(city.actors.officer.accountId, readClock())}; ${more}`;
}

describe('the log', () => {
  it('shows its owner what was sent and what came back, and lets them send it again', async () => {
    receiver.answer = (response) => void response.writeHead(500).end('<b>bận</b>');
    const { path } = await setUp();
    const delivery = await somethingSent(path);
    const text = await (await officer.get(delivery)).text();
    expect(text).toContain('Rà soát vị trí việc làm');
    expect(text).toContain('HTTP 500');
    expect(text).toContain('&lt;b&gt;bận');
    expect(await readable(await officer.get(path))).toContain('Không gửi được 1 lần liên tiếp');
    // It waits for its next try.
    expect((await officer.post(`${delivery}/gui-lai`, {})).status).toBe(409);
    expect((await officer.post(`${path}/tat`, {})).status).toBe(303);
    expect((await officer.post(`${path}/bat`, {})).status).toBe(303);
    expect((await officer.post(`${delivery}/gui-lai`, {})).status).toBe(303);
  });

  it('hides what was sent from an owner who may no longer read the matter', async () => {
    const clerk = await anActor({ roles: [{ role: 'officer', bodyId: city.bodies.department }] });
    const visitor = await as(clerk);
    const { path } = await setUp(visitor);
    const delivery = await somethingSent(path);
    expect(await readable(await visitor.get(delivery))).toContain('Rà soát vị trí việc làm');
    await asOwner('update accounts.held_role set body_id = $2 where account_id = $1', [
      clerk.accountId,
      city.bodies.ward,
    ]);
    const text = await readable(await visitor.get(delivery));
    expect(text).not.toContain('Rà soát');
    expect(text).toContain('không còn được xem việc này');
  });

  it('is nobody else’s: not a leader’s, not an administrator’s', async () => {
    const { path } = await setUp();
    const delivery = await somethingSent(path);
    const leader = await as(city.actors.leader);
    for (const address of [path, `${path}/sua`, delivery])
      expect((await leader.get(address)).status).toBe(404);
    for (const deed of ['sua', 'khoa', 'gui-thu', 'bat', 'tat', 'xoa'])
      expect((await leader.post(`${path}/${deed}`, { ...filled(), version: 1 })).status, deed).toBe(404);
    expect((await leader.post(`${delivery}/gui-lai`, {})).status).toBe(404);
    const administrator = await as(city.actors.administrator);
    expect((await administrator.get(delivery)).status).toBe(403);
    const all = await (await administrator.get('/quan-tri/webhook')).text();
    expect(all).toContain('127.0.0.1');
    expect(all).not.toContain('rieng');
    const id = path.split('/').at(-1);
    expect((await administrator.post(`/quan-tri/webhook/${id}/tat`, {})).status).toBe(303);
    expect(await readable(await officer.get(path))).toContain('Đã tắt');
  });

  it('of a webhook that is removed is gone with it', async () => {
    const { path } = await setUp();
    const delivery = await somethingSent(path);
    expect((await officer.post(`${path}/xoa`, {})).status).toBe(303);
    for (const address of [path, delivery]) expect((await officer.get(address)).status).toBe(404);
  });
});

it('the notice of a webhook that was turned off leads its owner there', async () => {
  const now = readClock();
  const { id } = await aWebhook(
    city.actors.officer,
    { address: receiver.address, kinds: ['task.acknowledged'] },
    now,
  );
  receiver.answer = (response) => void response.writeHead(410).end();
  await somethingSent(`/webhook/${id}`);
  await followDeeds(now);
  const list = await (await officer.get('/thong-bao')).text();
  expect(list).toContain('Một webhook của anh/chị đã tự tắt');
  const [notice] = await asOwner<{ id: string }>(
    `select id from notices.notice where facts ->> 'webhookId' = $1`,
    [id],
  );
  const opened = await officer.get(`/thong-bao/${notice?.id}/mo`);
  expect(opened.headers.get('location')).toBe(`/webhook/${id}`);
  expect(await readable(await officer.get(`/webhook/${id}`))).toContain('Webhook đã tự tắt');
});
