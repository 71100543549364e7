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

/** Stops the clock of a task that is held; from today on no day counts. Gives the pause. */
export async function insertPause(taskId: string, why: PauseReason, written: Written): Promise<string> {
  const [pause] = await insertPauses([taskId], { ...why, withPause: null }, written);
  if (!pause) throw new Error('no pause was written');
  return pause;
}

/** Stops the clocks of tasks that are held; parts stop with the pause of their whole. */
export async function insertPauses(
  taskIds: readonly string[],
  why: PauseReason & { readonly withPause: string | null },
  { by, now }: Written,
): Promise<string[]> {
  const today = dayOf(now);
  const made = await sql<{ id: string }>`
    with stopping as (select t.id, t.state from tasks.task t where t.id = any(${taskIds}::uuid[])), stopped as (
      update tasks.task t set state = 'paused', paused_on = ${today}, changed_at = ${now} from stopping s where t.id = s.id
    )
    insert into tasks.pause (task_id, state_before, paused_on, reason, document, paused_by, paused_at, with_pause)
    select s.id, s.state, ${today}, ${why.reason}, ${why.document}, ${by}, ${now}, ${why.withPause} from stopping s
    returning id
  `.execute(db());
  return made.rows.map(({ id }) => id);
}

/** The parts that were paused with a task and still are, from above. */
export async function listPausedWith(pauseId: string): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select t.id from tasks.pause p join tasks.task t on t.id = p.task_id
    where p.with_pause = ${pauseId} and p.ended_on is null order by t.depth, t.id
  `.execute(db());
  return found.rows.map(({ id }) => id);
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

/** Lets the clock of a task run again, from where it stood; a pause ends on no day before its own, though the machine's clock was put back. */
export async function endPause(resumption: Resumption, { by, now }: Written): Promise<void> {
  const { taskId, pauseId, to, remark, dueOn = null } = resumption;
  await sql`
    with ended as (
      update tasks.pause set ended_on = greatest(paused_on, ${dayOf(now)}::date), remark = ${remark}, resumed_by = ${by}, resumed_at = ${now}
      where id = ${pauseId}
    )
    update tasks.task set state = ${to}, paused_on = null, due_on = coalesce(${dueOn}::date, due_on), changed_at = ${now},
      version = version + case when ${dueOn}::date is null then 0 else 1 end
    where id = ${taskId}
  `.execute(db());
}
