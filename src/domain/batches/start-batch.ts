import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { enqueue } from '../../kernel/jobs/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { dropBatch, lockBatch, saveFinished, saveStarted } from './batches.store.ts';
import { whyOf } from './draft-batch.ts';
import { countItems, saveAllFailed } from './items.store.ts';
import { batchJob } from './run-batch.ts';
import { batchFailures } from './words/failures.ts';

/** Its maker starts a batch: from now on it is done, task by task. One that was started already goes on as it does. */
export function startBatch(actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const batch = await lockBatch(actor, id);
    if (batch.state !== 'draft') return;
    const { ready } = await countItems(id);
    permit(ready > 0, batchFailures.nothingToDo);
    await saveStarted(id, actor, now);
    const facts = { act: batch.order.act, tasks: ready };
    record(actor, { action: 'batch.started', subject: { kind: 'batch', id }, facts }, now);
    await enqueue(batchJob, { batchId: id });
  });
}

/** Its maker stops a batch that is under way: what is done stays done, the one under way is finished, the others are left alone. */
export function stopBatch(actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const batch = await lockBatch(actor, id);
    permit(batch.state === 'running', batchFailures.notRunning);
    const left = await saveAllFailed(id, whyOf(batchFailures.stopped()));
    await saveFinished(id, now);
    record(actor, { action: 'batch.stopped', subject: { kind: 'batch', id }, facts: { left } }, now);
  });
}

/** Its maker gives up a batch that was not started; nothing is left of it. */
export function giveUpBatch(actor: Actor, id: string): Promise<void> {
  return transaction(async () => {
    const batch = await lockBatch(actor, id);
    permit(batch.state === 'draft', batchFailures.startedAlready);
    await dropBatch(id);
  });
}
