import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { enqueue } from '../../kernel/jobs/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { deliverJob } from './deliver.ts';
import { getDelivery, insertTrial, reviveDelivery } from './deliveries.store.ts';
import { trialKind } from './event.ts';
import { lockOwn } from './keep-webhook.ts';
import { webhookFailures } from './words.ts';

/** Its owner has a try-out sent, also while the webhook is off; gives its identity. */
export function tryOut(actor: Actor, id: string, now: Temporal.Instant): Promise<string> {
  return transaction(async () => {
    await lockOwn(actor, id);
    const deliveryId = await insertTrial(id, trialKind, now);
    await enqueue(deliverJob, { webhook: id });
    return deliveryId;
  });
}

/** What is sent once more. */
interface Again {
  readonly webhookId: string;
  readonly deliveryId: string;
}

/** Its owner has an event sent once more, under the same identity and with what they may read of it now. */
export function sendAgain(
  actor: Actor,
  { webhookId, deliveryId }: Again,
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const { state } = await lockOwn(actor, webhookId);
    permit(state === 'on', webhookFailures.notOn);
    const { kind } = await getDelivery(webhookId, deliveryId);
    permit(await reviveDelivery(deliveryId, now), webhookFailures.stillWaits);
    await enqueue(deliverJob, { webhook: webhookId });
    const facts = { delivery: deliveryId, kind };
    record(actor, { action: 'webhook.sent_again', subject: { kind: 'webhook', id: webhookId }, facts }, now);
  });
}
