import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { ResultDecision } from './accept-result.ts';
import { deedOf } from './deeds.ts';
import { permitStep } from './permit-step.ts';
import { returnWaitingResult } from './results.store.ts';
import { lockTask } from './tasks.store.ts';
import { taskFailures } from './words.ts';

/** The giver returns the result with its reason; the lead has to hand in again. */
export function returnResult(actor: Actor, decision: ResultDecision, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const task = await lockTask(decision.taskId);
    await permitStep(actor, task, { action: 'return', now });
    permit(task.waitingResult?.id === decision.resultId, taskFailures.otherResult);
    permit(decision.reason !== '', taskFailures.reasonMissing);
    await returnWaitingResult(decision, { by: actor.accountId, now });
    const { resultId, reason } = decision;
    record(
      actor,
      { action: deedOf.return, subject: { kind: 'task', id: task.id }, facts: { resultId, reason } },
      now,
    );
  });
}
