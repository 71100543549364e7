import { sql } from 'kysely';
import type { Actor } from '../../kernel/access/index.ts';
import { db } from '../../kernel/db/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import type { Batch, ListedBatch } from './batch.ts';
import type { BatchOrder } from './order.ts';
import { batchFailures } from './words/failures.ts';

const columns = sql`b.id, b.order_given as "order", b.selection, b.state, b.made_at as "madeAt",
  b.started_at as "startedAt", b.finished_at as "finishedAt"`;

/** A batch belongs to the person, in the name in which they made it. */
const madeBy = ({ accountId, onBehalf }: Actor) =>
  sql`b.made_by = ${accountId} and b.made_for is not distinct from ${onBehalf?.accountId ?? null}::uuid`;

interface NewBatch {
  readonly order: BatchOrder;
  readonly selection: string;
}

/** Writes a draft; returns its identity. */
export async function insertBatch(
  { accountId, onBehalf }: Actor,
  { order, selection }: NewBatch,
  now: Temporal.Instant,
): Promise<string> {
  const made = await sql<{ id: string }>`
    insert into batches.batch (order_given, selection, made_by, made_for, made_at)
    values (${JSON.stringify(order)}::jsonb, ${selection}, ${accountId}, ${onBehalf?.accountId ?? null}, ${now})
    returning id
  `.execute(db());
  const id = made.rows[0]?.id;
  if (!id) throw new Error('no batch was written');
  return id;
}

/** A batch of the one who asks; throws when they have none of that name. */
export async function getBatch(actor: Actor, id: string): Promise<Batch> {
  const found = await sql<Batch>`
    select ${columns} from batches.batch b where b.id = ${id} and ${madeBy(actor)}
  `.execute(db());
  const batch = found.rows[0];
  if (!batch) throw batchFailures.noSuchBatch();
  return batch;
}

/** Holds a batch of the one who asks until the transaction ends. */
export async function lockBatch(actor: Actor, id: string): Promise<Batch> {
  await sql`select from batches.batch where id = ${id} for update`.execute(db());
  return getBatch(actor, id);
}

/** The batches of the one who asks, latest first. */
export async function listBatches(actor: Actor, size: number): Promise<ListedBatch[]> {
  const found = await sql<ListedBatch>`
    select ${columns}, (
      select json_build_object(
        'ready', count(*) filter (where i.state = 'ready'), 'refused', count(*) filter (where i.state = 'refused'),
        'done', count(*) filter (where i.state = 'done'), 'failed', count(*) filter (where i.state = 'failed'))
      from batches.item i where i.batch_id = b.id) as counts
    from batches.batch b where ${madeBy(actor)} order by b.made_at desc, b.id desc limit ${size}
  `.execute(db());
  return found.rows;
}

/** Starts a batch in the name of the one who asks, with the roles they hold now. */
export async function saveStarted(id: string, actor: Actor, now: Temporal.Instant): Promise<void> {
  const { unread: _, mayActFor: __, ...kept } = actor;
  await sql`
    update batches.batch set state = 'running', actor = ${JSON.stringify(kept)}::jsonb, started_at = ${now} where id = ${id}
  `.execute(db());
}

/** What has to be done of a batch that runs; nothing when it does not. */
export async function findRunning(
  id: string,
): Promise<{ readonly actor: Actor; readonly order: BatchOrder } | undefined> {
  const found = await sql<{ actor: Actor & { onBehalf?: { until: string } }; order: BatchOrder }>`
    select actor, order_given as "order" from batches.batch where id = ${id} and state = 'running'
  `.execute(db());
  const batch = found.rows[0];
  if (!batch?.actor.onBehalf) return batch;
  const { onBehalf } = batch.actor;
  const until = Temporal.PlainDate.from(onBehalf.until);
  return { ...batch, actor: { ...batch.actor, onBehalf: { ...onBehalf, until } } };
}

/** Ends a batch in which nothing is left to do; while another still does some of it, that one will. */
export async function saveFinished(id: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update batches.batch set state = 'done', finished_at = ${now}
    where id = ${id} and state = 'running'
      and not exists (select from batches.item i where i.batch_id = ${id} and i.state = 'ready')
  `.execute(db());
}

/** Takes away a draft. */
export async function dropBatch(id: string): Promise<void> {
  await sql`delete from batches.batch where id = ${id} and state = 'draft'`.execute(db());
}

/** Takes away the drafts of the one who asks that were left lying since before a moment. */
export async function dropOldDrafts({ accountId }: Actor, before: Temporal.Instant): Promise<void> {
  await sql`
    delete from batches.batch where made_by = ${accountId} and state = 'draft' and made_at < ${before}
  `.execute(db());
}
