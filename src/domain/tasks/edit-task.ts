import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { type DeadlineRule, deadlineRule } from '../calendar/index.ts';
import { involveBodies } from '../documents/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { refuseBodies } from './assign-task.ts';
import { deadlineBy } from './deadline-by.ts';
import { findSpelledRule, insertDeadline } from './deadlines.store.ts';
import { deedOf } from './deeds.ts';
import { permitStep } from './permit-step.ts';
import type { Task } from './task.ts';
import { lockTask, saveCoordination, saveOrder } from './tasks.store.ts';
import { taskFailures } from './words.ts';

/** What was ordered, as it is to read from now on. */
export interface Order {
  readonly title: string;
  readonly product: string;
  readonly leadId: string;
  readonly coordinatingIds: readonly string[];
  readonly deadline: DeadlineRule | null;
}

/** An order written anew, and the version it was made from. */
export interface OrderEdit extends Order {
  readonly taskId: string;
  readonly version: number;
  /** Why the deadline changes, and on which document; needed only when it does. */
  readonly reason: string;
  readonly document: string;
}

/** The giver changes what was ordered. A changed deadline is added to those the task had; the first is never overwritten. */
export function editTask(actor: Actor, edit: OrderEdit, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const task = await lockTask(edit.taskId);
    await permitStep(actor, task, { action: 'edit', now });
    permit(task.version === edit.version, taskFailures.changedMeanwhile);
    const mayReplaceLead = task.state === 'assigned' && !task.handedOver;
    permit(mayReplaceLead || task.leadId === edit.leadId, taskFailures.leadHasBegun);
    refuseBodies({ ...edit, giverId: task.giverId }, await bodyTreeOn(dayOf(now)));
    const ruleBefore = (await findSpelledRule(task.id)) ?? null;
    const order = await orderOf(edit, sameRule(ruleBefore, edit.deadline) ? task : undefined);
    const changes = changesBetween(task, order);
    if (Object.keys(changes).length === 0) return;
    const written = { by: actor.accountId, now };
    if (order.deadline) {
      permit(edit.reason !== '', taskFailures.reasonMissing);
      const { reason, document } = edit;
      const cause = 'edited';
      await insertDeadline(task.id, { ...order.deadline, printed: '', reason, document, cause }, written);
    }
    await saveOrder(task.id, order, now);
    await saveCoordination(task.id, order.coordinatingIds);
    await involveBodies(task.directiveId, [order.leadId, ...order.coordinatingIds], now);
    const { reason, document } = edit;
    record(
      actor,
      { action: deedOf.edit, subject: { kind: 'task', id: task.id }, facts: { changes, reason, document } },
      now,
    );
  });
}

/** The order with its day: that of the task where the rule is the same, for the calendar may have been corrected since. */
async function orderOf(edit: OrderEdit, unchanged: Task | undefined) {
  const deadline = unchanged ? undefined : await deadlineBy(edit.deadline);
  const { title, product, leadId } = edit;
  const coordinatingIds = [...new Set(edit.coordinatingIds)].sort();
  return {
    title,
    product,
    leadId,
    coordinatingIds,
    deadline,
    dueOn: deadline ? deadline.dueOn : (unchanged?.dueOn ?? null),
    horizon: deadline ? deadline.horizon : (unchanged?.horizon ?? null),
  };
}

/** True when two rules say the same, in whatever order their parts are stored. */
export function sameRule(one: DeadlineRule | null, other: DeadlineRule | null): boolean {
  const write = (rule: DeadlineRule | null) =>
    rule === null ? '' : JSON.stringify(deadlineRule.parse(rule));
  return write(one) === write(other);
}

type Comparable = Pick<Task, 'title' | 'product' | 'leadId' | 'coordinatingIds' | 'dueOn'>;

/** What an edit changes, field by field, as it goes on the record. */
function changesBetween(before: Comparable, after: Comparable & { deadline?: unknown }) {
  const told = (one: Comparable) => ({
    title: one.title,
    product: one.product,
    leadId: one.leadId,
    coordinatingIds: [...one.coordinatingIds].sort(),
    dueOn: one.dueOn?.toString() ?? null,
  });
  const [from, to] = [told(before), told(after)];
  const fields = (Object.keys(from) as (keyof typeof from)[]).filter(
    (field) =>
      JSON.stringify(from[field]) !== JSON.stringify(to[field]) || (field === 'dueOn' && after.deadline),
  );
  return Object.fromEntries(fields.map((field) => [field, { from: from[field], to: to[field] }]));
}
