import { permit } from '../../kernel/access/index.ts';
import { judgeReminder, reminderFailures, sendReminder } from '../reminders/index.ts';
import { addTasks } from '../schemes/index.ts';
import {
  decideStep,
  editTask,
  findSpelledRule,
  type HeldTask,
  handOverTask,
  judgeHandOver,
  refuseBodies,
  taskFailures,
} from '../tasks/index.ts';
import type { ActRule } from './act.ts';
import { laterDay, ruleOfDay } from './later-day.ts';
import type { Act, Ordered } from './order.ts';
import { batchFailures } from './words/failures.ts';

type Changing = Extract<Act, 'extend' | 'remind' | 'hand_over' | 'coordinate' | 'gather'>;

/** What the giver changes about many tasks at once, besides the steps of the table. */
export const changes: { readonly [Name in Changing]: ActRule<Name> } = {
  extend: {
    judge: (actor, task, { order, around }) => {
      decideStep(actor, task, { action: 'edit', tree: around.tree });
      return { from: task.dueOn?.toString(), to: laterDay(task, order, around.now).toString() };
    },
    carryOut: (actor, task, { order, now }) => {
      const { reason, document } = order;
      const deadline = ruleOfDay(laterDay(task, order, now));
      return editTask(actor, { ...orderOf(task), deadline, reason, document }, now);
    },
  },
  coordinate: {
    judge: (actor, task, { order, around: { tree } }) => {
      decideStep(actor, task, { action: 'edit', tree });
      const coordinatingIds = coordinatorsOf(task, order);
      refuseBodies({ giverId: task.giverId, leadId: task.leadId, coordinatingIds }, tree);
      return { from: order.dropId, to: order.addId };
    },
    carryOut: async (actor, task, { order, now }) => {
      const { reason, document } = order;
      const deadline = (await findSpelledRule(task.id)) ?? null;
      const coordinatingIds = coordinatorsOf(task, order);
      return editTask(actor, { ...orderOf(task), coordinatingIds, deadline, reason, document }, now);
    },
  },
  hand_over: {
    judge: (actor, task, { order, around: { tree, partLeads } }) => {
      judgeHandOver(actor, task, { order: newLeadOf(task, order), tree });
      const isTheirs = partLeads.get(task.id)?.includes(order.leadId);
      permit(!isTheirs, taskFailures.partIsTheirs({ body: tree.nameOf(order.leadId) }));
      return { from: task.leadId, to: order.leadId };
    },
    carryOut: (actor, task, { order, now }) => {
      const { id: taskId, version } = task;
      const { reason, document } = order;
      const handOver = { taskId, version, deadline: undefined, reason, document, ...newLeadOf(task, order) };
      return handOverTask(actor, handOver, now);
    },
  },
  remind: {
    judge: (actor, task, { around: { tree, reminded } }) => {
      judgeReminder(actor, task, tree);
      permit(!reminded.has(task.id), reminderFailures.remindedToday);
      return {};
    },
    carryOut: (actor, { id: taskId }, { order: { words, document }, now }) =>
      sendReminder(actor, { taskId, words, document }, now),
  },
  gather: {
    judge: (_actor, task, { around: { gathered } }) => {
      permit(!gathered.has(task.id), batchFailures.gatheredAlready);
      return {};
    },
    carryOut: (actor, { id }, { order: { schemeId }, now }) =>
      addTasks(actor, { schemeId, taskIds: [id] }, now),
  },
};

/** What stays as it was ordered. */
function orderOf({ id: taskId, version, title, product, leadId, coordinatingIds }: HeldTask) {
  return { taskId, version, title, product, leadId, coordinatingIds };
}

/** The body that is to lead coordinates no longer; the others stay as they are. */
function newLeadOf(task: HeldTask, { leadId }: Ordered<'hand_over'>) {
  return { leadId, coordinatingIds: task.coordinatingIds.filter((id) => id !== leadId) };
}

/** Who coordinates from now on; refused where that is no change. */
function coordinatorsOf(
  { coordinatingIds }: HeldTask,
  { addId, dropId }: Ordered<'coordinate'>,
): readonly string[] {
  permit(dropId === undefined || coordinatingIds.includes(dropId), batchFailures.coordinatesNot);
  permit(addId === undefined || !coordinatingIds.includes(addId), batchFailures.coordinatesAlready);
  const kept = coordinatingIds.filter((id) => id !== dropId);
  return addId === undefined ? kept : [...kept, addId];
}
