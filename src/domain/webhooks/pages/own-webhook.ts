import { permit } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { canKeep } from '../access.ts';
import type { Webhook } from '../webhook.ts';
import { getWebhook } from '../webhooks.store.ts';
import { webhookFailures } from '../words.ts';

/** The webhook of the path, where it is one's own; another's is missing. */
export async function getOwn(ask: Ask): Promise<Webhook> {
  const webhook = await getWebhook(ask.id('webhook'));
  permit(canKeep(ask.actor, webhook), webhookFailures.noSuchWebhook);
  return webhook;
}
