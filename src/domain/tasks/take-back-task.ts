import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { closeTasks } from './closing.store.ts';
import { deedOf } from './deeds.ts';
import { lockTask } from './tasks.store.ts';
import { taskFailures } from './words.ts';

/**
 * The desk takes back a task that it gave by confirming a sentence, before anyone has begun it. It has asked who may undo
 * at the desk: that is whoever may confirm there, also where the task went to a body that they work for.
 */
export function takeBackTask(actor: Actor, taskId: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { state, handedOver } = await lockTask(taskId);
    permit(state === 'assigned', taskFailures.stateMoved({ state }));
    permit(!handedOver, taskFailures.begunBefore);
    await closeTasks([taskId], 'withdrawn', now);
    record(actor, { action: deedOf.withdraw, subject: { kind: 'task', id: taskId } }, now);
  });
}
