import { type RawBuilder, sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { State, Sums, Webhook, WebhookSetting } from './webhook.ts';
import { webhookFailures } from './words.ts';

const columns = sql`w.id, w.account_id as "accountId", w.name, w.address, w.kinds, w.body_id as "bodyId", w.state,
  w.made_at as "madeAt", w.changed_at as "changedAt", w.version, w.failures, w.failing_since as "failingSince",
  w.next_try_at as "nextTryAt"`;

const sums = sql`
  (select count(*)::int from webhooks.delivery d where d.webhook_id = w.id and d.state = 'waiting') as waiting,
  (select max(d.ended_at) from webhooks.delivery d where d.webhook_id = w.id and d.state = 'delivered') as "deliveredAt"`;

/** Someone's webhooks, the oldest first. */
export async function listWebhooksOf(accountId: string): Promise<(Webhook & Sums)[]> {
  const found = await sql<Webhook & Sums>`
    select ${columns}, ${sums} from webhooks.webhook w
    where w.account_id = ${accountId} and w.state <> 'removed' order by w.made_at, w.id
  `.execute(db());
  return found.rows;
}

/** Every webhook there is, with its owner's name. */
export async function listAllWebhooks(): Promise<(Webhook & Sums & { readonly ownerName: string })[]> {
  const found = await sql<Webhook & Sums & { readonly ownerName: string }>`
    select ${columns}, ${sums}, a.name as "ownerName"
    from webhooks.webhook w join accounts.account a on a.id = w.account_id
    where w.state <> 'removed' order by a.name collate kernel.vietnamese, w.made_at, w.id
  `.execute(db());
  return found.rows;
}

/** The webhooks that are told what happens. */
export async function listOpenWebhooks(): Promise<Webhook[]> {
  const found = await sql<Webhook>`select ${columns} from webhooks.webhook w where w.state = 'on'`.execute(
    db(),
  );
  return found.rows;
}

async function readWebhook(id: string, lock: RawBuilder<unknown>): Promise<Webhook> {
  const found = await sql<Webhook>`
    select ${columns} from webhooks.webhook w where w.id = ${id} and w.state <> 'removed' ${lock}
  `.execute(db());
  const webhook = found.rows[0];
  if (!webhook) throw webhookFailures.noSuchWebhook();
  return webhook;
}

/** A webhook by its identity, whoever asks; throws when there is none. */
export function getWebhook(id: string): Promise<Webhook> {
  return readWebhook(id, sql``);
}

/** A webhook, held against other writers until the transaction ends. */
export function lockWebhook(id: string): Promise<Webhook> {
  return readWebhook(id, sql`for update`);
}

/** Holds back others who would set up a webhook for the same person, and tells how many there are. */
export async function lockCountOf(accountId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('webhooks of ' || ${accountId}::text, 0))`.execute(
    db(),
  );
  const found = await sql<{ n: number }>`
    select count(*)::int as n from webhooks.webhook where account_id = ${accountId} and state <> 'removed'
  `.execute(db());
  return found.rows[0]?.n ?? 0;
}

interface NewWebhook extends WebhookSetting {
  readonly id: string;
  readonly accountId: string;
  /** Sealed. */
  readonly secret: string;
}

/** Writes a new webhook, switched on. */
export async function insertWebhook(made: NewWebhook, now: Temporal.Instant): Promise<void> {
  const { id, accountId, name, address, kinds, bodyId, secret } = made;
  await sql`
    insert into webhooks.webhook (id, account_id, name, address, kinds, body_id, secret, state, made_at, changed_at)
    values (${id}, ${accountId}, ${name}, ${address}, ${[...kinds]}::text[], ${bodyId}, ${secret}, 'on', ${now}, ${now})
  `.execute(db());
}

/** Writes what its owner changed; its version counts up. */
export async function saveSetting(id: string, set: WebhookSetting, now: Temporal.Instant): Promise<void> {
  const { name, address, kinds, bodyId } = set;
  await sql`
    update webhooks.webhook set name = ${name}, address = ${address}, kinds = ${[...kinds]}::text[], body_id = ${bodyId},
      version = version + 1, changed_at = ${now}
    where id = ${id}
  `.execute(db());
}

/** Writes how a webhook stands from now on; how the other side did before is forgotten. A removed one signs no more. */
export async function saveState(id: string, state: State, now: Temporal.Instant): Promise<void> {
  await sql`
    update webhooks.webhook set state = ${state}, version = version + 1, changed_at = ${now},
      failures = 0, failing_since = null, next_try_at = null, claimed_at = null,
      secret = case when ${state} = 'removed' then '' else secret end,
      former_secret = case when ${state} = 'removed' then null else former_secret end
    where id = ${id}
  `.execute(db());
}

/** The secrets of a webhook as they are kept: the one that signs, and the former one while it still does. */
export async function readSecrets(
  id: string,
  now: Temporal.Instant,
): Promise<{ readonly present: string; readonly former: string | null }> {
  const found = await sql<{ present: string; former: string | null }>`
    select secret as present, case when former_until > ${now} then former_secret end as former
    from webhooks.webhook where id = ${id}
  `.execute(db());
  const secrets = found.rows[0];
  if (!secrets) throw webhookFailures.noSuchWebhook();
  return secrets;
}

/** Puts a new secret, sealed, in place of the former, which goes on signing until then. */
export async function replaceSecret(
  id: string,
  sealed: string,
  { until, now }: { readonly until: Temporal.Instant; readonly now: Temporal.Instant },
): Promise<void> {
  await sql`
    update webhooks.webhook set former_secret = secret, former_until = ${until}, secret = ${sealed},
      version = version + 1, changed_at = ${now}
    where id = ${id}
  `.execute(db());
}

/** The secrets of webhooks that another key than the present has sealed. */
export async function listSealedBefore(
  present: string,
): Promise<{ readonly id: string; readonly secret: string; readonly former: string | null }[]> {
  const found = await sql<{ id: string; secret: string; former: string | null }>`
    select id, secret, former_secret as former from webhooks.webhook
    where state <> 'removed' and (not starts_with(secret, ${present}) or not starts_with(former_secret, ${present}))
  `.execute(db());
  return found.rows;
}

/** Puts secrets that were sealed anew in the place of the same ones as they were kept before. */
export async function saveResealed(
  id: string,
  sealed: { readonly was: string; readonly secret: string; readonly former: string | null },
): Promise<void> {
  await sql`
    update webhooks.webhook set secret = ${sealed.secret}, former_secret = ${sealed.former}
    where id = ${id} and secret = ${sealed.was}
  `.execute(db());
}
