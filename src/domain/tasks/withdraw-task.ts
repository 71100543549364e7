import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { closeTasks } from './closing.store.ts';
import { deedOf } from './deeds.ts';
import { permitStep } from './permit-step.ts';
import { lockTask } from './tasks.store.ts';

/** The giver takes a task back before anyone has begun it. */
export function withdrawTask(actor: Actor, taskId: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const task = await lockTask(taskId);
    const step = await permitStep(actor, task, { action: 'withdraw', now });
    await closeTasks([taskId], step.to, now);
    record(actor, { action: deedOf.withdraw, subject: { kind: 'task', id: taskId } }, now);
  });
}
