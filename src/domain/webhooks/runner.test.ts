import { afterAll, beforeAll, expect, it } from 'vitest';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, here, useFreshDatabase } from '../../../tests/support/database.ts';
import { callThisMachine, type Receiver, startReceiver } from '../../../tests/support/receiver.ts';
import { listPoolStates } from '../../kernel/db/index.ts';
import { startWork } from '../../kernel/jobs/index.ts';
import { callWith } from '../../kernel/outside/index.ts';
import { readClock } from '../../kernel/time/index.ts';
import { aTask } from '../tasks/fixtures.ts';
import { acknowledgeTask } from '../tasks/index.ts';
import { deliverJob } from './deliver.ts';
import { aWebhook } from './fixtures.ts';
import { followEvents } from './follow-events.ts';

useFreshDatabase();

let city: City;
let hanging: Receiver;
let healthy: Receiver;
let stop: () => Promise<void>;
const failed: unknown[] = [];

beforeAll(async () => {
  city = await foundCity();
  [hanging, healthy] = [await startReceiver(), await startReceiver()];
  hanging.answer = () => undefined;
  callThisMachine(5_000);
  stop = await startWork(here.ownerUrl, {
    jobs: [deliverJob],
    sweeps: [{ name: 'webhooks.events', soon: true, run: followEvents }],
    tell: ({ error }) => void failed.push(error),
  });
});
afterAll(async () => {
  await stop();
  callWith({});
  await Promise.all([hanging.stop(), healthy.stop()]);
});

it('a webhook that hangs keeps no other from being told, no sweep from running and no connection to the database', async () => {
  const { officer, assignee } = city.actors;
  const now = readClock();
  const kinds = ['task.acknowledged'] as const;
  const stuck = await aWebhook(officer, { address: hanging.address, kinds }, now);
  const well = await aWebhook(officer, { address: healthy.address, kinds }, now);
  for (let nth = 0; nth < 3; nth++) {
    const { id } = await aTask({
      giverId: city.bodies.committee,
      leadId: city.bodies.department,
      by: officer.accountId,
      state: 'assigned',
    });
    await acknowledgeTask(assignee, id, readClock());
  }
  await expect.poll(() => hanging.received.length, { timeout: 8_000 }).toBe(1);
  await expect.poll(() => healthy.received.length, { timeout: 8_000 }).toBe(3);
  const delivered = async () =>
    asOwner<{ webhook_id: string; n: number }>(
      `select webhook_id, count(*)::int as n from webhooks.delivery where state = 'delivered' group by 1`,
    );
  await expect.poll(delivered).toEqual([{ webhook_id: well.id, n: 3 }]);
  // The one that hangs is still waited for, at its first event alone, and nothing of the database waits with it.
  const attempts = await asOwner(
    `select from webhooks.attempt a join webhooks.delivery d on d.id = a.delivery_id where d.webhook_id = $1`,
    [stuck.id],
  );
  expect(attempts).toEqual([]);
  expect(hanging.received).toHaveLength(1);
  const rests = () => listPoolStates().every(({ open, idle, waiting }) => open === idle && waiting === 0);
  await expect.poll(rests).toBe(true);
  expect(hanging.received).toHaveLength(1);
  expect(failed).toEqual([]);
});
