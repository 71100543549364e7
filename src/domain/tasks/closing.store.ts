import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import type { State } from './transitions.ts';

/** Closes tasks without a result; requests for an extension that still wait lapse, and pauses end with their tasks. */
export async function closeTasks(
  taskIds: readonly string[],
  to: State,
  now: Temporal.Instant,
): Promise<void> {
  const these = sql`any(${taskIds}::uuid[])`;
  await sql`
    with lapsed as (
      update tasks.extension set decision = 'lapsed', decided_at = ${now} where task_id = ${these} and decision is null
    ), ended as (
      update tasks.pause set ended_on = greatest(paused_on, ${dayOf(now)}::date) where task_id = ${these} and ended_on is null
    )
    update tasks.task set state = ${to}, closed_at = ${now}, handed_in_on = null, paused_on = null, extension_pending = false,
      changed_at = ${now}
    where id = ${these}
  `.execute(db());
}

/** Writes why tasks were cancelled and on which document that rests. */
export async function insertCancellations(
  taskIds: readonly string[],
  why: { readonly reason: string; readonly document: string },
  written: { readonly by: string; readonly now: Temporal.Instant },
): Promise<void> {
  await sql`
    insert into tasks.cancellation (task_id, reason, document, cancelled_by, cancelled_at)
    select id, ${why.reason}, ${why.document}, ${written.by}, ${written.now} from unnest(${taskIds}::uuid[]) as cancelled(id)
  `.execute(db());
}
