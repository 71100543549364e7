import { type RawBuilder, sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { State } from '../tasks/index.ts';
import type { BatchItem, Change, ItemCounts, ItemState, Why } from './batch.ts';

/** A task of a batch about to be written, as it was found. */
export interface NewItem {
  readonly taskId: string;
  readonly version: number;
  readonly seenState: State;
  readonly state: ItemState;
  readonly change: Change;
  readonly why: Why | null;
}

/** Writes the tasks of a batch, in their order. */
export async function insertItems(batchId: string, items: readonly NewItem[]): Promise<void> {
  await sql`
    insert into batches.item (batch_id, nth, task_id, version, seen_state, state, change, why)
    select ${batchId}::uuid, given.nth, (given.one ->> 'taskId')::uuid, (given.one ->> 'version')::int, given.one ->> 'seenState',
      given.one ->> 'state', given.one -> 'change', nullif(given.one -> 'why', 'null'::jsonb)
    from jsonb_array_elements(${JSON.stringify(items)}::jsonb) with ordinality as given(one, nth)
  `.execute(db());
}

/** How many tasks of a batch stand where. */
export async function countItems(batchId: string): Promise<ItemCounts> {
  const found = await sql<{ state: ItemState; n: number }>`
    select state, count(*)::int as n from batches.item where batch_id = ${batchId} group by state
  `.execute(db());
  const of = (state: ItemState) => found.rows.find((row) => row.state === state)?.n ?? 0;
  return { ready: of('ready'), refused: of('refused'), done: of('done'), failed: of('failed') };
}

interface Wanted {
  readonly batchId: string;
  readonly state: ItemState | undefined;
  readonly size: number;
  readonly offset: number;
}

/** Some tasks of a batch in their order; what may not be known of any more is not named. */
export async function listItems(
  { batchId, state, size, offset }: Wanted,
  readable: RawBuilder<boolean>,
): Promise<BatchItem[]> {
  const found = await sql<BatchItem>`
    select i.nth, i.task_id as "taskId", i.state, i.change, i.why, (
      select json_build_object('number', t.number, 'title', t.title, 'leadId', t.lead_id, 'state', t.state)
      from tasks.task t where t.id = i.task_id and ${readable}) as task
    from batches.item i where i.batch_id = ${batchId} ${state ? sql`and i.state = ${state}` : sql``}
    order by i.nth limit ${size} offset ${offset}
  `.execute(db());
  return found.rows;
}

/** The numbers of the tasks with which nothing was done. */
export async function listNumbersLeft(batchId: string): Promise<number[]> {
  const found = await sql<{ number: number }>`
    select t.number from batches.item i join tasks.task t on t.id = i.task_id
    where i.batch_id = ${batchId} and i.state in ('refused', 'failed') order by i.nth
  `.execute(db());
  return found.rows.map(({ number }) => number);
}

/** A task of a batch whose turn it is. */
export interface NextItem {
  readonly nth: number;
  readonly taskId: string;
  readonly version: number;
  readonly seenState: State;
}

/** Holds the next task that waits, passing by those that another holds; nothing when none is left. */
export async function lockNextItem(batchId: string): Promise<NextItem | undefined> {
  const found = await sql<NextItem>`
    select nth, task_id as "taskId", version, seen_state as "seenState" from batches.item
    where batch_id = ${batchId} and state = 'ready' order by nth limit 1 for update skip locked
  `.execute(db());
  return found.rows[0];
}

interface At {
  readonly batchId: string;
  readonly nth: number;
}

/** Writes that the act was done, in the transaction in which it was. */
export async function saveDone({ batchId, nth }: At): Promise<void> {
  await sql`update batches.item set state = 'done' where batch_id = ${batchId} and nth = ${nth}`.execute(
    db(),
  );
}

/** Writes why nothing was done with a task, unless another has done it meanwhile. */
export async function saveFailed({ batchId, nth }: At, why: Why): Promise<void> {
  await sql`
    update batches.item set state = 'failed', why = ${JSON.stringify(why)}::jsonb
    where batch_id = ${batchId} and nth = ${nth} and state = 'ready'
  `.execute(db());
}

/** Writes why nothing is done with any of the tasks that still wait; returns how many did. */
export async function saveAllFailed(batchId: string, why: Why): Promise<number> {
  const left = await sql`
    update batches.item set state = 'failed', why = ${JSON.stringify(why)}::jsonb
    where batch_id = ${batchId} and state = 'ready'
  `.execute(db());
  return Number(left.numAffectedRows ?? 0);
}

/** Counts that a task broke; returns how often it has by now. */
export async function countTry({ batchId, nth }: At): Promise<number> {
  const counted = await sql<{ tries: number }>`
    update batches.item set tries = tries + 1 where batch_id = ${batchId} and nth = ${nth} returning tries
  `.execute(db());
  return counted.rows[0]?.tries ?? 0;
}

/** Who leads the open parts of these tasks. */
export async function listPartLeads(
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await sql<{ parentId: string; leadIds: string[] }>`
    select t.parent_id as "parentId", array_agg(t.lead_id::text) as "leadIds" from tasks.task t
    where t.parent_id = any(${taskIds}::uuid[]) and t.state not in ('completed', 'cancelled', 'withdrawn')
    group by t.parent_id
  `.execute(db());
  return new Map(found.rows.map(({ parentId, leadIds }) => [parentId, leadIds]));
}
