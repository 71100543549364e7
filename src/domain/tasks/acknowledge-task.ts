import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { deedOf } from './deeds.ts';
import { permitStep } from './permit-step.ts';
import { beginTask, lockTask } from './tasks.store.ts';

/** The lead body takes note of its task and begins. */
export function acknowledgeTask(actor: Actor, taskId: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const task = await lockTask(taskId);
    const step = await permitStep(actor, task, { action: 'acknowledge', now });
    await beginTask(taskId, step.to, now);
    record(actor, { action: deedOf.acknowledge, subject: { kind: 'task', id: taskId } }, now);
  });
}
