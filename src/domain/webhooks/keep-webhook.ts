import { randomUUID } from 'node:crypto';
import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { hostOf, mayCall } from '../../kernel/outside/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canKeep, canSetUp } from './access.ts';
import { secretOverlap } from './backoff.ts';
import { newSecret, sealSecret } from './secret.ts';
import { mostWebhooks, type Webhook, type WebhookSetting } from './webhook.ts';
import { insertWebhook, lockCountOf, lockWebhook, replaceSecret, saveSetting } from './webhooks.store.ts';
import { webhookFailures } from './words.ts';

/** A webhook that was set up, with its secret, which is shown to its owner and then to nobody. */
export interface SetUp {
  readonly id: string;
  readonly secret: string;
}

/** Someone has another system told what happens from now on, as far as they may read it. */
export function setUpWebhook(actor: Actor, setting: WebhookSetting, now: Temporal.Instant): Promise<SetUp> {
  return transaction(async () => {
    permit(canSetUp(actor), webhookFailures.ownOnly);
    const before = await lockCountOf(actor.accountId);
    permit(before < mostWebhooks, webhookFailures.tooMany({ most: mostWebhooks }));
    await refuseSetting(setting, now);
    const [id, secret] = [randomUUID(), newSecret()];
    const sealed = sealSecret(id, secret);
    await insertWebhook({ ...setting, id, accountId: actor.accountId, secret: sealed }, now);
    note(actor, { action: 'webhook.set_up', id, facts: told(setting) }, now);
    return { id, secret };
  });
}

/** A webhook written anew, and the version it was made from. */
export interface WebhookChange extends WebhookSetting, Pick<Webhook, 'id' | 'version'> {}

/** Its owner changes what a webhook tells, and where. */
export function changeWebhook(actor: Actor, change: WebhookChange, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const before = await lockOwn(actor, change.id);
    permit(before.version === change.version, webhookFailures.changedMeanwhile);
    await refuseSetting(change, now);
    await saveSetting(change.id, change, now);
    const facts = { before: told(before), after: told(change) };
    note(actor, { action: 'webhook.changed', id: change.id, facts }, now);
  });
}

/** Its owner makes a new secret; for a while the former signs beside it. */
export function renewSecret(actor: Actor, id: string, now: Temporal.Instant): Promise<string> {
  return transaction(async () => {
    await lockOwn(actor, id);
    const secret = newSecret();
    await replaceSecret(id, sealSecret(id, secret), { until: now.add(secretOverlap), now });
    note(actor, { action: 'webhook.secret_renewed', id }, now);
    return secret;
  });
}

/** One's own webhook, held until the transaction ends; another's is missing. */
export async function lockOwn(actor: Actor, id: string): Promise<Webhook> {
  const webhook = await lockWebhook(id);
  permit(canKeep(actor, webhook), webhookFailures.noSuchWebhook);
  return webhook;
}

async function refuseSetting({ address, bodyId }: WebhookSetting, now: Temporal.Instant): Promise<void> {
  permit(URL.canParse(address), webhookFailures.badAddress);
  permit(mayCall(new URL(address)), webhookFailures.forbiddenAddress);
  const tree = bodyId === null ? undefined : await bodyTreeOn(dayOf(now));
  permit(bodyId === null || tree?.get(bodyId) !== undefined, webhookFailures.noSuchBody);
}

/** Of the address only the server: the rest may be a key. */
function told({ address, kinds, bodyId }: WebhookSetting) {
  return { host: hostOf(new URL(address)), kinds, bodyId };
}

interface Noted {
  readonly action: `webhook.${string}`;
  readonly id: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

function note(actor: Actor, { action, id, facts = {} }: Noted, now: Temporal.Instant): void {
  record(actor, { action, subject: { kind: 'webhook', id }, facts }, now);
}
