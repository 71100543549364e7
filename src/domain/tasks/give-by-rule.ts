import { transaction } from '../../kernel/db/index.ts';
import { record, theSystem } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { involveBodies } from '../documents/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { type NewTask, refuseBodies } from './assign-task.ts';
import { deadlineBy } from './deadline-by.ts';
import { insertDeadline } from './deadlines.store.ts';
import type { Task } from './task.ts';
import { getTask, insertTask, saveCoordination } from './tasks.store.ts';

/** A task that a rule gives: what a person ordered once, to be given by itself again and again. */
export interface RuledTask extends NewTask {
  /** Who laid down the rule. */
  readonly orderedBy: string;
  /** The day on which the rule gives it, also where that is found out later. */
  readonly givenOn: Temporal.PlainDate;
  /** What the record says of the rule. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/**
 * The program gives a task by a rule that a person laid down. That person was permitted then, and the passage stood in
 * the text then; only the bodies must stand today.
 */
export function giveByRule(ruled: RuledTask, now: Temporal.Instant): Promise<Task> {
  return transaction(async () => {
    const { orderedBy, givenOn, facts, ...input } = ruled;
    const order = { ...input, coordinatingIds: [...new Set(input.coordinatingIds)] };
    refuseBodies(order, await bodyTreeOn(dayOf(now)));
    const deadline = await deadlineBy(order.deadline);
    const { dueOn, horizon } = deadline;
    const id = await insertTask({ ...order, dueOn, horizon, givenOn }, orderedBy, now);
    await saveCoordination(id, order.coordinatingIds);
    const first = {
      ...deadline,
      printed: order.printedDeadline,
      reason: '',
      document: '',
      cause: 'given',
    } as const;
    await insertDeadline(id, first, { by: orderedBy, now });
    await involveBodies(order.directiveId, [order.giverId, order.leadId, ...order.coordinatingIds], now);
    const task = await getTask(id);
    const { title, leadId, giverId } = task;
    const told = {
      title,
      leadId,
      giverId,
      dueOn: dueOn?.toString() ?? null,
      givenOn: givenOn.toString(),
      ...facts,
    };
    record(theSystem, { action: 'task.assigned', subject: { kind: 'task', id }, facts: told }, now);
    return task;
  });
}
