import type { Actor } from '../../kernel/access/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { eventKinds } from './event.ts';
import { type SetUp, setUpWebhook } from './keep-webhook.ts';
import type { WebhookSetting } from './webhook.ts';

/** A webhook of someone's that is told everything they may read. */
export function aWebhook(
  owner: Actor,
  set: Partial<WebhookSetting> & Pick<WebhookSetting, 'address'>,
  now: Temporal.Instant,
): Promise<SetUp> {
  return setUpWebhook(owner, { name: 'Trục điều hành', kinds: eventKinds, bodyId: null, ...set }, now);
}
