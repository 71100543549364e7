import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { rememberCourse } from './course.store.ts';
import { deedOf } from './deeds.ts';
import { insertPause, type PauseReason } from './pauses.store.ts';
import { permitStep } from './permit-step.ts';
import { lockTask } from './tasks.store.ts';
import { taskFailures } from './words.ts';

/** A task to be paused, and why. */
export interface PauseOrder extends PauseReason {
  readonly taskId: string;
}

/** The giver pauses a task: while it is paused no day counts, neither towards the deadline nor against the lead. */
export function pauseTask(actor: Actor, order: PauseOrder, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { taskId, reason, document } = order;
    const task = await lockTask(taskId);
    await permitStep(actor, task, { action: 'pause', now });
    permit(reason !== '', taskFailures.reasonMissing);
    await insertPause(task, { reason, document }, { by: actor.accountId, now });
    await rememberCourse([taskId]);
    record(
      actor,
      { action: deedOf.pause, subject: { kind: 'task', id: taskId }, facts: { reason, document } },
      now,
    );
  });
}
