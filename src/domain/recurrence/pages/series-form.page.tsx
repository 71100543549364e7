import { z } from 'zod';
import { permit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  day,
  type FieldErrors,
  html,
  id,
  optionalText,
  seeOther,
  statusOf,
  type Typed,
  whole,
} from '../../../kernel/http/index.ts';
import { type BodyTree, bodyTreeOn } from '../../organisation/index.ts';
import { canGive, canReadTask, getTask, type Task, taskFailures } from '../../tasks/index.ts';
import { canKeepSeries, canReadSeries } from '../access.ts';
import { changeSeries, endSeries, startSeries } from '../keep-series.ts';
import { fieldsFromReading } from '../recurrence-fields.ts';
import { countMade, getSeries } from '../series.store.ts';
import { type Coming, changeableFrom, type Series } from '../series.ts';
import { recurrenceFailures, recurrenceWords } from '../words.ts';
import { seriesPath } from './paths.ts';
import { previewOf, readSeriesForm, typedFromOrder } from './series-form.ts';
import { SeriesFormView } from './series-form.view.tsx';

const asked = z.object({ nhiemVu: id() });
const source = z.object({ nhiemVu: id() });

/** The form in which what a task orders is given again and again. */
export async function newSeriesPage(ask: Ask): Promise<Response> {
  const { nhiemVu } = ask.query(asked);
  if (!nhiemVu) throw taskFailures.noSuchTask();
  const { task, tree } = await sourceTask(ask, nhiemVu);
  const { title, product, giverId, leadId, coordinatingIds } = task;
  const typed = {
    title,
    product,
    giverId,
    leadId,
    coordinatingIds,
    from: ask.today.toString(),
    ...fieldsFromReading({}),
  };
  return show(ask, tree, { task, typed });
}

/** Gives what a task orders again and again; with the second button, only shows what would come. */
export async function startSeriesPage(ask: Ask): Promise<Response> {
  const from = ask.form(source);
  if (!from.ok) throw taskFailures.noSuchTask();
  const { task, tree } = await sourceTask(ask, from.value.nhiemVu);
  const read = readSeriesForm(ask);
  if (!read.ok) return show(ask, tree, { task, typed: ask.typed, errors: read.errors });
  if (ask.typed.look) return show(ask, tree, { task, typed: ask.typed, preview: await previewOf(read) });
  try {
    const { directiveId, passage, force, speaker } = task;
    const series = { ...read, directiveId, passage, force, speaker, printed: '' };
    const made = await startSeries(ask.actor, series, ask.now);
    return seeOther(seriesPath(made), recurrenceWords[ask.locale].given(await countMade(made)));
  } catch (error) {
    return show(ask, tree, { task, typed: ask.typed, failure: refusalIn(error) });
  }
}

async function sourceTask(
  ask: Ask,
  taskId: string,
): Promise<{ readonly task: Task; readonly tree: BodyTree }> {
  const [task, tree] = await Promise.all([getTask(taskId), bodyTreeOn(ask.today, ask.stamps)]);
  permit(canReadTask(ask.actor, task, tree), taskFailures.noSuchTask);
  permit(canGive(ask.actor, task.giverId, tree), recurrenceFailures.notYours);
  return { task, tree };
}

const change = z.object({ version: whole(1, 1_000_000), changeFrom: day(), reason: optionalText(500) });

/** The form in which a series is changed from a day on. */
export async function changeSeriesFormPage(ask: Ask): Promise<Response> {
  const { series, tree } = await ownSeries(ask);
  const last = series.versions.at(-1);
  const changeFrom = changeableFrom(series)?.toString() ?? '';
  return show(ask, tree, { series, typed: { ...(last ? typedFromOrder(last) : {}), changeFrom } });
}

/** Changes a series from a day on; with the second button, only shows what would come. */
export async function changeSeriesPage(ask: Ask): Promise<Response> {
  const { series, tree } = await ownSeries(ask);
  const read = readSeriesForm(ask);
  const seen = ask.form(change);
  if (!read.ok || !seen.ok) {
    const errors = { ...(read.ok ? {} : read.errors), ...(seen.ok ? {} : seen.errors) };
    return show(ask, tree, { series, typed: ask.typed, errors });
  }
  const { version, changeFrom: from, reason } = seen.value;
  if (ask.typed.look) {
    const preview = await previewOf({ ...read, from, until: series.endedOn });
    return show(ask, tree, { series, typed: ask.typed, preview });
  }
  try {
    const changed = { id: series.id, version, from, reason };
    await changeSeries(ask.actor, { change: changed, order: read.order }, ask.now);
    return seeOther(seriesPath(series.id), recurrenceWords[ask.locale].changed);
  } catch (error) {
    return show(ask, tree, { series, typed: ask.typed, failure: refusalIn(error) });
  }
}

const ending = z.object({ version: whole(1, 1_000_000), endFrom: day(), reason: optionalText(500) });

/** Ends a series from a day on. */
export async function endSeriesPage(ask: Ask): Promise<Response> {
  const { series, tree } = await ownSeries(ask);
  const read = ask.form(ending);
  const last = series.versions.at(-1);
  const typed = { ...(last ? typedFromOrder(last) : {}), ...ask.typed };
  if (!read.ok) return show(ask, tree, { series, typed, errors: read.errors });
  const { version, endFrom: from, reason } = read.value;
  try {
    await endSeries(ask.actor, { id: series.id, version, from, reason }, ask.now);
    return seeOther(seriesPath(series.id), recurrenceWords[ask.locale].ended);
  } catch (error) {
    return show(ask, tree, { series, typed, failure: refusalIn(error) });
  }
}

async function ownSeries(ask: Ask): Promise<{ readonly series: Series; readonly tree: BodyTree }> {
  const [series, tree] = await Promise.all([getSeries(ask.id('id')), bodyTreeOn(ask.today, ask.stamps)]);
  permit(canReadSeries(ask.actor, series, tree), recurrenceFailures.noSuchSeries);
  const last = series.versions.at(-1);
  permit(last !== undefined && canKeepSeries(ask.actor, last, tree), recurrenceFailures.notYours);
  return { series, tree };
}

function refusalIn(error: unknown): Failure {
  if (error instanceof Failure && error.kind !== 'missing') return error;
  throw error;
}

interface Shown {
  readonly task?: Task;
  readonly series?: Series;
  readonly typed: Typed;
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
  readonly preview?: readonly Coming[];
}

function show(ask: Ask, tree: BodyTree, shown: Shown): Response {
  const { errors = {}, failure } = shown;
  const givers = tree.list.filter(({ id: bodyId }) => canGive(ask.actor, bodyId, tree));
  const option = (body: { readonly id: string; readonly name: string }) => ({
    value: body.id,
    label: body.name,
  });
  const view = (
    <SeriesFormView
      ask={ask}
      task={shown.task}
      series={shown.series}
      givers={givers.map(option)}
      bodies={tree.list.map(option)}
      typed={shown.typed}
      errors={errors}
      failure={failure?.sentence(ask.locale)}
      preview={shown.preview}
    />
  );
  return html(view, failure ? statusOf[failure.kind] : Object.keys(errors).length > 0 ? 422 : 200);
}
