import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { deedOf } from './deeds.ts';
import { permitStep } from './permit-step.ts';
import { acceptWaitingResult } from './results.store.ts';
import { lockTask } from './tasks.store.ts';
import { taskFailures } from './words.ts';

/** The giver's word on the result that it has seen. */
export interface ResultDecision {
  readonly taskId: string;
  /** The result that was looked at: another may have taken its place meanwhile. */
  readonly resultId: string;
  /** A remark on acceptance; the reason on return. */
  readonly reason: string;
}

/** The giver accepts the result: the task is done, on the day on which the result was handed in. */
export function acceptResult(actor: Actor, decision: ResultDecision, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const task = await lockTask(decision.taskId);
    await permitStep(actor, task, { action: 'accept', now });
    permit(task.waitingResult?.id === decision.resultId, taskFailures.otherResult);
    acceptWaitingResult(task, decision, { by: actor.accountId, now });
    const { resultId, reason } = decision;
    const doneOn = task.handedInOn?.toString();
    record(
      actor,
      {
        action: deedOf.accept,
        subject: { kind: 'task', id: task.id },
        facts: { resultId, reason, doneOn },
      },
      now,
    );
  });
}
