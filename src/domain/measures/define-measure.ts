import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canReadTask, getTask, lockTask, rememberAnnex, type Task, taskFailures } from '../tasks/index.ts';
import { canDefine } from './access.ts';
import { boundsOf, type Definition, type Measure } from './measure.ts';
import { endMeasureAt, insertMeasure, lockMeasure, saveDefinition } from './measures.store.ts';
import { measureFailures } from './words.ts';

/** The name under which a task remembers that something is measured in it. */
export const annexName = 'measures';

/** The giver lays down what is measured in a task, and what is to be reached. */
export function defineMeasure(
  actor: Actor,
  { taskId, definition }: { readonly taskId: string; readonly definition: Definition },
  now: Temporal.Instant,
): Promise<string> {
  return transaction(async () => {
    const task = await lockTask(taskId);
    await permitDefining(actor, task, now);
    refuseBounds(definition);
    const id = await insertMeasure(taskId, definition, { by: actor.accountId, now });
    await rememberAnnex([taskId], annexName);
    note(actor, { id, taskId, action: 'measure.defined', facts: told(definition) }, now);
    return id;
  });
}

/** A measure with the version that was seen. */
export interface SeenMeasure {
  readonly taskId: string;
  readonly measureId: string;
  readonly version: number;
}

/** The giver changes what is measured or what is to be reached; what was reported stays as it was. */
export function changeMeasure(
  actor: Actor,
  { seen, definition }: { readonly seen: SeenMeasure; readonly definition: Definition },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const measure = await hold(actor, seen, now);
    refuseBounds(definition);
    // Figures belong to periods of one length; with another they would stand for something else.
    permit(measure.cadence === definition.cadence, measureFailures.cadenceStays);
    await saveDefinition(measure.id, definition);
    const facts = { from: told(measure), to: told(definition) };
    note(actor, { id: measure.id, taskId: seen.taskId, action: 'measure.changed', facts }, now);
  });
}

/** The giver ends a measure, for a reason; what was reached stays to be seen. */
export function endMeasure(
  actor: Actor,
  { seen, because }: { readonly seen: SeenMeasure; readonly because: string },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const measure = await hold(actor, seen, now);
    permit(because !== '', measureFailures.reasonMissing);
    await endMeasureAt(measure.id, because, now);
    note(actor, { id: measure.id, taskId: seen.taskId, action: 'measure.ended', facts: { because } }, now);
  });
}

async function hold(actor: Actor, seen: SeenMeasure, now: Temporal.Instant): Promise<Measure> {
  await permitDefining(actor, await getTask(seen.taskId), now);
  const measure = await lockMeasure(seen.taskId, seen.measureId);
  permit(measure.endedAt === null, measureFailures.ended);
  permit(measure.version === seen.version, measureFailures.changedMeanwhile);
  return measure;
}

async function permitDefining(actor: Actor, task: Task, now: Temporal.Instant): Promise<void> {
  const tree = await bodyTreeOn(dayOf(now));
  permit(canReadTask(actor, task, tree), taskFailures.noSuchTask);
  permit(canDefine(actor, task, tree), measureFailures.notYours);
}

function refuseBounds({ direction, low, high }: Definition): void {
  const bounds = boundsOf(direction);
  const given = (low !== null) === bounds.includes('low') && (high !== null) === bounds.includes('high');
  permit(given, measureFailures.boundMissing);
  permit(low === null || high === null || low < high, measureFailures.boundsCrossed);
}

function told(definition: Definition) {
  const { name, unit, direction, low, high, cadence, taken, firstFrom } = definition;
  return { name, unit, direction, low, high, cadence, taken, firstFrom: firstFrom.toString() };
}

interface Noted {
  readonly id: string;
  readonly taskId: string;
  readonly action: 'measure.defined' | 'measure.changed' | 'measure.ended';
  readonly facts: Readonly<Record<string, unknown>>;
}

function note(actor: Actor, { id, taskId, action, facts }: Noted, now: Temporal.Instant): void {
  record(actor, { action, subject: { kind: 'measure', id }, facts: { task: taskId, ...facts } }, now);
}
