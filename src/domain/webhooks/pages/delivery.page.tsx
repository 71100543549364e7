import { type Ask, html, seeOther } from '../../../kernel/http/index.ts';
import { mayReadSubject } from '../compose-event.ts';
import { getDelivery, listAttempts } from '../deliveries.store.ts';
import { sendAgain } from '../send-by-hand.ts';
import { webhookWords } from '../words.ts';
import { DeliveryView } from './delivery.view.tsx';
import { getOwn } from './own-webhook.ts';
import { deliveryPath } from './webhook-paths.ts';

/** One delivery: what was sent, as far as its owner may still read it, and what came back. */
export async function deliveryPage(ask: Ask): Promise<Response> {
  const webhook = await getOwn(ask);
  const delivery = await getDelivery(webhook.id, ask.id('delivery'));
  const [attempts, readable] = await Promise.all([
    listAttempts(delivery.id),
    mayReadSubject(delivery.subject, ask.actor, ask.today),
  ]);
  return html(
    <DeliveryView ask={ask} webhook={webhook} delivery={delivery} attempts={attempts} readable={readable} />,
  );
}

/** Sends the event once more. */
export async function repeatDeliveryPage(ask: Ask): Promise<Response> {
  const webhook = await getOwn(ask);
  const asked = { webhookId: webhook.id, deliveryId: ask.id('delivery') };
  await sendAgain(ask.actor, asked, ask.now);
  return seeOther(
    deliveryPath({ webhookId: webhook.id, id: asked.deliveryId }),
    webhookWords[ask.locale].log.againDone,
  );
}
