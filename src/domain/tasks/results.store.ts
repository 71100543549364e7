import { sql } from 'kysely';
import { db, post } from '../../kernel/db/index.ts';
import { statement } from '../../kernel/db/question.ts';
import type { Temporal } from '../../kernel/time/index.ts';

interface Written {
  readonly by: string;
  readonly now: Temporal.Instant;
}

/** A result about to be handed in. */
export interface NewResult {
  readonly summary: string;
  readonly product: string;
  /** For whom whoever hands it in acts, when that is another. */
  readonly onBehalfOf: string | null;
}

/** Hands in a result: it waits for the giver, and its day is the day of handing in. Returns its identity. */
export async function insertResult(
  task: { readonly id: string; readonly leadId: string },
  result: NewResult,
  { by, now, on }: Written & { readonly on: Temporal.PlainDate },
): Promise<string> {
  const made = await sql<{ id: string }>`
    with moved as (
      update tasks.task set state = 'submitted', handed_in_on = ${on}, percent = 100, last_progress_at = ${now}, changed_at = ${now}
      where id = ${task.id}
    )
    insert into tasks.result (task_id, summary, product, submitted_by, on_behalf_of, submitted_for, submitted_at)
    values (${task.id}, ${result.summary}, ${result.product}, ${by}, ${result.onBehalfOf}, ${task.leadId}, ${now})
    returning id
  `.execute(db());
  const id = made.rows[0]?.id;
  if (!id) throw new Error('no result was written');
  return id;
}

/** The giver's word on a result that waits. */
export interface Acceptance extends Written {
  readonly taskId: string;
  readonly resultId: string;
  readonly reason: string;
}

/** Accepts results that wait and closes their tasks, done on their days of handing in. */
export function acceptWaitingResults(given: readonly Acceptance[]): void {
  post(acceptAndClose(JSON.stringify(given)));
}

const acceptAndClose = statement<[given: string]>(
  (given) => sql`
    with given as materialized (
      select * from json_to_recordset(${given}::json)
        as told("taskId" uuid, "resultId" uuid, reason text, by uuid, now timestamptz)
    ), decided as (
      update tasks.result set decision = 'accepted', decision_reason = given.reason, decided_by = given.by, decided_at = given.now
      from given where result.id = given."resultId"
    )
    update tasks.task set state = 'completed', done_on = handed_in_on, closed_at = given.now, extension_pending = false,
      changed_at = given.now
    from given where task.id = given."taskId"
  `,
);

/** The extension asked for that still waits lapses: its task is closed. */
export function lapseExtension(taskId: string, now: Temporal.Instant): void {
  post(lapse(taskId, now.toString()));
}

const lapse = statement<[taskId: string, now: string]>(
  (taskId, now) => sql`
    update tasks.extension set decision = 'lapsed', decided_at = ${now} where task_id = ${taskId} and decision is null
  `,
);

/** Returns the result that waits: its task goes back to the lead, as far as the lead had last reported. */
export async function returnWaitingResult(
  {
    taskId,
    resultId,
    reason,
  }: { readonly taskId: string; readonly resultId: string; readonly reason: string },
  { by, now }: Written,
): Promise<void> {
  await sql`
    with decided as (
      update tasks.result set decision = 'returned', decision_reason = ${reason}, decided_by = ${by}, decided_at = ${now}
      where id = ${resultId}
    )
    update tasks.task set state = 'returned', handed_in_on = null, changed_at = ${now}, percent = coalesce(
      (select p.percent from tasks.progress p where p.task_id = ${taskId} order by p.reported_at desc limit 1), 0)
    where id = ${taskId}
  `.execute(db());
}

/** A report of how far a task has come. */
export interface NewProgress {
  readonly note: string;
  readonly obstacle: string;
  readonly percent: number;
  /** The body that reports: the lead, or one that coordinates. */
  readonly forBody: string;
}

/** Adds a report to the log of progress; the task takes on its share. Returns its identity. */
export async function insertProgress(
  taskId: string,
  report: NewProgress,
  { by, now }: Written,
): Promise<string> {
  const made = await sql<{ id: string }>`
    with moved as (
      update tasks.task set percent = ${report.percent}, last_progress_at = ${now} where id = ${taskId}
    )
    insert into tasks.progress (task_id, percent, note, obstacle, reported_by, reported_for, reported_at)
    values (${taskId}, ${report.percent}, ${report.note}, ${report.obstacle}, ${by}, ${report.forBody}, ${now})
    returning id
  `.execute(db());
  const id = made.rows[0]?.id;
  if (!id) throw new Error('no progress was written');
  return id;
}
