import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record, theSystem } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { tell } from '../notices/index.ts';
import { canKeep, canSwitchOffAny } from './access.ts';
import { giveUpWaiting } from './deliveries.store.ts';
import { lockOwn } from './keep-webhook.ts';
import type { State } from './webhook.ts';
import { lockWebhook, saveState } from './webhooks.store.ts';
import { webhookFailures } from './words.ts';

/** Its owner switches a webhook on again; what happened meanwhile is not sent. */
export function switchOn(actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { state } = await lockOwn(actor, id);
    if (state === 'on') return;
    await stand(actor, { id, state: 'on', action: 'webhook.switched_on' }, now);
  });
}

/** Its owner, or an administrator, switches a webhook off: nothing that waits is sent any more. */
export function switchOff(actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const webhook = await lockWebhook(id);
    const mayAny = canSwitchOffAny(actor);
    permit(mayAny || canKeep(actor, webhook), webhookFailures.noSuchWebhook);
    if (webhook.state === 'off') return;
    await stand(actor, { id, state: 'off', action: 'webhook.switched_off' }, now);
  });
}

/** Its owner gives a webhook up: it signs and sends no more. */
export function removeWebhook(actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    await lockOwn(actor, id);
    await stand(actor, { id, state: 'removed', action: 'webhook.removed' }, now);
  });
}

/** Nothing could be brought there for long: the webhook is turned off and its owner told, once. */
export async function turnOff(id: string, now: Temporal.Instant): Promise<void> {
  const { version, accountId } = await lockWebhook(id);
  await stand(theSystem, { id, state: 'failed', action: 'webhook.failed' }, now);
  await tell(
    [
      {
        accountId,
        kind: 'webhook_failed',
        taskId: null,
        actorId: null,
        facts: { webhookId: id },
        cause: `webhook:${id}:${version}`,
        at: now,
      },
    ],
    now,
  );
}

interface Standing {
  readonly id: string;
  readonly state: State;
  readonly action: `webhook.${string}`;
}

async function stand(
  by: Parameters<typeof record>[0],
  { id, state, action }: Standing,
  now: Temporal.Instant,
): Promise<void> {
  await saveState(id, state, now);
  if (state !== 'on') await giveUpWaiting(id, now);
  record(by, { action, subject: { kind: 'webhook', id } }, now);
}
