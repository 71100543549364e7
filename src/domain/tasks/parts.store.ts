import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { TaskPart } from './parts.ts';
import { taskColumns } from './tasks.store.ts';

/** The parts of a task, in the order in which they were given. */
export async function listParts(taskId: string): Promise<readonly TaskPart[]> {
  const found = await sql<TaskPart>`
    select ${taskColumns}, t.part_note as note from tasks.task t join documents.directive d on d.id = t.directive_id
    where t.parent_id = ${taskId} order by t.number
  `.execute(db());
  return found.rows;
}

/** A part that is held, however deep it stands. */
export interface HeldPart {
  readonly id: string;
  readonly number: number;
  readonly state: TaskPart['state'];
  readonly leadId: string;
  readonly depth: number;
}

/** Holds every open part of a held task, and theirs, from above: whoever holds the whole comes before. */
export async function lockOpenParts(taskId: string): Promise<readonly HeldPart[]> {
  const found = await sql<HeldPart>`
    with recursive below as (
      select id from tasks.task where parent_id = ${taskId}
      union all select t.id from below b join tasks.task t on t.parent_id = b.id
    )
    select t.id, t.number, t.state, t.lead_id as "leadId", t.depth from tasks.task t
    where t.id in (select id from below) and t.state not in ('completed', 'cancelled', 'withdrawn')
    order by t.depth, t.id for update
  `.execute(db());
  return found.rows;
}

/** Writes that a result was handed in although parts were open, and why. */
export async function insertOverride(
  result: { readonly resultId: string; readonly taskId: string },
  override: { readonly open: number; readonly all: number; readonly note: string },
): Promise<void> {
  await sql`
    insert into tasks.parts_override (result_id, task_id, open_parts, all_parts, note)
    values (${result.resultId}, ${result.taskId}, ${override.open}, ${override.all}, ${override.note})
  `.execute(db());
}

/** Writes who gives these tasks from now on: whoever leads the task of which they are parts. */
export async function saveGiver(
  taskIds: readonly string[],
  giverId: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update tasks.task set giver_id = ${giverId}, version = version + 1, changed_at = ${now} where id = any(${taskIds}::uuid[])
  `.execute(db());
}
