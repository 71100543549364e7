import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { callThisMachine, type Receiver, startReceiver, well } from '../../../tests/support/receiver.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { callWith } from '../../kernel/outside/index.ts';
import { dayOf, readClock, type Temporal } from '../../kernel/time/index.ts';
import { anActor } from '../accounts/fixtures.ts';
import { aDirective } from '../documents/fixtures.ts';
import { aTask } from '../tasks/fixtures.ts';
import { acknowledgeTask, pauseTask } from '../tasks/index.ts';
import { deliverDue, deliverTo } from './deliver.ts';
import { aWebhook } from './fixtures.ts';
import { followEvents } from './follow-events.ts';
import { renewSecret } from './keep-webhook.ts';
import { sendAgain, tryOut } from './send-by-hand.ts';
import { removeWebhook, switchOff, switchOn } from './switch-webhook.ts';

useFreshDatabase();

const now = readClock();
const later = (minutes: number) => now.add({ seconds: minutes * 60 });
let city: City;
let receiver: Receiver;

beforeAll(async () => {
  city = await foundCity();
  receiver = await startReceiver();
  callThisMachine();
});
afterAll(async () => {
  callWith({});
  await receiver.stop();
});
beforeEach(async () => {
  // Each test has its own webhooks alone.
  await asOwner(`update webhooks.webhook set state = 'removed'`);
  await followEvents(now);
  receiver.received.length = 0;
  receiver.answer = well;
});

const usual = () => ({
  giverId: city.bodies.committee,
  leadId: city.bodies.department,
  by: city.actors.officer.accountId,
});

/** A task of the department that somebody there has just taken on. */
async function aTakenTask(
  made: Partial<Parameters<typeof aTask>[0]> = {},
  by: Actor = city.actors.assignee,
): Promise<string> {
  const { id } = await aTask({ ...usual(), state: 'assigned', ...made });
  await acknowledgeTask(by, id, now);
  return id;
}

interface Kept {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly tries: number;
}
const deliveriesOf = (webhook: string) =>
  asOwner<Kept>('select id, kind, state, tries from webhooks.delivery where webhook_id = $1 order by id', [
    webhook,
  ]);
const attemptsOf = (webhook: string) =>
  asOwner<{ status: number | null; fault: string | null; answer: string }>(
    `select a.status, a.fault, a.answer from webhooks.attempt a join webhooks.delivery d on d.id = a.delivery_id
     where d.webhook_id = $1 order by a.id`,
    [webhook],
  );
const standingOf = async (webhook: string) => {
  const [row] = await asOwner<{ state: string; failures: number; secret: string }>(
    'select state, failures, secret from webhooks.webhook where id = $1',
    [webhook],
  );
  return row;
};
/** Follows the record and sends what is to be sent, as the jobs do. */
async function run(webhook: string, at: Temporal.Instant = now): Promise<void> {
  await followEvents(at);
  await deliverTo(webhook, at);
}
const mine = (text: Partial<Parameters<typeof aWebhook>[1]> = {}, owner: Actor = city.actors.officer) =>
  aWebhook(owner, { address: receiver.address, kinds: ['task.acknowledged'], ...text }, now);
const told = () => receiver.received.map(({ text }) => JSON.parse(text));

describe('another system is told', () => {
  it('what happened, once, with what its owner may read', async () => {
    const { id } = await mine();
    const task = await aTakenTask({ title: 'Rà soát vị trí việc làm' });
    await run(id);
    await run(id);
    const [delivery, ...more] = await deliveriesOf(id);
    expect([delivery?.state, more]).toEqual(['delivered', []]);
    expect(told()).toEqual([
      {
        id: delivery?.id,
        kind: 'task.acknowledged',
        at: now.toString(),
        subject: { kind: 'task', id: task, link: `https://ban-le.minhchau.example/nhiem-vu/${task}` },
        secrecy: 'normal',
        facts: expect.objectContaining({
          title: 'Rà soát vị trí việc làm',
          state: 'in_progress',
          lead: { id: city.bodies.department, name: 'Sở Nội vụ' },
        }),
      },
    ]);
  });

  it('only of the kinds that were asked for', async () => {
    const { id } = await mine({ kinds: ['task.paused'] });
    const task = await aTakenTask();
    await run(id);
    expect(told()).toEqual([]);
    const reason = { reason: 'Chờ hướng dẫn', document: 'Công văn số 15-CV/TU', from: dayOf(now) };
    await pauseTask(city.actors.leader, { taskId: task, ...reason }, now);
    await run(id);
    expect(told().map(({ kind }) => kind)).toEqual(['task.paused']);
  });

  it('only of what concerns the body that was chosen and those below', async () => {
    const ward = await mine({ bodyId: city.bodies.ward });
    const department = await mine({ bodyId: city.bodies.department });
    await aTakenTask();
    await followEvents(now);
    expect(await deliveriesOf(ward.id)).toEqual([]);
    expect(await deliveriesOf(department.id)).toHaveLength(1);
  });

  it('of a directive, too', async () => {
    const { id } = await mine({ kinds: ['directive.registered'] });
    const { officer } = city.actors;
    await aDirective({
      by: officer,
      registeredIn: city.bodies.committee,
      symbol: '5101-KL/TU',
      title: 'Về chuyển đổi số',
    });
    await run(id);
    expect(told()).toMatchObject([
      { subject: { kind: 'directive' }, facts: { symbol: '5101-KL/TU', title: 'Về chuyển đổi số' } },
    ]);
  });
});

describe('what its owner may not read', () => {
  it('leaves no trace with the webhook', async () => {
    const { id } = await mine({}, city.actors.wardAssignee);
    await aTakenTask();
    await run(id);
    expect(await deliveriesOf(id)).toEqual([]);
  });

  it('of a classified matter, even its readers’ machines are told nothing but that there is one', async () => {
    const { officer, leader } = city.actors;
    const secret = await aDirective({
      by: officer,
      registeredIn: city.bodies.committee,
      symbol: '5102-KL/TU',
      title: 'Việc kín của Thành ủy',
      secrecy: 'secret',
    });
    const webhook = await mine({}, leader);
    const outside = await mine({}, await anActor({ roles: [{ role: 'officer', bodyId: city.bodies.ward }] }));
    const roles = (['leader', 'assignee'] as const).map((role) => ({ role, bodyId: city.bodies.department }));
    await aTakenTask({ directiveId: secret.id, title: 'Phần việc kín' }, await anActor({ roles }));
    await run(webhook.id);
    await run(outside.id);
    expect(told()).toMatchObject([{ kind: 'task.acknowledged', secrecy: 'secret', facts: null }]);
    expect(JSON.stringify(receiver.received)).not.toMatch(/kín/);
    expect(await deliveriesOf(outside.id)).toEqual([]);
  });

  it('is not sent once they have lost the right, and no longer kept in the log', async () => {
    const owner = await anActor({ roles: [{ role: 'officer', bodyId: city.bodies.department }] });
    const { id } = await mine({}, owner);
    await aTakenTask();
    await followEvents(now);
    receiver.answer = (response) => void response.writeHead(500).end();
    await deliverTo(id, now);
    expect(receiver.received).toHaveLength(1);
    await asOwner('update accounts.held_role set withdrawn_at = now() where account_id = $1', [
      owner.accountId,
    ]);
    await deliverTo(id, later(5));
    expect(receiver.received).toHaveLength(1);
    const [kept] = await asOwner('select state, body from webhooks.delivery where webhook_id = $1', [id]);
    expect(kept).toEqual({ state: 'withheld', body: null });
  });

  it('is not sent to a person whose account is no longer in use', async () => {
    const owner = await anActor({ roles: [{ role: 'officer', bodyId: city.bodies.department }] });
    const { id } = await mine({}, owner);
    await asOwner('update accounts.account set disabled_at = now() where id = $1', [owner.accountId]);
    await aTakenTask();
    await run(id);
    expect(await deliveriesOf(id)).toEqual([]);
  });
});

describe('what does not arrive', () => {
  it('is sent again later and later under the same identity, until the other side is well', async () => {
    const { id } = await mine();
    await aTakenTask();
    receiver.answer = (response) => void response.writeHead(500).end('Đang bảo trì');
    await run(id);
    await run(id);
    await run(id, later(0.5));
    expect(receiver.received).toHaveLength(1);
    await run(id, later(1.1));
    await run(id, later(2));
    expect(receiver.received).toHaveLength(2);
    receiver.answer = well;
    await run(id, later(10));
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'delivered', tries: 3 }]);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(await attemptsOf(id)).toEqual([
      { status: 500, fault: null, answer: 'Đang bảo trì' },
      { status: 500, fault: null, answer: 'Đang bảo trì' },
      { status: 204, fault: null, answer: '' },
    ]);
    expect(await standingOf(id)).toMatchObject({ state: 'on', failures: 0 });
  });

  it('waits as long as the other side asks, and no longer', async () => {
    const { id } = await mine();
    await aTakenTask();
    receiver.answer = (response) => void response.writeHead(503, { 'retry-after': '1800' }).end();
    await run(id);
    receiver.answer = well;
    await run(id, later(29));
    expect(receiver.received).toHaveLength(1);
    await run(id, later(31));
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'delivered', tries: 2 }]);
  });

  it('one event that is refused again and again does not hold up the others', async () => {
    const { id } = await mine();
    const refused = await aTakenTask({ title: 'Việc bị từ chối' });
    receiver.answer = (response, { text }) =>
      void response.writeHead(text.includes(refused) ? 422 : 200).end();
    await run(id);
    for (let nth = 0; nth < 3; nth++) await aTakenTask();
    await run(id, later(1.5));
    await run(id, later(4));
    const states = (await deliveriesOf(id)).map(({ state }) => state);
    expect(states).toEqual(['waiting', 'delivered', 'delivered', 'delivered']);
  });

  it('when the other side hangs, redirects or breaks off, is not taken for delivered', async () => {
    const { id } = await mine();
    await aTakenTask();
    receiver.answer = () => undefined;
    await run(id);
    receiver.answer = (response) => void response.writeHead(302, { location: '/noi-khac' }).end();
    await run(id, later(2));
    receiver.answer = ({ socket }) => void socket?.destroy();
    await run(id, later(10));
    expect(await attemptsOf(id)).toMatchObject([
      { fault: 'too_slow' },
      { status: 302 },
      { fault: 'broken_off' },
    ]);
    expect(receiver.received).toHaveLength(3);
  });

  it('for three days turns the webhook off; its owner is told once, and nothing more is tried', async () => {
    const { id } = await mine();
    await aTakenTask();
    receiver.answer = (response) => void response.writeHead(503).end();
    for (let hour = 0; hour <= 80; hour += 4) await run(id, later(hour * 60 + 1));
    expect(await standingOf(id)).toMatchObject({ state: 'failed' });
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'given_up' }]);
    const notices = await asOwner(
      `select n.account_id, n.task_id, n.facts from notices.notice n where n.kind = 'webhook_failed' and n.facts ->> 'webhookId' = $1`,
      [id],
    );
    expect(notices).toEqual([
      { account_id: city.actors.officer.accountId, task_id: null, facts: { webhookId: id } },
    ]);
    const deeds = await asOwner<{ action: string }>(
      `select action from record.entry where subject_kind = 'webhook' and subject_id = $1 order by place`,
      [id],
    );
    expect(deeds.map(({ action }) => action)).toEqual(['webhook.set_up', 'webhook.failed']);
    const before = receiver.received.length;
    await aTakenTask();
    await run(id, later(90 * 60));
    expect(receiver.received).toHaveLength(before);
  });

  it('where a clock that jumped three days ahead finds a single failure, the webhook stays on', async () => {
    const { id } = await mine();
    await aTakenTask();
    receiver.answer = (response) => void response.writeHead(503).end();
    await run(id);
    await run(id, later(5 * 24 * 60));
    expect(await standingOf(id)).toMatchObject({ state: 'on', failures: 2 });
  });

  it('turns the webhook off at once where the other side says that it is gone', async () => {
    const { id } = await mine();
    await aTakenTask();
    receiver.answer = (response) => void response.writeHead(410).end();
    await run(id);
    expect(await standingOf(id)).toMatchObject({ state: 'failed' });
  });
});

describe('what is done while the other side is waited for', () => {
  it.each([
    ['switched off', switchOff, 'off'],
    ['removed', removeWebhook, 'removed'],
  ] as const)('is kept: a webhook that was %s stays so, whatever is answered', async (_, deed, state) => {
    for (const status of [200, 500, 410]) {
      const { id } = await mine();
      await aTakenTask();
      await followEvents(now);
      let done: Promise<void> | undefined;
      receiver.answer = (response) => {
        done = deed(city.actors.officer, id, now).then(() => void response.writeHead(status).end());
      };
      await deliverTo(id, now);
      await done;
      expect(await standingOf(id)).toMatchObject({ state });
      const [kept] = await deliveriesOf(id);
      expect(kept?.state).toBe(status === 200 ? 'delivered' : 'given_up');
      await deliverTo(id, later(5));
      expect(receiver.received.filter(({ text }) => text.includes(kept?.id ?? ''))).toHaveLength(1);
    }
  });
});

describe('whatever happens to the program', () => {
  it('killed between the answer and the commit, it sends the event again under the same identity', async () => {
    const { id } = await mine();
    await aTakenTask();
    await asOwner(
      `create function pg_temp_refuse() returns trigger language plpgsql as $$ begin raise 'killed'; end $$`,
    );
    await asOwner(
      'create trigger killed before insert on webhooks.attempt execute function pg_temp_refuse()',
    );
    try {
      await followEvents(now);
      await expect(deliverTo(id, now)).rejects.toThrow('killed');
    } finally {
      await asOwner('drop trigger killed on webhooks.attempt');
      await asOwner('drop function pg_temp_refuse()');
    }
    // While the claim of the killed run still counts nobody else sends it.
    await deliverTo(id, later(1));
    expect(receiver.received).toHaveLength(1);
    await deliverTo(id, later(2));
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'delivered', tries: 2 }]);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(receiver.received).toHaveLength(2);
  });

  it('run many times at once, it lays out and sends each event once', async () => {
    const { id } = await mine();
    for (let nth = 0; nth < 12; nth++) await aTakenTask();
    await Promise.all(Array.from({ length: 4 }, () => followEvents(now)));
    await Promise.all(Array.from({ length: 4 }, () => deliverTo(id, now)));
    expect(await deliveriesOf(id)).toHaveLength(12);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(12);
    expect(receiver.received).toHaveLength(12);
  });

  it('of two runs whose clocks differ a little only one is at work, and neither is early', async () => {
    const { id } = await mine();
    await aTakenTask();
    await followEvents(now);
    await asOwner('update webhooks.webhook set claimed_at = $2 where id = $1', [id, later(0.1).toString()]);
    await deliverTo(id, now);
    expect(receiver.received).toHaveLength(0);
    await asOwner('update webhooks.webhook set claimed_at = null where id = $1', [id]);
    receiver.answer = (response) => void response.writeHead(500).end();
    await deliverTo(id, later(0.1));
    await deliverTo(id, now);
    expect(receiver.received).toHaveLength(1);
  });

  it('with the clock moved back a day, what waits is tried and nothing waits for the day to come again', async () => {
    const { id } = await mine();
    await aTakenTask();
    receiver.answer = (response) => void response.writeHead(500).end();
    await run(id);
    receiver.answer = well;
    await run(id, now.subtract({ hours: 24 }));
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'delivered', tries: 2 }]);
  });

  it('the tick finds what is due, and nothing where a run is at work or all is sent', async () => {
    const { id } = await mine();
    const jobs = async () =>
      (
        await asOwner(`select from pgboss.job where name = 'webhooks.deliver' and data ->> 'webhook' = $1`, [
          id,
        ])
      ).length;
    await aTakenTask();
    await followEvents(now);
    expect(await jobs()).toBe(1);
    await asOwner('update webhooks.webhook set claimed_at = $2 where id = $1', [id, now.toString()]);
    await deliverDue(later(1));
    expect(await jobs()).toBe(1);
    await deliverDue(later(3));
    expect(await jobs()).toBe(2);
    await deliverTo(id, later(3));
    await deliverDue(later(5));
    expect(await jobs()).toBe(2);
  });
});

describe('its owner', () => {
  it('tries it out, also while it is off; a try-out that fails is not repeated and harms nothing', async () => {
    const { id } = await mine();
    const { officer } = city.actors;
    await switchOff(officer, id, now);
    await tryOut(officer, id, now);
    await deliverTo(id, now);
    expect(told()).toMatchObject([{ kind: 'webhook.tried', subject: null, facts: null }]);
    receiver.answer = (response) => void response.writeHead(500).end();
    await tryOut(officer, id, now);
    await deliverTo(id, now);
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'delivered' }, { state: 'given_up', tries: 1 }]);
    expect(await standingOf(id)).toMatchObject({ failures: 0 });
  });

  it('switches it off and on: what waited and what happened meanwhile is not sent, but can be sent by hand', async () => {
    const { id } = await mine();
    const { officer } = city.actors;
    await aTakenTask();
    await followEvents(now);
    await switchOff(officer, id, now);
    await aTakenTask();
    await run(id, later(1));
    const [waited, ...more] = await deliveriesOf(id);
    expect([waited?.state, more]).toEqual(['given_up', []]);
    const again = { webhookId: id, deliveryId: waited?.id ?? '' };
    await expect(sendAgain(officer, again, now)).rejects.toThrow('notOn');
    await switchOn(officer, id, now);
    await sendAgain(officer, again, now);
    await run(id, later(2));
    expect(told().map(({ id: event }) => event)).toEqual([waited?.id]);
    await sendAgain(officer, again, now);
    await run(id, later(3));
    expect(told().map(({ id: event }) => event)).toEqual([waited?.id, waited?.id]);
  });

  it('alone keeps it', async () => {
    const { id } = await mine();
    const { leader, administrator } = city.actors;
    await expect(renewSecret(leader, id, now)).rejects.toThrow('noSuchWebhook');
    await expect(tryOut(administrator, id, now)).rejects.toThrow('noSuchWebhook');
    await expect(switchOff(leader, id, now)).rejects.toThrow('noSuchWebhook');
    await switchOff(administrator, id, now);
    expect(await standingOf(id)).toMatchObject({ state: 'off' });
  });

  it('has at most ten, and none that leads inside', async () => {
    const owner = await anActor({ roles: [{ role: 'officer', bodyId: city.bodies.ward }] });
    for (const address of [
      'https://10.0.0.1/',
      'http://8.8.8.8/',
      'https://[::1]/',
      'https://a:b@nhan.example/',
    ])
      await expect(mine({ address }, owner).then(() => 'opened')).rejects.toThrow(/forbiddenAddress/);
    await Promise.all(Array.from({ length: 10 }, () => mine({}, owner)));
    await expect(mine({}, owner)).rejects.toThrow('tooMany');
  });
});
