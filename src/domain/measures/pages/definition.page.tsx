import { z } from 'zod';
import { permit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  type FieldErrors,
  html,
  optionalText,
  seeOther,
  statusOf,
  type Typed,
  whole,
} from '../../../kernel/http/index.ts';
import { writeDay } from '../../../kernel/time/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { canReadTask, getTask, type Task, taskFailures, taskPath } from '../../tasks/index.ts';
import { canDefine } from '../access.ts';
import { changeMeasure, defineMeasure, endMeasure } from '../define-measure.ts';
import type { Definition, Measure } from '../measure.ts';
import { getMeasure } from '../measures.store.ts';
import { measureFailures, measureWords } from '../words.ts';
import { DefinitionView } from './definition.view.tsx';
import { readDefinition, typedFrom } from './definition-form.ts';

const versioned = z.object({ version: whole(1, 1_000_000) });
const ending = z.object({ version: whole(1, 1_000_000), because: optionalText(500) });

/** The form in which a measure is laid down. */
export async function newMeasurePage(ask: Ask): Promise<Response> {
  const task = await getOwnTask(ask);
  return show(ask, { task, typed: { direction: 'more', cadence: 'month', taken: 'latest' } });
}

/** Lays down a measure. */
export async function defineMeasurePage(ask: Ask): Promise<Response> {
  const task = await getOwnTask(ask);
  const read = readDefinition(ask);
  if (!read.ok) return show(ask, { task, typed: ask.typed, errors: read.errors });
  try {
    await defineMeasure(ask.actor, { taskId: task.id, definition: read.definition }, ask.now);
  } catch (error) {
    return show(ask, { task, typed: ask.typed, failure: refusalIn(error) });
  }
  return seeOther(`${taskPath(task.id)}#chi-tieu`, measureWords[ask.locale].defined);
}

/** The form in which a measure is changed. */
export async function changeMeasureFormPage(ask: Ask): Promise<Response> {
  const task = await getOwnTask(ask);
  const measure = await getMeasure(task.id, ask.id('measureId'));
  permit(measure.endedAt === null, measureFailures.ended);
  return show(ask, { task, measure, typed: typedFrom(measure, ask.locale) });
}

/** Changes a measure; when someone else did meanwhile, both versions are shown. */
export async function changeMeasurePage(ask: Ask): Promise<Response> {
  const task = await getOwnTask(ask);
  const measure = await getMeasure(task.id, ask.id('measureId'));
  const read = readDefinition(ask);
  const seen = ask.form(versioned);
  if (!read.ok || !seen.ok) {
    const errors = { ...(read.ok ? {} : read.errors), ...(seen.ok ? {} : seen.errors) };
    return show(ask, { task, measure, typed: ask.typed, errors });
  }
  const { definition } = read;
  try {
    const held = { taskId: task.id, measureId: measure.id, version: seen.value.version };
    await changeMeasure(ask.actor, { seen: held, definition }, ask.now);
  } catch (error) {
    return show(ask, { task, measure, typed: ask.typed, failure: refusalIn(error), yours: definition });
  }
  return seeOther(`${taskPath(task.id)}#chi-tieu`, measureWords[ask.locale].changed);
}

/** Ends a measure. */
export async function endMeasurePage(ask: Ask): Promise<Response> {
  const task = await getOwnTask(ask);
  const measure = await getMeasure(task.id, ask.id('measureId'));
  const read = ask.form(ending);
  if (!read.ok)
    return show(ask, { task, measure, typed: typedFrom(measure, ask.locale), errors: read.errors });
  const { version, because } = read.value;
  try {
    const seen = { taskId: task.id, measureId: measure.id, version };
    await endMeasure(ask.actor, { seen, because }, ask.now);
  } catch (error) {
    return show(ask, { task, measure, typed: typedFrom(measure, ask.locale), failure: refusalIn(error) });
  }
  return seeOther(`${taskPath(task.id)}#chi-tieu`, measureWords[ask.locale].endDone);
}

async function getOwnTask(ask: Ask): Promise<Task> {
  const [task, tree] = await Promise.all([getTask(ask.id('id')), bodyTreeOn(ask.today, ask.stamps)]);
  permit(canReadTask(ask.actor, task, tree), taskFailures.noSuchTask);
  permit(canDefine(ask.actor, task, tree), measureFailures.notYours);
  return task;
}

function refusalIn(error: unknown): Failure {
  if (error instanceof Failure && (error.kind === 'invalid' || error.kind === 'conflict')) return error;
  throw error;
}

interface Shown {
  readonly task: Task;
  readonly measure?: Measure;
  readonly typed: Typed;
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
  readonly yours?: Definition;
}

function show(ask: Ask, { task, measure, typed, errors = {}, failure, yours }: Shown): Response {
  const differences =
    failure?.kind === 'conflict' && measure && yours ? differencesOf(ask, yours, measure) : undefined;
  const view = (
    <DefinitionView
      ask={ask}
      task={task}
      measure={measure}
      typed={typed}
      errors={errors}
      failure={failure?.sentence(ask.locale)}
      differences={differences}
    />
  );
  return html(view, failure ? statusOf[failure.kind] : Object.keys(errors).length > 0 ? 422 : 200);
}

/** What was typed beside what stands now. */
function differencesOf({ locale }: Ask, yours: Definition, current: Definition) {
  const words = measureWords[locale];
  const tell = (one: Definition) => [
    [words.fields.name, one.name],
    [words.targetLabel, words.target(one)],
    [words.fields.taken, words.takings[one.taken]],
    [words.fields.firstFrom, writeDay(one.firstFrom)],
  ];
  const now = tell(current);
  return tell(yours).map(([label = '', value = ''], nth) => ({
    label,
    yours: value,
    current: now[nth]?.[1] ?? '',
  }));
}
