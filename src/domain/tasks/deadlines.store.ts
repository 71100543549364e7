import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import {
  type DeadlineExplanation,
  type DeadlineRule,
  type SpelledRule,
  spellDeadline,
} from '../calendar/index.ts';
import type { DeadlineCause } from './task-screen.ts';

/** A deadline about to be added to those a task had. */
export interface NewDeadline {
  readonly rule: DeadlineRule | null;
  readonly dueOn: Temporal.PlainDate | null;
  readonly explanation: DeadlineExplanation | null;
  /** The words of the text it was read from. */
  readonly printed: string;
  readonly reason: string;
  readonly document: string;
  readonly cause: DeadlineCause;
}

/** Adds a deadline to all that a task ever had; none is overwritten. The task must be held. */
export async function insertDeadline(
  taskId: string,
  deadline: NewDeadline,
  written: { readonly by: string; readonly now: Temporal.Instant },
): Promise<void> {
  await sql`
    insert into tasks.deadline (task_id, ordinal, rule, due_on, explanation, printed, reason, document, cause, set_by, set_at)
    select ${taskId}, coalesce(max(ordinal), 0) + 1, ${asJson(deadline.rule)}::jsonb, ${deadline.dueOn},
      ${asJson(deadline.explanation)}::jsonb, ${deadline.printed}, ${deadline.reason}, ${deadline.document}, ${deadline.cause},
      ${written.by}, ${written.now}
    from tasks.deadline where task_id = ${taskId}
  `.execute(db());
}

/** The rule of the deadline in force; nothing when there is none. */
export async function findRuleInForce(taskId: string): Promise<DeadlineRule | undefined> {
  return (await findInForce(taskId))?.rule ?? undefined;
}

/** The rule of the deadline in force as a form says it; nothing when there is none. */
export async function findSpelledRule(taskId: string): Promise<SpelledRule | undefined> {
  const found = await findInForce(taskId);
  return found?.rule ? spellDeadline(found.rule, found.dueOn) : undefined;
}

async function findInForce(taskId: string) {
  const found = await sql<Pick<NewDeadline, 'rule' | 'dueOn'>>`
    select rule, due_on as "dueOn" from tasks.deadline where task_id = ${taskId} order by ordinal desc limit 1
  `.execute(db());
  return found.rows[0];
}

// A JSON null would be a value; no deadline is no value.
function asJson(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
