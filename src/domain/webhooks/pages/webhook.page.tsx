import { z } from 'zod';
import { type Ask, html, optionalId, seeOther } from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { listDeliveries } from '../deliveries.store.ts';
import { renewSecret } from '../keep-webhook.ts';
import { tryOut } from '../send-by-hand.ts';
import { removeWebhook, switchOff, switchOn } from '../switch-webhook.ts';
import { webhookWords } from '../words.ts';
import { madeJustNow, withoutSecret, withSecret } from './new-secret.ts';
import { getOwn } from './own-webhook.ts';
import { WebhookView } from './webhook.view.tsx';
import { deliveryPath, listPath, webhookPath } from './webhook-paths.ts';

const pageSize = 30;

/** A webhook of one's own with its log; a secret that was made just now is shown, once. */
export async function webhookPage(ask: Ask): Promise<Response> {
  const webhook = await getOwn(ask);
  const { truoc: before } = ask.query(z.object({ truoc: optionalId() }));
  const [log, secret, tree] = await Promise.all([
    listDeliveries(webhook.id, { before, size: pageSize }),
    madeJustNow(ask, webhook.id),
    bodyTreeOn(ask.today, ask.stamps),
  ]);
  const answer = html(
    <WebhookView ask={ask} webhook={webhook} log={log} before={before} secret={secret} tree={tree} />,
  );
  return secret ? withoutSecret(answer) : answer;
}

/** Makes a new secret, which the next page shows, once. */
export async function renewSecretPage(ask: Ask): Promise<Response> {
  const webhook = await getOwn(ask);
  const secret = await renewSecret(ask.actor, webhook.id, ask.now);
  return withSecret(seeOther(webhookPath(webhook), webhookWords[ask.locale].form.renewed), secret);
}

/** Sends a try-out and shows what comes of it. */
export async function tryOutPage(ask: Ask): Promise<Response> {
  const webhook = await getOwn(ask);
  const id = await tryOut(ask.actor, webhook.id, ask.now);
  return seeOther(deliveryPath({ webhookId: webhook.id, id }), webhookWords[ask.locale].form.tried);
}

/** Switches the webhook on. */
export async function switchOnPage(ask: Ask): Promise<Response> {
  const webhook = await getOwn(ask);
  await switchOn(ask.actor, webhook.id, ask.now);
  return seeOther(webhookPath(webhook), webhookWords[ask.locale].form.onDone);
}

/** Switches the webhook off. */
export async function switchOffPage(ask: Ask): Promise<Response> {
  const webhook = await getOwn(ask);
  await switchOff(ask.actor, webhook.id, ask.now);
  return seeOther(webhookPath(webhook), webhookWords[ask.locale].form.offDone);
}

/** Gives the webhook up. */
export async function removeWebhookPage(ask: Ask): Promise<Response> {
  await removeWebhook(ask.actor, (await getOwn(ask)).id, ask.now);
  return seeOther(listPath, webhookWords[ask.locale].form.removeDone);
}
