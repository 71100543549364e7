import { type Ask, html, seeOther } from '../../../kernel/http/index.ts';
import { switchOff } from '../switch-webhook.ts';
import { listAllWebhooks, listWebhooksOf } from '../webhooks.store.ts';
import { webhookFailures, webhookWords } from '../words.ts';
import { AllWebhooksView } from './all-webhooks.view.tsx';
import { WebhookListView } from './webhook-list.view.tsx';
import { allPath } from './webhook-paths.ts';

/** One's webhooks. */
export async function webhookListPage(ask: Ask): Promise<Response> {
  if (ask.actor.onBehalf) throw webhookFailures.ownOnly();
  return html(<WebhookListView ask={ask} webhooks={await listWebhooksOf(ask.actor.accountId)} />);
}

/** The webhooks of everybody, for those who keep the system. */
export async function allWebhooksPage(ask: Ask): Promise<Response> {
  return html(<AllWebhooksView ask={ask} webhooks={await listAllWebhooks()} />);
}

/** Switches off a webhook of anybody. */
export async function switchOffAnyPage(ask: Ask): Promise<Response> {
  await switchOff(ask.actor, ask.id('webhook'), ask.now);
  return seeOther(allPath, webhookWords[ask.locale].form.offDone);
}
