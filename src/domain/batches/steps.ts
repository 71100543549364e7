import type { Actor } from '../../kernel/access/index.ts';
import {
  acceptResult,
  acknowledgeTask,
  askExtension,
  cancelTask,
  decideStep,
  grantExtension,
  type HeldTask,
  pauseTask,
  refuseExtension,
  resumeTask,
  returnResult,
  withdrawTask,
} from '../tasks/index.ts';
import type { ActRule, Around } from './act.ts';
import type { Change } from './batch.ts';
import { laterDay, ruleOfDay } from './later-day.ts';
import type { Act } from './order.ts';

type Step = Exclude<Act, 'extend' | 'remind' | 'hand_over' | 'coordinate' | 'gather'>;

/** What the table of transitions says to a step, with the state before and after it. */
function judgeStep(action: Step) {
  return (actor: Actor, task: HeldTask, { around: { tree } }: { readonly around: Around }): Change => {
    const { from, to } = decideStep(actor, task, { action, tree });
    return { from, to };
  };
}

/** A result or request that waits; the table has let nobody come here without one. */
function waiting(one: { readonly id: string } | null): string {
  return one?.id ?? '';
}

/** The steps of the table of transitions that make sense for many tasks at once. */
export const steps: { readonly [Name in Step]: ActRule<Name> } = {
  acknowledge: {
    judge: judgeStep('acknowledge'),
    carryOut: (actor, { id }, { now }) => acknowledgeTask(actor, id, now),
  },
  ask_extension: {
    judge: (actor, task, { order, around }) => {
      decideStep(actor, task, { action: 'ask_extension', tree: around.tree });
      return { from: task.dueOn?.toString(), to: laterDay(task, order, around.now).toString() };
    },
    carryOut: (actor, task, { order, now }) => {
      const rule = ruleOfDay(laterDay(task, order, now));
      return askExtension(actor, { taskId: task.id, rule, reason: order.reason }, now);
    },
  },
  accept: {
    judge: judgeStep('accept'),
    carryOut: (actor, { id: taskId, waitingResult }, { order: { reason }, now }) =>
      acceptResult(actor, { taskId, resultId: waiting(waitingResult), reason }, now),
  },
  return: {
    judge: judgeStep('return'),
    carryOut: (actor, { id: taskId, waitingResult }, { order: { reason }, now }) =>
      returnResult(actor, { taskId, resultId: waiting(waitingResult), reason }, now),
  },
  grant_extension: {
    judge: judgeStep('grant_extension'),
    carryOut: (actor, { id: taskId, waitingExtension }, { order: { reason, document }, now }) =>
      grantExtension(actor, { taskId, extensionId: waiting(waitingExtension), reason, document }, now),
  },
  refuse_extension: {
    judge: judgeStep('refuse_extension'),
    carryOut: (actor, { id: taskId, waitingExtension }, { order: { reason, document }, now }) =>
      refuseExtension(actor, { taskId, extensionId: waiting(waitingExtension), reason, document }, now),
  },
  pause: {
    judge: judgeStep('pause'),
    carryOut: (actor, { id: taskId }, { order: { reason, document, parts }, now }) =>
      pauseTask(actor, { taskId, reason, document, parts }, now),
  },
  resume: {
    judge: judgeStep('resume'),
    carryOut: (actor, { id: taskId }, { order: { remark }, now }) =>
      resumeTask(actor, { taskId, remark }, now),
  },
  withdraw: {
    judge: judgeStep('withdraw'),
    carryOut: (actor, { id }, { now }) => withdrawTask(actor, id, now),
  },
  cancel: {
    judge: judgeStep('cancel'),
    carryOut: (actor, { id: taskId }, { order: { reason, document, parts }, now }) =>
      cancelTask(actor, { taskId, reason, document, parts }, now),
  },
};
