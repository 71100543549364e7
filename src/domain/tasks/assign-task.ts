import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import type { DeadlineRule } from '../calendar/index.ts';
import {
  canReadDirective,
  documentFailures,
  getDirective,
  getDirectiveText,
  involveBodies,
} from '../documents/index.ts';
import { type BodyTree, bodyTreeOn } from '../organisation/index.ts';
import { canGive } from './access.ts';
import { deadlinesBy } from './deadline-by.ts';
import { insertGiven } from './given-together.store.ts';
import { bodiesClash, type Force, type Passage, type Task } from './task.ts';
import { taskFailures } from './words.ts';

/** What is ordered, to whom, by which sentence. */
export interface NewTask {
  readonly title: string;
  readonly product: string;
  readonly giverId: string;
  readonly leadId: string;
  readonly coordinatingIds: readonly string[];
  readonly directiveId: string;
  readonly passage: Passage;
  readonly force: Force;
  readonly speaker: string;
  readonly deadline: DeadlineRule | null;
  /** The deadline in the words of the text; empty when it was not read from it. */
  readonly printedDeadline: string;
}

/** A sentence of a directive becomes a task: from now on it is tracked until its result is accepted. */
export async function assignTask(actor: Actor, input: NewTask, now: Temporal.Instant): Promise<Task> {
  const [task] = await assignTasks(actor, [input], now);
  if (!task) throw taskFailures.noSuchTask();
  return task;
}

/** Sentences become tasks together: all of them or, where one cannot be given, none. They come back in their order. */
export function assignTasks(
  actor: Actor,
  inputs: readonly NewTask[],
  now: Temporal.Instant,
): Promise<readonly Task[]> {
  return transaction(async () => {
    const today = dayOf(now);
    const tree = await bodyTreeOn(today);
    const orders = inputs.map((input) => ({
      ...input,
      coordinatingIds: [...new Set(input.coordinatingIds)],
    }));
    for (const order of orders) {
      permit(canGive(actor, order.giverId, tree), taskFailures.mayNotGive);
      refuseBodies(order, tree);
    }
    await refuseStrangePassages(actor, orders, tree);
    const deadlines = await deadlinesBy(orders.map(({ deadline }) => deadline));
    // Each directive is held before tasks refer to it: two tasks given from it at once would wait for each other.
    await involveAll(orders, now);
    const rows = orders.map(({ printedDeadline: printed, ...order }, nth) => {
      const { dueOn = null, horizon = null, rule = null, explanation = null } = deadlines[nth] ?? {};
      return { ...order, dueOn, horizon, givenOn: today, deadline: { rule, explanation, printed } };
    });
    const tasks = await insertGiven(rows, { by: actor.accountId, now });
    for (const task of tasks) {
      const subject = { kind: 'task', id: task.id };
      record(actor, { action: 'task.assigned', subject, facts: factsOf(task) }, now);
    }
    return tasks;
  });
}

/** In one order whoever gives, so that two who give from the same directives do not wait for each other. */
async function involveAll(orders: readonly NewTask[], now: Temporal.Instant): Promise<void> {
  for (const [directiveId, given] of [...byDirective(orders)].sort(([one], [other]) =>
    one < other ? -1 : 1,
  )) {
    const bodies = given.flatMap(({ giverId, leadId, coordinatingIds }) => [
      giverId,
      leadId,
      ...coordinatingIds,
    ]);
    await involveBodies(directiveId, bodies, now);
  }
}

function byDirective<Order extends Pick<NewTask, 'directiveId'>>(
  orders: readonly Order[],
): Map<string, readonly Order[]> {
  return Map.groupBy(orders, ({ directiveId }) => directiveId);
}

/** Throws where a body is not there today, or the lead would also give or coordinate. */
export function refuseBodies(
  bodies: Pick<NewTask, 'giverId' | 'leadId' | 'coordinatingIds'>,
  tree: BodyTree,
): void {
  const all = [bodies.giverId, bodies.leadId, ...bodies.coordinatingIds];
  permit(
    all.every((id) => tree.get(id) !== undefined),
    taskFailures.noSuchBody(),
  );
  const clash = bodiesClash(bodies);
  if (clash) throw clash === 'giver' ? taskFailures.leadGives() : taskFailures.leadCoordinates();
}

/** The sentence must stand, word for word, at its place in a directive that the actor may read. */
export function refuseStrangePassage(
  actor: Actor,
  order: Pick<NewTask, 'directiveId' | 'passage'>,
  tree: BodyTree,
): Promise<void> {
  return refuseStrangePassages(actor, [order], tree);
}

async function refuseStrangePassages(
  actor: Actor,
  orders: readonly Pick<NewTask, 'directiveId' | 'passage'>[],
  tree: BodyTree,
): Promise<void> {
  for (const [directiveId, given] of byDirective(orders)) {
    const directive = await getDirective(directiveId);
    permit(canReadDirective(actor, directive, tree), documentFailures.noSuchDirective);
    const source = await getDirectiveText(directiveId);
    const stands = given.every(
      ({ passage: { text, start, end, textSha256 } }) =>
        source.sha256 === textSha256 && text !== '' && source.text.slice(start, end) === text,
    );
    permit(stands, taskFailures.passageMoved);
  }
}

function factsOf(task: Task): Readonly<Record<string, unknown>> {
  const { title, product, giverId, leadId, coordinatingIds, directiveId, passage } = task;
  const dueOn = task.dueOn?.toString() ?? null;
  return { title, product, giverId, leadId, coordinatingIds, directiveId, passage, dueOn };
}
