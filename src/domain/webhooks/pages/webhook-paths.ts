import type { Delivery } from '../delivery.ts';
import type { Webhook } from '../webhook.ts';

/** Where one's webhooks are listed. */
export const listPath = '/webhook';
/** Where those who keep the system see the webhooks of everybody. */
export const allPath = '/quan-tri/webhook';

/** The page of a webhook. */
export function webhookPath({ id }: Pick<Webhook, 'id'>): string {
  return `${listPath}/${id}`;
}

/** The page of one delivery. */
export function deliveryPath({ webhookId, id }: Pick<Delivery, 'id' | 'webhookId'>): string {
  return `${listPath}/${webhookId}/lan-gui/${id}`;
}
