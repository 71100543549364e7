import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { DeadlineExplanation, DeadlineRule } from '../calendar/index.ts';

/** A deadline about to be added to those a task had. */
export interface NewDeadline {
  readonly rule: DeadlineRule | null;
  readonly dueOn: Temporal.PlainDate | null;
  readonly explanation: DeadlineExplanation | null;
  /** The words of the text it was read from. */
  readonly printed: string;
  readonly reason: string;
  readonly document: string;
}

/** Adds a deadline to all that a task ever had; none is overwritten. The task must be held. */
export async function insertDeadline(
  taskId: string,
  deadline: NewDeadline,
  written: { readonly by: string; readonly now: Temporal.Instant },
): Promise<void> {
  await sql`
    insert into tasks.deadline (task_id, ordinal, rule, due_on, explanation, printed, reason, document, set_by, set_at)
    select ${taskId}, coalesce(max(ordinal), 0) + 1, ${asJson(deadline.rule)}::jsonb, ${deadline.dueOn},
      ${asJson(deadline.explanation)}::jsonb, ${deadline.printed}, ${deadline.reason}, ${deadline.document},
      ${written.by}, ${written.now}
    from tasks.deadline where task_id = ${taskId}
  `.execute(db());
}

/** The rule of the deadline in force, to show it in a form; nothing when there is none. */
export async function findRuleInForce(taskId: string): Promise<DeadlineRule | undefined> {
  const found = await sql<{ rule: DeadlineRule | null }>`
    select rule from tasks.deadline where task_id = ${taskId} order by ordinal desc limit 1
  `.execute(db());
  return found.rows[0]?.rule ?? undefined;
}

// A JSON null would be a value; no deadline is no value.
function asJson(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
