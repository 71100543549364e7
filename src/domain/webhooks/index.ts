export { deliverDue, deliverJob } from './deliver.ts';
export { dropOldDeliveries } from './drop-old.ts';
export { readDeliveryFigures } from './figures.store.ts';
export { followEvents } from './follow-events.ts';
export { setUpWebhook } from './keep-webhook.ts';
export { resealSecrets } from './reseal-secrets.ts';
export { tryOut } from './send-by-hand.ts';
