import { z } from 'zod';
import { transaction } from '../../kernel/db/index.ts';
import { defineJob, enqueue } from '../../kernel/jobs/index.ts';
import { CallFault, callOut } from '../../kernel/outside/index.ts';
import { stopwatch, type Temporal } from '../../kernel/time/index.ts';
import { composeEvent } from './compose-event.ts';
import type { Outcome } from './delivery.ts';
import { readersOf } from './reader.ts';
import { openSecret, signedHeaders } from './secret.ts';
import { type Brought, settleTry } from './settle-try.ts';
import {
  endDelivery,
  freeWebhook,
  listDueWebhooks,
  lockTurn,
  saveBody,
  type Turn,
  takeTurn,
} from './turn.store.ts';
import { readSecrets } from './webhooks.store.ts';

/**
 * Brings to one webhook what waits there. Several webhooks are served at the same time, one try at a time each, and no
 * connection to the database is held while the other side is waited for: one that hangs keeps nobody from anything.
 */
export const deliverJob = defineJob({
  name: 'webhooks.deliver',
  data: z.object({ webhook: z.uuid() }),
  atOnce: 8,
  tries: 3,
  run: ({ webhook }, now) => deliverTo(webhook, now),
});

/** Has everything sent whose turn has come: what is to be tried again, and what a program that was killed left behind. */
export async function deliverDue(now: Temporal.Instant): Promise<void> {
  for (const webhook of await listDueWebhooks(now)) await enqueue(deliverJob, { webhook });
}

/** A run goes on for so many milliseconds; then another takes over, so that each job is short. */
const longestRun = 30_000;

/** Sends what waits at a webhook, one after the other, until nothing is left, a try fails, or another run is at work. */
export async function deliverTo(webhookId: string, begun: Temporal.Instant): Promise<void> {
  const elapsed = stopwatch();
  const moment = () => begun.add({ milliseconds: Math.round(elapsed()) });
  while (elapsed() < longestRun) {
    const turn = await transaction(() => nextTurn(webhookId, moment()));
    if (!turn || !(await bring(turn, moment))) return;
  }
  await enqueue(deliverJob, { webhook: webhookId });
}

async function nextTurn(webhookId: string, now: Temporal.Instant): Promise<Turn | undefined> {
  return (await lockTurn(webhookId, now)) ? takeTurn(webhookId, now) : undefined;
}

/** Brings one event to the other side; true when the next may follow. Killed on the way, it is brought again later. */
async function bring(turn: Turn, moment: () => Temporal.Instant): Promise<boolean> {
  const at = moment();
  const readers = await readersOf([turn.accountId], at);
  const body = await composeEvent(turn, readers.get(turn.accountId), at);
  if (body === undefined) {
    await transaction(() => withhold(turn, moment()));
    return true;
  }
  await saveBody(turn.id, body);
  const elapsed = stopwatch();
  const outcome = await call(turn, body, at);
  const brought: Brought = { outcome, at, tookMs: elapsed() };
  return transaction(() => settleTry(turn, brought, moment()));
}

async function withhold({ id, webhookId }: Turn, now: Temporal.Instant): Promise<void> {
  await freeWebhook(webhookId);
  await endDelivery(id, 'withheld', now);
}

async function call({ id, webhookId, address }: Turn, body: string, at: Temporal.Instant): Promise<Outcome> {
  const { present, former } = await readSecrets(webhookId, at);
  const secrets = [present, former].flatMap((sealed) => (sealed && openSecret(webhookId, sealed)) || []);
  // Signed with the former secret alone it would be refused as soon as its time is over.
  if (openSecret(webhookId, present) === undefined) return { status: null, fault: 'secret_lost', answer: '' };
  const timestamp = Math.floor(at.epochMilliseconds / 1000);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'BanLe-Webhook/1',
    ...signedHeaders({ id, timestamp, body }, secrets),
  };
  try {
    const { status, text, retryAfter } = await callOut({ target: new URL(address), headers, body });
    return { status, fault: null, answer: text, retryAfter };
  } catch (error) {
    if (error instanceof CallFault) return { status: null, fault: error.fault, answer: '' };
    throw error;
  }
}
