import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { findRuleInForce } from './deadlines.store.ts';
import { deedOf } from './deeds.ts';
import { insertEvidence } from './evidence.store.ts';
import { type BroughtFile, keepEvidence } from './keep-evidence.ts';
import { insertOverride, listParts } from './parts.store.ts';
import { type Whole, wholeOf } from './parts.ts';
import { permitStep } from './permit-step.ts';
import { insertResult } from './results.store.ts';
import { handedInOn } from './task.ts';
import { lockTask } from './tasks.store.ts';
import { taskFailures } from './words.ts';

/** What the lead hands in. */
export interface Submission {
  readonly taskId: string;
  readonly summary: string;
  /** What was produced: number, symbol and date of the report or decision. */
  readonly product: string;
  readonly evidence: readonly BroughtFile[];
  /** Why it is handed in although parts of the task are open; needed only then. */
  readonly partsNote?: string | undefined;
}

/** The lead hands in its result; the day of handing in is the day it will have been done, once accepted. */
export function submitResult(actor: Actor, submission: Submission, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const task = await lockTask(submission.taskId);
    await permitStep(actor, task, { action: 'submit_result', now });
    const { summary, product, partsNote = '' } = submission;
    const whole = wholeOf(await listParts(task.id), dayOf(now));
    const overrides = whole !== undefined && whole.state !== 'done';
    permit(!overrides || partsNote !== '', taskFailures.partsOpen);
    const evidence = await keepEvidence(submission.evidence);
    const resultId = await insertResult(
      task,
      { summary, product, onBehalfOf: actor.onBehalf?.accountId ?? null },
      { by: actor.accountId, now, on: handedInOn(task, await findRuleInForce(task.id), now) },
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
    if (overrides) await overrideParts(actor, { taskId: task.id, resultId, whole, note: partsNote }, now);
  });
}

interface Overriding {
  readonly taskId: string;
  readonly resultId: string;
  readonly whole: Whole;
  readonly note: string;
}

/** The lead answers for the whole and may say that it is done although parts are open; why, stays with the result. */
async function overrideParts(actor: Actor, overriding: Overriding, now: Temporal.Instant): Promise<void> {
  const { taskId, resultId, whole, note } = overriding;
  const { open, all } = whole;
  await insertOverride({ resultId, taskId }, { open, all, note });
  const facts = { resultId, open, all, note };
  record(actor, { action: 'task.parts_overridden', subject: { kind: 'task', id: taskId }, facts }, now);
}
