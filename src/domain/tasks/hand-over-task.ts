import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import type { DeadlineRule } from '../calendar/index.ts';
import { involveBodies } from '../documents/index.ts';
import { type BodyTree, bodyTreeOn } from '../organisation/index.ts';
import { refuseBodies } from './assign-task.ts';
import { rememberCourse } from './course.store.ts';
import { deadlineBy } from './deadline-by.ts';
import { insertDeadline } from './deadlines.store.ts';
import { deedOf } from './deeds.ts';
import { insertHandover } from './handovers.store.ts';
import { lockOpenParts, saveGiver } from './parts.store.ts';
import { decideStep } from './permit-step.ts';
import type { Task } from './task.ts';
import { type HeldTask, lockTask, saveCoordination } from './tasks.store.ts';
import { taskFailures } from './words.ts';

/** A task to be led by another body from now on, and the version it was decided on. */
export interface HandOver {
  readonly taskId: string;
  readonly version: number;
  readonly leadId: string;
  readonly coordinatingIds: readonly string[];
  /** A deadline set anew; left out where the one in force is kept. */
  readonly deadline: DeadlineRule | undefined;
  readonly reason: string;
  readonly document: string;
}

/** The giver hands a task over to another lead, who takes it on anew; what the earlier lead did stays in its sight. */
export function handOverTask(actor: Actor, order: HandOver, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const task = await lockTask(order.taskId);
    const tree = await bodyTreeOn(dayOf(now));
    judgeHandOver(actor, task, { order, tree });
    permit(task.version === order.version, taskFailures.movedMeanwhile);
    permit(order.reason !== '', taskFailures.reasonMissing);
    const coordinatingIds = [...new Set(order.coordinatingIds)].sort();
    await move(actor, { task, order: { ...order, coordinatingIds }, tree }, now);
    await takePartsAlong(actor, { task, order, tree }, now);
  });
}

interface NewLead {
  readonly order: Pick<HandOver, 'leadId' | 'coordinatingIds'>;
  readonly tree: BodyTree;
}

/** Refuses a new lead where the step is not open, it leads already, or it cannot stand beside the other bodies. */
export function judgeHandOver(actor: Actor, task: HeldTask, { order, tree }: NewLead): void {
  decideStep(actor, task, { action: 'hand_over', tree });
  const { leadId, coordinatingIds } = order;
  permit(leadId !== task.leadId, taskFailures.leadsAlready);
  refuseBodies({ giverId: task.giverId, leadId, coordinatingIds }, tree);
}

interface Move {
  readonly task: Task;
  readonly order: HandOver;
  readonly tree: BodyTree;
}

async function move(actor: Actor, { task, order, tree }: Move, now: Temporal.Instant): Promise<void> {
  const written = { by: actor.accountId, now };
  const { leadId, coordinatingIds, reason, document } = order;
  const deadline = order.deadline && (await deadlineBy(order.deadline));
  if (deadline) {
    await insertDeadline(
      task.id,
      { ...deadline, printed: '', reason, document, cause: 'handed_over' },
      written,
    );
  }
  const { dueOn, horizon } = deadline ?? task;
  await insertHandover(task, { leadId, reason, document, dueOn, horizon }, written);
  await saveCoordination(task.id, coordinatingIds);
  await rememberCourse([task.id]);
  await involveBodies(task.directiveId, [leadId, ...coordinatingIds], now);
  const change = deadline ? { dueOn: { from: isoOf(task.dueOn), to: isoOf(dueOn) } } : {};
  record(
    actor,
    {
      action: deedOf.hand_over,
      subject: { kind: 'task', id: task.id },
      facts: {
        leadId: { from: task.leadId, to: leadId },
        leadName: { from: tree.nameOf(task.leadId), to: tree.nameOf(leadId) },
        coordinatingIds: { from: task.coordinatingIds, to: coordinatingIds },
        ...change,
        reason,
        document,
      },
    },
    now,
  );
}

/** The new lead is the giver of the parts that are open: it judges what they hand in. */
async function takePartsAlong(
  actor: Actor,
  { task, order, tree }: Move,
  now: Temporal.Instant,
): Promise<void> {
  const { leadId } = order;
  const parts = (await lockOpenParts(task.id)).filter(({ depth }) => depth === task.depth + 1);
  const isTheirs = parts.some((part) => part.leadId === leadId);
  permit(!isTheirs, taskFailures.partIsTheirs({ body: tree.nameOf(leadId) }));
  if (parts.length === 0) return;
  const ids = parts.map(({ id }) => id);
  await saveGiver(ids, leadId, now);
  const giverName = { from: tree.nameOf(task.leadId), to: tree.nameOf(leadId) };
  const facts = { giverId: { from: task.leadId, to: leadId }, giverName, withTask: task.number };
  for (const id of ids) {
    record(actor, { action: 'task.giver_changed', subject: { kind: 'task', id }, facts }, now);
  }
}

const isoOf = (day: Temporal.PlainDate | null) => day?.toString() ?? null;
