import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { lease } from './backoff.ts';
import type { Delivery, DeliveryState, Outcome } from './delivery.ts';
import type { State } from './webhook.ts';

/**
 * A clock that was moved back makes due what was tried "later" than now. Two runs never read the same moment, so a little
 * later is not meant.
 */
const isPassed = (planned: 'w' | 'd', now: Temporal.Instant) => {
  const table = sql.ref(planned);
  return sql`(coalesce(${table}.next_try_at, ${now}) <= ${now} or ${table}.tried_at >= ${now.add(lease)})`;
};

/** True while no claim counts: none was laid, or so long ago, or so far ahead, that its run is not at work any more. */
const isFree = (now: Temporal.Instant) =>
  sql`(w.claimed_at is null or w.claimed_at <= ${now.subtract(lease)} or w.claimed_at >= ${now.add(lease)})`;

/** The webhooks at which something waits whose turn has come, and where no run is at work. */
export async function listDueWebhooks(now: Temporal.Instant): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select w.id from webhooks.webhook w
    where w.state <> 'removed' and ${isFree(now)} and exists (
      select from webhooks.delivery d where d.webhook_id = w.id and d.state = 'waiting'
        and (d.pressing or (w.state = 'on' and ${isPassed('w', now)} and ${isPassed('d', now)})))
    order by w.id
  `.execute(db());
  return found.rows.map(({ id }) => id);
}

/** Holds a webhook until the transaction ends; false where another run is at work or it is gone. */
export async function lockTurn(webhookId: string, now: Temporal.Instant): Promise<boolean> {
  const found = await sql`
    select from webhooks.webhook w where w.id = ${webhookId} and w.state <> 'removed' for update
  `.execute(db());
  if (found.rows.length === 0) return false;
  const free = await sql`
    select from webhooks.webhook w where w.id = ${webhookId} and ${isFree(now)}
  `.execute(db());
  return free.rows.length > 0;
}

/** What is to be brought to the other side now. */
export interface Turn
  extends Pick<Delivery, 'id' | 'webhookId' | 'kind' | 'subject' | 'happenedAt' | 'madeAt' | 'tries'> {
  readonly pressing: boolean;
  readonly accountId: string;
  readonly address: string;
}

/** The delivery whose turn it is at a webhook that is held; it counts as tried from here on, and the webhook as taken. */
export async function takeTurn(webhookId: string, now: Temporal.Instant): Promise<Turn | undefined> {
  const found = await sql<Turn>`
    with next as (
      select d.id from webhooks.delivery d join webhooks.webhook w on w.id = d.webhook_id
      where d.webhook_id = ${webhookId} and d.state = 'waiting'
        and (d.pressing or (w.state = 'on' and ${isPassed('w', now)} and ${isPassed('d', now)}))
      order by d.pressing desc, d.next_try_at, d.id limit 1
    ), tried as (
      update webhooks.delivery d set tries = tries + 1, tried_at = ${now} from next where d.id = next.id
      returning d.*
    )
    update webhooks.webhook w set claimed_at = ${now}, tried_at = ${now} from tried t where w.id = t.webhook_id
    returning t.id, t.webhook_id as "webhookId", t.kind, t.pressing, t.tries, w.account_id as "accountId", w.address,
      case when t.subject_kind is not null then json_build_object('kind', t.subject_kind, 'id', t.subject_id) end as subject,
      t.happened_at as "happenedAt", t.made_at as "madeAt"
  `.execute(db());
  return found.rows[0];
}

/** Writes what is about to be sent, so that the log tells it even where no answer comes. */
export async function saveBody(deliveryId: string, body: string): Promise<void> {
  await sql`update webhooks.delivery set body = ${body} where id = ${deliveryId}`.execute(db());
}

/** Writes what came of a try. */
export async function insertAttempt(
  deliveryId: string,
  { status, fault, answer }: Outcome,
  { at, tookMs }: { readonly at: Temporal.Instant; readonly tookMs: number },
): Promise<void> {
  await sql`
    insert into webhooks.attempt (delivery_id, at, took_ms, status, fault, answer)
    values (${deliveryId}, ${at}, ${Math.round(tookMs)}, ${status}, ${fault}, ${answer})
  `.execute(db());
}

/** A delivery is over; what was kept back leaves no words. */
export async function endDelivery(
  id: string,
  state: Exclude<DeliveryState, 'waiting'>,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update webhooks.delivery set state = ${state}, pressing = false, ended_at = ${now},
      body = case when ${state} = 'withheld' then null else body end
    where id = ${id}
  `.execute(db());
}

/** A delivery is tried again later. */
export async function postponeDelivery(id: string, until: Temporal.Instant): Promise<void> {
  await sql`update webhooks.delivery set pressing = false, next_try_at = ${until} where id = ${id}`.execute(
    db(),
  );
}

/** The other side has answered well: nothing that failed before counts any more. Frees the webhook. */
export async function noteSuccess(webhookId: string): Promise<void> {
  await sql`
    update webhooks.webhook set failures = 0, failing_since = null, next_try_at = null, claimed_at = null
    where id = ${webhookId}
  `.execute(db());
}

/** Frees the webhook and leaves the rest as it is. */
export async function freeWebhook(webhookId: string): Promise<void> {
  await sql`update webhooks.webhook set claimed_at = null where id = ${webhookId}`.execute(db());
}

/** How long the other side has failed, with the try of now. */
export interface Failing {
  readonly failures: number;
  readonly since: Temporal.Instant;
  /** It may have been switched off or removed while the other side was waited for. */
  readonly state: State;
}

/** The other side has failed once more. Frees the webhook. */
export async function noteFailure(webhookId: string, now: Temporal.Instant): Promise<Failing> {
  const found = await sql<Failing>`
    update webhooks.webhook set failures = failures + 1, failing_since = least(failing_since, ${now}), claimed_at = null
    where id = ${webhookId} returning failures, failing_since as since, state
  `.execute(db());
  const failing = found.rows[0];
  if (!failing) throw new Error('the webhook is gone');
  return failing;
}

/** The other side is left in peace until then. */
export async function rest(webhookId: string, until: Temporal.Instant): Promise<void> {
  await sql`update webhooks.webhook set next_try_at = ${until} where id = ${webhookId}`.execute(db());
}
