import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { DeadlineRule } from '../calendar/index.ts';

interface Written {
  readonly by: string;
  readonly now: Temporal.Instant;
}

/** A request for a later deadline. */
export interface NewExtension {
  readonly rule: DeadlineRule;
  readonly wantedOn: Temporal.PlainDate;
  readonly reason: string;
}

/** Puts a request for an extension before the giver. */
export async function insertExtension(
  task: { readonly id: string; readonly leadId: string },
  request: NewExtension,
  { by, now }: Written,
): Promise<void> {
  await sql`
    with marked as (update tasks.task set extension_pending = true, changed_at = ${now} where id = ${task.id})
    insert into tasks.extension (task_id, rule, wanted_on, reason, asked_by, asked_for, asked_at)
    values (${task.id}, ${JSON.stringify(request.rule)}::jsonb, ${request.wantedOn}, ${request.reason}, ${by}, ${task.leadId}, ${now})
  `.execute(db());
}

/** The giver's answer to a request for an extension. */
export interface ExtensionDecision {
  readonly taskId: string;
  readonly extensionId: string;
  readonly decision: 'granted' | 'refused';
  readonly reason: string;
  readonly document: string;
  /** The deadline in force from now on, when it was granted. */
  readonly dueOn: Temporal.PlainDate | null;
}

/** Answers the request that waits; a granted one puts the new deadline in force. */
export async function decideWaitingExtension(answer: ExtensionDecision, { by, now }: Written): Promise<void> {
  const granted = answer.decision === 'granted';
  await sql`
    with decided as (
      update tasks.extension set decision = ${answer.decision}, decision_reason = ${answer.reason}, document = ${answer.document},
        decided_by = ${by}, decided_at = ${now}
      where id = ${answer.extensionId}
    )
    update tasks.task set extension_pending = false, changed_at = ${now},
      due_on = case when ${granted} then ${answer.dueOn}::date else due_on end,
      version = version + case when ${granted} then 1 else 0 end
    where id = ${answer.taskId}
  `.execute(db());
}
