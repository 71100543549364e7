import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Attempt, Delivery, LoggedDelivery } from './delivery.ts';
import type { Subject } from './event.ts';
import { webhookFailures } from './words.ts';

const columns = sql`d.id, d.webhook_id as "webhookId", d.kind,
  case when d.subject_kind is not null then json_build_object('kind', d.subject_kind, 'id', d.subject_id) end as subject,
  d.happened_at as "happenedAt", d.made_at as "madeAt", d.state, d.tries, d.tried_at as "triedAt",
  d.next_try_at as "nextTryAt", d.ended_at as "endedAt"`;

/** What an event brings to a webhook. */
export interface NewDelivery {
  readonly webhookId: string;
  readonly lane: number;
  readonly place: number;
  readonly kind: string;
  readonly subject: Subject;
  readonly happenedAt: Temporal.Instant;
}

/** Writes what is to be sent; what was written before is not written again. */
export async function insertDeliveries(made: readonly NewDelivery[], now: Temporal.Instant): Promise<void> {
  const rows = made.map(({ webhookId, lane, place, kind, subject, happenedAt }) => ({
    webhook_id: webhookId,
    lane,
    place,
    kind,
    subject_kind: subject.kind,
    subject_id: subject.id,
    happened_at: happenedAt.toString(),
  }));
  await sql`
    insert into webhooks.delivery (webhook_id, lane, place, kind, subject_kind, subject_id, happened_at, made_at, state, next_try_at)
    select webhook_id, lane, place, kind, subject_kind, subject_id, happened_at, ${now}, 'waiting', ${now}
    from json_to_recordset(${JSON.stringify(rows)}::json) as given
      (webhook_id uuid, lane smallint, place bigint, kind text, subject_kind text, subject_id uuid, happened_at timestamptz)
    order by happened_at, lane, place
    on conflict (webhook_id, lane, place) do nothing
  `.execute(db());
}

/** Writes a try-out that is to be sent at once; returns its identity. */
export async function insertTrial(webhookId: string, kind: string, now: Temporal.Instant): Promise<string> {
  const made = await sql<{ id: string }>`
    insert into webhooks.delivery (webhook_id, kind, happened_at, made_at, state, pressing, next_try_at)
    values (${webhookId}, ${kind}, ${now}, ${now}, 'waiting', true, ${now}) returning id
  `.execute(db());
  const id = made.rows[0]?.id;
  if (!id) throw new Error('no try-out was written');
  return id;
}

/** The latest deliveries of a webhook, and whether more are behind. */
export async function listDeliveries(
  webhookId: string,
  { before, size }: { readonly before: string | undefined; readonly size: number },
): Promise<{ readonly deliveries: readonly LoggedDelivery[]; readonly hasMore: boolean }> {
  const found = await sql<LoggedDelivery>`
    select ${columns}, last.status as "lastStatus", last.fault as "lastFault"
    from webhooks.delivery d left join lateral (
      select a.status, a.fault from webhooks.attempt a where a.delivery_id = d.id order by a.at desc, a.id desc limit 1
    ) last on true
    where d.webhook_id = ${webhookId} ${before ? sql`and d.id < ${before}` : sql``}
    order by d.id desc limit ${size + 1}
  `.execute(db());
  return { deliveries: found.rows.slice(0, size), hasMore: found.rows.length > size };
}

/** A delivery of a webhook with what was sent last, by its identity; throws when there is none. */
export async function getDelivery(
  webhookId: string,
  id: string,
): Promise<Delivery & { readonly body: string | null }> {
  const found = await sql<Delivery & { body: string | null }>`
    select ${columns}, d.body from webhooks.delivery d where d.id = ${id} and d.webhook_id = ${webhookId}
  `.execute(db());
  const delivery = found.rows[0];
  if (!delivery) throw webhookFailures.noSuchDelivery();
  return delivery;
}

/** The tries of a delivery, the latest first. */
export async function listAttempts(deliveryId: string): Promise<Attempt[]> {
  const found = await sql<Attempt>`
    select at, took_ms as "tookMs", status, fault, answer from webhooks.attempt
    where delivery_id = ${deliveryId} order by at desc, id desc
  `.execute(db());
  return found.rows;
}

/** A delivery that ended is sent once more at once; false where it still waits its turn or is withheld. */
export async function reviveDelivery(id: string, now: Temporal.Instant): Promise<boolean> {
  const revived = await sql`
    update webhooks.delivery set state = 'waiting', pressing = true, ended_at = null, next_try_at = ${now}
    where id = ${id} and state in ('delivered', 'given_up') returning id
  `.execute(db());
  return revived.rows.length > 0;
}

/** Nothing that waits at this webhook is tried any more. */
export async function giveUpWaiting(webhookId: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update webhooks.delivery set state = 'given_up', pressing = false, ended_at = ${now}
    where webhook_id = ${webhookId} and state = 'waiting'
  `.execute(db());
}

/** Removes what ended before a moment, with its tries; returns how many deliveries went. */
export async function deleteEnded(before: Temporal.Instant): Promise<number> {
  const gone = await sql<{ n: number }>`
    with gone as (delete from webhooks.delivery where ended_at < ${before} returning id)
    select count(*)::int as n from gone
  `.execute(db());
  return gone.rows[0]?.n ?? 0;
}
