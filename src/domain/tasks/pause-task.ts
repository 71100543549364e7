import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { rememberCourse } from './course.store.ts';
import { deedOf } from './deeds.ts';
import type { HeldPart } from './parts.store.ts';
import { lockPartsToo, type PartsChoice } from './parts-too.ts';
import { insertPause, insertPauses, type PauseReason } from './pauses.store.ts';
import { permitStep } from './permit-step.ts';
import { lockTask } from './tasks.store.ts';
import { findSteps } from './transitions.ts';
import { taskFailures } from './words.ts';

/** A task to be paused, and why. */
export interface PauseOrder extends PauseReason {
  readonly taskId: string;
  /** What becomes of its open parts; has to be said where there are some. */
  readonly parts?: PartsChoice | undefined;
}

/** The giver pauses a task: while it is paused no day counts, neither towards the deadline nor against the lead. */
export function pauseTask(actor: Actor, order: PauseOrder, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { taskId, reason, document } = order;
    const task = await lockTask(taskId);
    await permitStep(actor, task, { action: 'pause', now });
    permit(reason !== '', taskFailures.reasonMissing);
    const parts = (await lockPartsToo(taskId, order.parts)).filter(canPause).map(({ id }) => id);
    const written = { by: actor.accountId, now };
    const withPause = await insertPause(taskId, { reason, document }, written);
    await insertPauses(parts, { reason, document, withPause }, written);
    await rememberCourse([taskId, ...parts]);
    for (const id of [taskId, ...parts]) {
      const withTask = id === taskId ? {} : { withTask: task.number };
      const facts = { reason, document, ...withTask };
      record(actor, { action: deedOf.pause, subject: { kind: 'task', id }, facts }, now);
    }
  });
}

/** What was handed in waits for the lead above it: there is no clock to stop. */
function canPause({ state }: HeldPart): boolean {
  return findSteps(state, new Set(['giver']), 'pause').length > 0;
}
