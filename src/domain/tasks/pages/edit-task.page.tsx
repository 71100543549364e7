import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  type FieldErrors,
  html,
  id,
  ids,
  optionalText,
  seeOther,
  statusOf,
  type Typed,
  text,
  whole,
} from '../../../kernel/http/index.ts';
import {
  deadlineSentence,
  listTerms,
  readDeadlineFields,
  writeDeadlineFields,
} from '../../calendar/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { deadlineBy } from '../deadline-by.ts';
import { findSpelledRule } from '../deadlines.store.ts';
import { editTask, sameRule } from '../edit-task.ts';
import { listPastLeads } from '../handovers.store.ts';
import type { Task } from '../task.ts';
import { findLastEdit } from '../tasks.store.ts';
import { taskPageWords } from '../words/task-page.ts';
import { taskFailures, taskWords } from '../words.ts';
import { type CurrentVersion, EditTaskView } from './edit-task.view.tsx';
import { taskPath } from './step-paths.ts';
import { getTaskToDo } from './task-to-do.ts';

const form = z.object({
  version: whole(1, 999_999_999),
  title: text(500),
  product: optionalText(500),
  leadId: id(),
  coordinatingIds: ids(),
  reason: optionalText(2000),
  document: optionalText(300),
});

/** What was ordered, ready to be written anew. */
export async function editTaskPage(ask: Ask): Promise<Response> {
  const task = await getTaskToDo(ask, 'edit');
  return show(ask, task, { typed: await typedOf(task) });
}

/** Writes what was ordered anew; where another was quicker, both versions are shown. */
export async function editTaskFormPage(ask: Ask): Promise<Response> {
  const task = await getTaskToDo(ask, 'edit');
  const read = ask.form(form);
  const deadline = readDeadlineFields(ask.typed, ask.locale);
  if (!read.ok || !deadline.ok) {
    const errors = { ...(read.ok ? {} : read.errors), ...(deadline.ok ? {} : deadline.errors) };
    return show(ask, task, { typed: ask.typed, errors, status: 422 });
  }
  const rule = deadline.rule ?? null;
  const isMoved = !sameRule((await findSpelledRule(task.id)) ?? null, rule);
  const isCurrent = read.value.version === task.version;
  if (isCurrent && isMoved && read.value.reason === '') {
    const errors = { reason: taskPageWords[ask.locale].edit.reasonNeeded };
    return show(ask, task, { typed: ask.typed, errors, status: 422 });
  }
  try {
    await editTask(ask.actor, { ...read.value, taskId: task.id, deadline: rule }, ask.now);
  } catch (error) {
    if (!(error instanceof Failure) || !(error.kind === 'conflict' || error.kind === 'invalid')) throw error;
    return show(ask, task, { typed: ask.typed, failure: error, status: statusOf[error.kind] });
  }
  return seeOther(taskPath(task.id), taskWords[ask.locale].actions.edit.done);
}

async function typedOf(task: Task): Promise<Typed> {
  return {
    version: String(task.version),
    title: task.title,
    product: task.product,
    leadId: task.leadId,
    coordinatingIds: task.coordinatingIds,
    ...writeDeadlineFields(await findSpelledRule(task.id)),
  };
}

interface Shown {
  readonly typed: Typed;
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
  readonly status?: number;
}

async function show(ask: Ask, task: Task, shown: Shown): Promise<Response> {
  const { typed, errors = {}, failure, status = 200 } = shown;
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const isConflict = failure?.code === taskFailures.changedMeanwhile().code;
  const current = isConflict ? await currentVersion(ask, task) : undefined;
  const general = failure?.sentence(ask.locale);
  const leadFixed = task.state !== 'assigned' || (await listPastLeads(task.id)).length > 0;
  return html(
    <EditTaskView
      ask={ask}
      task={task}
      bodies={tree.list}
      terms={await listTerms()}
      leadFixed={leadFixed}
      typed={typed}
      errors={errors}
      general={general}
      current={current}
    />,
    status,
  );
}

/** What is stored now, with the deadlines of both versions in words. */
async function currentVersion(ask: Ask, task: Task): Promise<CurrentVersion> {
  const typed = await typedOf(task);
  const inWords = async (version: Typed) => {
    const read = readDeadlineFields(version, ask.locale);
    const { explanation } = await deadlineBy(read.ok ? (read.rule ?? null) : null);
    return explanation ? deadlineSentence(explanation, ask.locale) : taskPageWords[ask.locale].noDeadline;
  };
  const deadlines = { yours: await inWords(ask.typed), current: await inWords(typed) };
  return { typed, deadlines, edit: await findLastEdit(task.id) };
}
