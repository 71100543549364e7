import { type Actor, anyOf, holds } from '../../kernel/access/index.ts';
import type { Webhook } from './webhook.ts';

/** Opens webhooks to those who work with tasks; what is sent is what they may read. */
export const hasWebhooks = anyOf('has webhooks of their own', 'officer', 'assignee', 'leader');

/** Opens the list of all webhooks to those who keep the system. */
export const watchesWebhooks = anyOf('watches over all webhooks', 'administrator');

/** A webhook is its owner's alone: nobody keeps it for another, not even acting for them. */
export function canKeep(actor: Actor, webhook: Pick<Webhook, 'accountId'>): boolean {
  return !actor.onBehalf && webhook.accountId === actor.accountId;
}

/** Webhooks are set up in one's own name. */
export function canSetUp(actor: Actor): boolean {
  return !actor.onBehalf && holds(actor, 'officer', 'assignee', 'leader');
}

/** Administrators switch off a webhook that should not be; they see neither what it sends nor its secret. */
export function canSwitchOffAny(actor: Actor): boolean {
  return holds(actor, 'administrator');
}
