import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import { question } from '../../kernel/db/question.ts';
import type { Stamps } from '../../kernel/http/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { DatedRule } from '../calendar/index.ts';
import { treeStamp } from '../organisation/index.ts';
import type { Passage, Task } from './task.ts';
import type { State } from './transitions.ts';
import { taskFailures } from './words.ts';

/** The columns of a task `t` with its directive `d`. */
export const taskColumns = sql`t.id, t.number, t.title, t.product, t.giver_id as "giverId", t.lead_id as "leadId",
  array(select c.body_id::text from tasks.coordination c where c.task_id = t.id order by c.body_id) as "coordinatingIds",
  t.directive_id as "directiveId", d.secrecy, d.registered_in as "registeredIn",
  json_build_object('text', t.passage, 'start', t.passage_start, 'end', t.passage_end, 'textSha256', t.text_sha256) as passage,
  t.force, t.speaker, t.state, t.due_on as "dueOn", t.horizon, t.given_on as "givenOn", t.handed_in_on as "handedInOn",
  t.done_on as "doneOn", t.paused_on as "pausedOn", t.parent_id as "parentId", t.depth, t.percent, t.extension_pending as "extensionPending", t.version`;

/** A task by its identity, whoever asks; throws when there is none. The caller answers for reach. */
export async function getTask(id: string): Promise<Task> {
  const found = await sql<Task>`
    select ${taskColumns} from tasks.task t join documents.directive d on d.id = t.directive_id where t.id = ${id}
  `.execute(db());
  const task = found.rows[0];
  if (!task) throw taskFailures.noSuchTask();
  return task;
}

/** A task with what waits for a decision in it: all that an act on it is judged by. */
export interface HeldTask extends Task {
  readonly waitingResult: {
    readonly id: string;
    readonly handedInBy: string;
    readonly handedInFor: string | null;
  } | null;
  readonly waitingExtension: { readonly id: string; readonly rule: DatedRule } | null;
  /** True once another body has led it before. */
  readonly handedOver: boolean;
  readonly openPause: { readonly id: string; readonly stateBefore: State } | null;
}

/** Such a task as it was read while it is held against other writers, and the state of bodies at that moment. */
export interface LockedTask extends HeldTask {
  readonly stamps: Stamps;
}

const heldColumns = sql`${taskColumns},
  (select json_build_object('id', r.id, 'handedInBy', r.submitted_by, 'handedInFor', r.on_behalf_of)
    from tasks.result r where r.task_id = t.id and r.decision is null) as "waitingResult",
  (select json_build_object('id', e.id, 'rule', e.rule)
    from tasks.extension e where e.task_id = t.id and e.decision is null) as "waitingExtension",
  (select json_build_object('id', p.id, 'stateBefore', p.state_before)
    from tasks.pause p where p.task_id = t.id and p.ended_on is null) as "openPause",
  exists (select from tasks.handover h where h.task_id = t.id) as "handedOver"`;

/**
 * Holds a task until the transaction ends. What else belongs to it is read with it, and read again where another writer
 * had the task first: whoever writes something of a task that is read here also writes the task's own row.
 */
export async function lockTask(id: string): Promise<LockedTask> {
  const [held] = await holdTask(id);
  const [found] = held?.asSeen === false ? await holdTask(id) : [held];
  if (!found) throw taskFailures.noSuchTask();
  return lockedFrom(found);
}

type Held = HeldTask & { readonly asSeen: boolean; readonly organisation: string };

function lockedFrom({ asSeen: _, organisation, ...task }: Held): LockedTask {
  return { ...task, stamps: { organisation } };
}

// A statement sees what was there when it began; only the row that it waited for is newer. The version that it saw
// itself tells the two apart.
const holding = sql`select ${heldColumns},
    (select seen.xmin = t.xmin from tasks.task seen where seen.id = t.id) as "asSeen", ${treeStamp} as organisation
  from tasks.task t join documents.directive d on d.id = t.directive_id`;

const holdTask = question<[id: string], Held>((id) => sql`${holding} where t.id = ${id} for update of t`);

/** Holds those of these tasks that nobody else holds or has just changed, as they are read, by their identity. */
export async function lockFreeTasks(ids: readonly string[]): Promise<ReadonlyMap<string, LockedTask>> {
  const held = await holdFreeTasks(JSON.stringify(ids));
  return new Map(held.filter(({ asSeen }) => asSeen).map((found) => [found.id, lockedFrom(found)]));
}

const holdFreeTasks = question<[ids: string], Held>(
  (
    ids,
  ) => sql`${holding} where t.id = any(array(select id::uuid from json_array_elements_text(${ids}::json) as given(id)))
    for update of t skip locked`,
);

/** These tasks in this order, with what an act on them is judged by; others may change them meanwhile. */
export async function listHeldTasks(ids: readonly string[]): Promise<HeldTask[]> {
  const found = await sql<HeldTask>`
    select ${heldColumns} from unnest(${ids}::uuid[]) with ordinality as given(id, nth)
      join tasks.task t on t.id = given.id join documents.directive d on d.id = t.directive_id
    order by given.nth
  `.execute(db());
  return found.rows;
}

/** The tasks that a directive gave, in the order of its text. */
export async function listTasksOfDirective(directiveId: string): Promise<Task[]> {
  const found = await sql<Task>`
    select ${taskColumns} from tasks.task t join documents.directive d on d.id = t.directive_id
    where t.directive_id = ${directiveId} order by t.passage_start, t.number
  `.execute(db());
  return found.rows;
}

/** A task about to be written. */
export interface TaskRow {
  readonly title: string;
  readonly product: string;
  readonly giverId: string;
  readonly leadId: string;
  readonly directiveId: string;
  readonly passage: Passage;
  readonly force: string;
  readonly speaker: string;
  readonly dueOn: Temporal.PlainDate | null;
  readonly horizon: number | null;
  readonly givenOn: Temporal.PlainDate;
  /** The task of which it is a part, how deep it stands below what was given as a whole, and why it is due later. */
  readonly under?: { readonly parentId: string; readonly depth: number; readonly note: string };
}

/** Writes a task newly assigned; returns its identity. */
export async function insertTask(row: TaskRow, by: string, now: Temporal.Instant): Promise<string> {
  const { passage, under } = row;
  const made = await sql<{ id: string }>`
    insert into tasks.task (title, product, giver_id, lead_id, directive_id, passage, passage_start, passage_end, text_sha256,
      force, speaker, state, due_on, horizon, given_on, created_at, created_by, changed_at,
      parent_id, depth, part_note)
    values (${row.title}, ${row.product}, ${row.giverId}, ${row.leadId}, ${row.directiveId}, ${passage.text}, ${passage.start},
      ${passage.end}, ${passage.textSha256}, ${row.force}, ${row.speaker}, 'assigned', ${row.dueOn}, ${row.horizon},
      ${row.givenOn}, ${now}, ${by}, ${now}, ${under?.parentId ?? null}, ${under?.depth ?? 0}, ${under?.note ?? ''})
    returning id
  `.execute(db());
  const id = made.rows[0]?.id;
  if (!id) throw new Error('no task was written');
  return id;
}

/** Writes which bodies coordinate in a task, in place of those that did. */
export async function saveCoordination(taskId: string, bodyIds: readonly string[]): Promise<void> {
  await sql`
    delete from tasks.coordination where task_id = ${taskId} and body_id <> all(${bodyIds}::uuid[])
  `.execute(db());
  await sql`
    insert into tasks.coordination (task_id, body_id) select ${taskId}, body_id from unnest(${bodyIds}::uuid[]) as given(body_id)
    on conflict do nothing
  `.execute(db());
}

/** Writes what was ordered anew; its version counts up. */
export async function saveOrder(
  taskId: string,
  order: Pick<TaskRow, 'title' | 'product' | 'leadId' | 'dueOn' | 'horizon'>,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update tasks.task set title = ${order.title}, product = ${order.product}, lead_id = ${order.leadId}, due_on = ${order.dueOn},
      horizon = ${order.horizon}, version = version + 1, changed_at = ${now}
    where id = ${taskId}
  `.execute(db());
}

/** Brings a task that was acknowledged on its way. */
export async function beginTask(taskId: string, to: State, now: Temporal.Instant): Promise<void> {
  await sql`update tasks.task set state = ${to}, acknowledged_at = ${now}, changed_at = ${now} where id = ${taskId}`.execute(
    db(),
  );
}

/** Who last changed what was ordered, and when; nothing when nobody has. */
export async function findLastEdit(
  taskId: string,
): Promise<{ readonly by: string; readonly at: Temporal.Instant } | undefined> {
  const found = await sql<{ by: string; at: Temporal.Instant }>`
    select actor_name as by, at from record.entry
    where subject_kind = 'task' and subject_id = ${taskId} and action in ('task.edited', 'task.extension_granted')
    order by at desc limit 1
  `.execute(db());
  return found.rows[0];
}

/** How many days before its deadline a task is near due, as set for the whole system. */
export async function getNearDueDays(): Promise<number> {
  const found = await sql<{ days: number }>`select near_due_days as days from tasks.setting`.execute(db());
  return found.rows[0]?.days ?? 7;
}
