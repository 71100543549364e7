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
import { deadlineBy } from './deadline-by.ts';
import { insertDeadline } from './deadlines.store.ts';
import { bodiesClash, type Force, type Passage, type Task } from './task.ts';
import { getTask, insertTask, saveCoordination } from './tasks.store.ts';
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
export function assignTask(actor: Actor, input: NewTask, now: Temporal.Instant): Promise<Task> {
  return transaction(async () => {
    const today = dayOf(now);
    const tree = await bodyTreeOn(today);
    permit(canGive(actor, input.giverId, tree), taskFailures.mayNotGive);
    const order = { ...input, coordinatingIds: [...new Set(input.coordinatingIds)] };
    refuseBodies(order, tree);
    await refuseStrangePassage(actor, order, tree);
    const deadline = await deadlineBy(input.deadline);
    const written = { by: actor.accountId, now };
    // The directive is held before the task refers to it: two tasks given from it at once would wait for each other.
    await involveBodies(input.directiveId, [input.giverId, input.leadId, ...order.coordinatingIds], now);
    const id = await insertTask(
      { ...order, dueOn: deadline.dueOn, horizon: deadline.horizon, givenOn: today },
      actor.accountId,
      now,
    );
    await saveCoordination(id, order.coordinatingIds);
    await insertDeadline(
      id,
      { ...deadline, printed: input.printedDeadline, reason: '', document: '', cause: 'given' },
      written,
    );
    const task = await getTask(id);
    record(actor, { action: 'task.assigned', subject: { kind: 'task', id }, facts: factsOf(task) }, now);
    return task;
  });
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
export async function refuseStrangePassage(
  actor: Actor,
  { directiveId, passage }: Pick<NewTask, 'directiveId' | 'passage'>,
  tree: BodyTree,
): Promise<void> {
  const directive = await getDirective(directiveId);
  permit(canReadDirective(actor, directive, tree), documentFailures.noSuchDirective);
  const source = await getDirectiveText(directiveId);
  const stands =
    source.sha256 === passage.textSha256 &&
    passage.text !== '' &&
    source.text.slice(passage.start, passage.end) === passage.text;
  permit(stands, taskFailures.passageMoved);
}

function factsOf(task: Task): Readonly<Record<string, unknown>> {
  const { title, product, giverId, leadId, coordinatingIds, directiveId, passage } = task;
  const dueOn = task.dueOn?.toString() ?? null;
  return { title, product, giverId, leadId, coordinatingIds, directiveId, passage, dueOn };
}
