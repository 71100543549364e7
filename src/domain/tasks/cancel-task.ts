import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { closeTasks, insertCancellations } from './closing.store.ts';
import { deedOf } from './deeds.ts';
import { lockPartsToo, type PartsChoice } from './parts-too.ts';
import { permitStep } from './permit-step.ts';
import { lockTask } from './tasks.store.ts';
import { taskFailures } from './words.ts';

/** Why a task is cancelled, and the document that says so. */
export interface Cancellation {
  readonly taskId: string;
  readonly reason: string;
  readonly document: string;
  /** What becomes of its open parts; has to be said where there are some. */
  readonly parts?: PartsChoice | undefined;
}

/** The giver cancels a task, for a reason and on a document; it counts neither for nor against its lead. */
export function cancelTask(actor: Actor, cancellation: Cancellation, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { taskId, reason, document } = cancellation;
    const task = await lockTask(taskId);
    const step = await permitStep(actor, task, { action: 'cancel', now });
    permit(reason !== '', taskFailures.reasonMissing);
    permit(document !== '', taskFailures.documentMissing);
    const parts = await lockPartsToo(taskId, cancellation.parts);
    const all = [taskId, ...parts.map(({ id }) => id)];
    await insertCancellations(all, { reason, document }, { by: actor.accountId, now });
    await closeTasks(all, step.to, now);
    for (const id of all) {
      const withTask = id === taskId ? {} : { withTask: task.number };
      const facts = { reason, document, ...withTask };
      record(actor, { action: deedOf.cancel, subject: { kind: 'task', id }, facts }, now);
    }
  });
}
