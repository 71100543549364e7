import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { deedOf } from './deeds.ts';
import { insertEvidence } from './evidence.store.ts';
import { type BroughtFile, keepEvidence } from './keep-evidence.ts';
import { permitStep } from './permit-step.ts';
import { insertResult } from './results.store.ts';
import { lockTask } from './tasks.store.ts';

/** What the lead hands in. */
export interface Submission {
  readonly taskId: string;
  readonly summary: string;
  /** What was produced: number, symbol and date of the report or decision. */
  readonly product: string;
  readonly evidence: readonly BroughtFile[];
}

/** The lead hands in its result; the day of handing in is the day it will have been done, once accepted. */
export function submitResult(actor: Actor, submission: Submission, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const task = await lockTask(submission.taskId);
    await permitStep(actor, task, { action: 'submit_result', now });
    const { summary, product } = submission;
    const evidence = await keepEvidence(submission.evidence);
    const resultId = await insertResult(
      task,
      { summary, product, onBehalfOf: actor.onBehalf?.accountId ?? null },
      { by: actor.accountId, now, on: dayOf(now) },
    );
    await insertEvidence(task.id, { resultId }, evidence);
    record(
      actor,
      {
        action: deedOf.submit_result,
        subject: { kind: 'task', id: task.id },
        facts: { resultId, summary, product, evidence },
      },
      now,
    );
  });
}
