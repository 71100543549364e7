import { z } from 'zod';
import { type Actor, permit } from '../../kernel/access/index.ts';
import type { Failure } from '../../kernel/failure/index.ts';
import { defineJob } from '../../kernel/jobs/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { actsStill } from '../accounts/index.ts';
import { lockTask } from '../tasks/index.ts';
import { doAct } from './acts.ts';
import { findRunning, saveFinished } from './batches.store.ts';
import { doNext, type Rows } from './do-next.ts';
import { whyOf } from './draft-batch.ts';
import { countTry, lockNextItem, type NextItem, saveDone, saveFailed } from './items.store.ts';
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
  const rows = rowsOf({ batchId, orderedBy: batch.actor, order: batch.order, now });
  while (await doNext(rows));
  await saveFinished(batchId, now);
}

function rowsOf({ batchId, orderedBy, order, now }: Running): Rows<NextItem> {
  const at = ({ nth }: NextItem) => ({ batchId, nth });
  return {
    lockNext: () => lockNextItem(batchId),
    carryOut: async (item) => {
      const task = await lockTask(item.taskId);
      permit(task.version === item.version && task.state === item.seenState, batchFailures.changedSince);
      const actor = await actsStill(orderedBy, now);
      if (!actor) throw batchFailures.mayNoLonger();
      await doAct({ ...actor, within: { kind: 'batch', id: batchId } }, task, { order, now });
      await saveDone(at(item));
    },
    saveFailed: (item, why) => saveFailed(at(item), whyOf(asRun(why))),
    countTry: (item) => countTry(at(item)),
    broke: () => batchFailures.broke(),
  };
}

/** Nothing about the task has changed since the preview allowed it: what is refused now, its maker may do no longer. */
function asRun(failure: Failure): Failure {
  return failure.kind === 'missing' ? batchFailures.rightLost() : failure;
}
