import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, Temporal, writeDay } from '../../kernel/time/index.ts';
import type { DeadlineRule } from '../calendar/index.ts';
import { involveBodies } from '../documents/index.ts';
import { type BodyTree, bodyTreeOn } from '../organisation/index.ts';
import { refuseBodies } from './assign-task.ts';
import { rememberCourse } from './course.store.ts';
import { type ComputedDeadline, deadlineBy } from './deadline-by.ts';
import { insertDeadline } from './deadlines.store.ts';
import { deedOf } from './deeds.ts';
import { bodiesForParts } from './parts.ts';
import { permitStep } from './permit-step.ts';
import type { HeldTask } from './tasks.store.ts';
import { getTask, insertTask, lockTask, saveCoordination } from './tasks.store.ts';
import { taskFailures } from './words.ts';

/** One part of a task, given to each of these bodies as a task of its own. */
export interface NewParts {
  readonly title: string;
  readonly product: string;
  readonly leadIds: readonly string[];
  readonly coordinatingIds: readonly string[];
  readonly deadline: DeadlineRule | null;
  /** Why the part is due after the whole, or never; empty where it is not. */
  readonly note: string;
}

/** A task to be split, and what is given out of it. */
export interface Splitting extends NewParts {
  readonly taskId: string;
}

/** The lead splits its task: each body it names gets a part, pinned to the same sentence, and hands it in to the lead. */
export function splitTask(actor: Actor, splitting: Splitting, now: Temporal.Instant): Promise<number> {
  return transaction(async () => {
    const task = await lockTask(splitting.taskId);
    await permitStep(actor, task, { action: 'split', now });
    const tree = await bodyTreeOn(dayOf(now));
    const leadIds = [...new Set(splitting.leadIds)];
    const coordinatingIds = [...new Set(splitting.coordinatingIds)].sort();
    refuseLeads(task, { leadIds, coordinatingIds }, tree);
    const deadline = await deadlineBy(splitting.deadline);
    refuseLater(task, deadline, splitting.note);
    const given: GivenPart[] = [];
    for (const leadId of leadIds) {
      const part = { ...splitting, leadId, coordinatingIds, deadline };
      given.push(await give(actor, { whole: task, part, leadName: tree.nameOf(leadId) }, now));
    }
    await involveBodies(task.directiveId, [...leadIds, ...coordinatingIds], now);
    await rememberCourse([task.id]);
    record(
      actor,
      { action: deedOf.split, subject: { kind: 'task', id: task.id }, facts: { parts: given } },
      now,
    );
    return given.length;
  });
}

interface Bodies {
  readonly leadIds: readonly string[];
  readonly coordinatingIds: readonly string[];
}

/** Parts go to bodies within the lead's reach; nobody hands a part in to itself. */
function refuseLeads({ leadId }: HeldTask, { leadIds, coordinatingIds }: Bodies, tree: BodyTree): void {
  permit(leadIds.length > 0, taskFailures.noPartLead);
  const within = bodiesForParts(leadId, tree);
  const outside = leadIds.find((id) => !within.has(id));
  if (outside) throw taskFailures.partOutside({ body: tree.nameOf(outside) });
  for (const id of leadIds) refuseBodies({ giverId: leadId, leadId: id, coordinatingIds }, tree);
}

/** A part is due no later than the whole, unless it is said why. */
function refuseLater({ dueOn }: HeldTask, part: ComputedDeadline, note: string): void {
  if (dueOn === null || note !== '') return;
  const isLater = part.dueOn === null || Temporal.PlainDate.compare(part.dueOn, dueOn) > 0;
  if (isLater) throw taskFailures.partAfterWhole({ dueOn: writeDay(dueOn) });
}

interface GivenPart {
  readonly id: string;
  readonly number: number;
  readonly leadName: string;
  readonly dueOn: string | null;
}

interface Giving {
  readonly whole: HeldTask;
  readonly leadName: string;
  readonly part: Omit<NewParts, 'deadline' | 'leadIds'> & {
    readonly leadId: string;
    readonly deadline: ComputedDeadline;
  };
}

async function give(
  actor: Actor,
  { whole, part, leadName }: Giving,
  now: Temporal.Instant,
): Promise<GivenPart> {
  const { title, product, leadId, coordinatingIds, deadline, note } = part;
  const { dueOn, horizon } = deadline;
  const { directiveId, passage, force, speaker } = whole;
  const under = { parentId: whole.id, depth: whole.depth + 1, note };
  const id = await insertTask(
    {
      ...{
        title,
        product,
        giverId: whole.leadId,
        leadId,
        directiveId,
        passage,
        force,
        speaker,
        dueOn,
        horizon,
      },
      givenOn: dayOf(now),
      under,
    },
    actor.accountId,
    now,
  );
  await saveCoordination(id, coordinatingIds);
  const written = { by: actor.accountId, now };
  await insertDeadline(id, { ...deadline, printed: '', reason: note, document: '', cause: 'given' }, written);
  const { number } = await getTask(id);
  const given = { id, number, leadName, dueOn: dueOn?.toString() ?? null };
  record(
    actor,
    {
      action: 'task.assigned',
      subject: { kind: 'task', id },
      facts: {
        ...{ title, product, giverId: whole.leadId, leadId, coordinatingIds, directiveId, passage, note },
        dueOn: given.dueOn,
        partOf: { id: whole.id, number: whole.number },
      },
    },
    now,
  );
  return given;
}
