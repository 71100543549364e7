import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { deadlineAfterPause } from './deadline-after-pause.ts';
import { insertDeadline } from './deadlines.store.ts';
import { deedOf } from './deeds.ts';
import { endPause, listPausedWith } from './pauses.store.ts';
import { permitStep } from './permit-step.ts';
import { type HeldTask, lockTask } from './tasks.store.ts';
import type { State } from './transitions.ts';

/** A paused task that is to go on, and what is said about it. */
export interface ResumeOrder {
  readonly taskId: string;
  readonly remark: string;
}

/** The giver lets a paused task go on where it stood, and with it the parts that were paused with it; its deadline moves by the days of the pause, as the rule of counting says. */
export function resumeTask(actor: Actor, order: ResumeOrder, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const task = await lockTask(order.taskId);
    const step = await permitStep(actor, task, { action: 'resume', now });
    await goOn(actor, { task, to: step.to, remark: order.remark }, now);
    for (const id of await listPausedWith(task.openPause?.id ?? '')) {
      const part = await lockTask(id);
      const to = part.openPause?.stateBefore;
      if (to) await goOn(actor, { task: part, to, remark: order.remark, withTask: task.number }, now);
    }
  });
}

interface GoingOn {
  readonly task: HeldTask;
  readonly to: State;
  readonly remark: string;
  /** The number of the task above, when a part goes on with it. */
  readonly withTask?: number;
}

async function goOn(actor: Actor, going: GoingOn, now: Temporal.Instant): Promise<void> {
  const { task, to, remark, withTask } = going;
  const written = { by: actor.accountId, now };
  const moved = await deadlineAfterPause(task, dayOf(now));
  if (moved) await insertDeadline(task.id, { ...moved, ...unexplained, cause: 'resumed' }, written);
  const dueOn = moved?.dueOn ?? undefined;
  await endPause({ taskId: task.id, pauseId: task.openPause?.id ?? '', to, remark, dueOn }, written);
  const change = dueOn ? { dueOn: { from: task.dueOn?.toString(), to: dueOn.toString() } } : {};
  record(
    actor,
    {
      action: deedOf.resume,
      subject: { kind: 'task', id: task.id },
      facts: { pausedOn: task.pausedOn?.toString(), remark, ...change, ...(withTask ? { withTask } : {}) },
    },
    now,
  );
}

// The reason stands with the pause itself.
const unexplained = { printed: '', reason: '', document: '' };
