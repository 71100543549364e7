import { z } from 'zod';
import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { Failure } from '../../kernel/failure/index.ts';
import { defineJob } from '../../kernel/jobs/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { actsStill } from '../accounts/index.ts';
import { lockTask } from '../tasks/index.ts';
import { doAct } from './acts.ts';
import { findRunning, saveFinished } from './batches.store.ts';
import { whyOf } from './draft-batch.ts';
import { countTry, lockNextItem, saveDone, saveFailed } from './items.store.ts';
import type { BatchOrder } from './order.ts';
import { batchFailures } from './words/failures.ts';

/** A batch that was started, worked off in the background. */
export const batchJob = defineJob({
  name: 'batches.run',
  data: z.object({ batchId: z.uuid() }),
  run: ({ batchId }, now) => runBatch(batchId, now),
});

interface Running {
  readonly batchId: string;
  /** As they were when they ordered it. */
  readonly orderedBy: Actor;
  readonly order: BatchOrder;
  readonly now: Temporal.Instant;
}

/** Does what is left of a batch. It may be called again, or by two at once: each task is done once. */
export async function runBatch(batchId: string, now: Temporal.Instant): Promise<void> {
  const batch = await findRunning(batchId);
  if (!batch) return;
  const running = { batchId, orderedBy: batch.actor, order: batch.order, now };
  while (await doNext(running));
  await saveFinished(batchId, now);
}

/** How often a task is tried that breaks for no reason that could be told. */
const mostTries = 3;

/** Does the next task, whatever comes of it; false when none is left. */
async function doNext(running: Running): Promise<boolean> {
  let nth: number | undefined;
  const at = () => ({ batchId: running.batchId, nth: nth ?? 0 });
  try {
    return await transaction(async () => {
      const item = await lockNextItem(running.batchId);
      if (!item) return false;
      nth = item.nth;
      const task = await lockTask(item.taskId);
      permit(task.version === item.version && task.state === item.seenState, batchFailures.changedSince);
      const actor = await actsStill(running.orderedBy, running.now);
      if (!actor) throw batchFailures.mayNoLonger();
      await doAct({ ...actor, within: { kind: 'batch', id: running.batchId } }, task, running);
      await saveDone(at());
      return true;
    });
  } catch (error) {
    if (nth === undefined) throw error;
    if (error instanceof Failure) await saveFailed(at(), whyOf(asRun(error)));
    else if ((await countTry(at())) < mostTries) throw error;
    else await saveFailed(at(), whyOf(batchFailures.broke()));
    return true;
  }
}

/** Nothing about the task has changed since the preview allowed it: what is refused now, its maker may do no longer. */
function asRun(failure: Failure): Failure {
  return failure.kind === 'missing' ? batchFailures.rightLost() : failure;
}
