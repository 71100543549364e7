import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { Failure } from '../../kernel/failure/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { type BodyTree, bodyTreeOn } from '../organisation/index.ts';
import { listRemindedOn } from '../reminders/index.ts';
import { judgeKeeping, listGathered } from '../schemes/index.ts';
import { type HeldTask, listHeldTasks } from '../tasks/index.ts';
import type { Around } from './act.ts';
import { judgeAct } from './acts.ts';
import { mostTasks } from './batch.ts';
import { dropOldDrafts, insertBatch } from './batches.store.ts';
import { insertItems, listPartLeads, type NewItem } from './items.store.ts';
import type { BatchOrder } from './order.ts';
import { batchFailures } from './words/failures.ts';

/** One act for chosen tasks, and the list they were chosen from. */
export interface Draft {
  readonly order: BatchOrder;
  readonly taskIds: readonly string[];
  readonly selection: string;
}

/** Writes down what an act would do with each of these tasks, and does nothing yet. Returns the batch. */
export function draftBatch(actor: Actor, draft: Draft, now: Temporal.Instant): Promise<string> {
  return transaction(async () => {
    const { order, taskIds } = draft;
    permit(taskIds.length > 0, batchFailures.noTasks);
    permit(taskIds.length <= mostTasks, batchFailures.tooManyTasks({ most: mostTasks }));
    const tree = await bodyTreeOn(dayOf(now));
    if (order.act === 'gather') await judgeKeeping(actor, order.schemeId, tree);
    const around = await aroundOf(order, { taskIds, tree, now });
    const tasks = await listHeldTasks(taskIds);
    const items = tasks.map((task) => judgeItem(actor, task, { order, around }));
    await dropOldDrafts(actor, now.subtract({ hours: 24 }));
    const id = await insertBatch(actor, draft, now);
    await insertItems(id, items);
    return id;
  });
}

interface Asked {
  readonly taskIds: readonly string[];
  readonly tree: BodyTree;
  readonly now: Temporal.Instant;
}

async function aroundOf(order: BatchOrder, { taskIds, tree, now }: Asked): Promise<Around> {
  const none = new Set<string>();
  return {
    tree,
    now,
    reminded: order.act === 'remind' ? await listRemindedOn(taskIds, dayOf(now)) : none,
    gathered: order.act === 'gather' ? await listGathered(order.schemeId, taskIds) : none,
    partLeads: order.act === 'hand_over' ? await listPartLeads(taskIds) : new Map(),
  };
}

function judgeItem(actor: Actor, task: HeldTask, asked: Parameters<typeof judgeAct>[2]): NewItem {
  const { id: taskId, version, state: seenState } = task;
  const seen = { taskId, version, seenState };
  try {
    return { ...seen, state: 'ready', change: judgeAct(actor, task, asked), why: null };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ...seen, state: 'refused', change: {}, why: whyOf(asFound(error, task)) };
  }
}

/** The table says that a task has moved on meanwhile; here it is only how it was found. */
function asFound(failure: Failure, { state }: HeldTask): Failure {
  return failure.code === 'tasks.stateMoved' ? batchFailures.notInThisState({ state }) : failure;
}

/** A refusal as it is kept with the task that it is about. */
export function whyOf(failure: Failure): { readonly vi: string; readonly en: string } {
  return { vi: failure.sentence('vi'), en: failure.sentence('en') };
}
