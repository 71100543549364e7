import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import type { State } from './transitions.ts';

interface Written {
  readonly by: string;
  readonly now: Temporal.Instant;
}

/** Why a task is paused, and the document that says so, where there is one. */
export interface PauseReason {
  readonly reason: string;
  readonly document: string;
}

/** Stops the clock of a task that is held; from today on no day counts. */
export async function insertPause(
  task: { readonly id: string; readonly state: State },
  { reason, document }: PauseReason,
  { by, now }: Written,
): Promise<void> {
  const today = dayOf(now);
  await sql`
    with stopped as (
      update tasks.task set state = 'paused', paused_on = ${today}, changed_at = ${now} where id = ${task.id}
    )
    insert into tasks.pause (task_id, state_before, paused_on, reason, document, paused_by, paused_at)
    values (${task.id}, ${task.state}, ${today}, ${reason}, ${document}, ${by}, ${now})
  `.execute(db());
}

/** How a paused task goes on. */
export interface Resumption {
  readonly taskId: string;
  readonly pauseId: string;
  readonly to: State;
  readonly remark: string;
  /** The deadline from now on, where the pause moved it. */
  readonly dueOn: Temporal.PlainDate | undefined;
}

/** Lets the clock of a task run again, from where it stood. */
export async function endPause(resumption: Resumption, { by, now }: Written): Promise<void> {
  const { taskId, pauseId, to, remark, dueOn = null } = resumption;
  await sql`
    with ended as (
      update tasks.pause set ended_on = ${dayOf(now)}, remark = ${remark}, resumed_by = ${by}, resumed_at = ${now}
      where id = ${pauseId}
    )
    update tasks.task set state = ${to}, paused_on = null, due_on = coalesce(${dueOn}::date, due_on), changed_at = ${now},
      version = version + case when ${dueOn}::date is null then 0 else 1 end
    where id = ${taskId}
  `.execute(db());
}
