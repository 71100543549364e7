import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  id,
  ids,
  type Judgement,
  judged,
  optionalText,
  seeOther,
  type Typed,
  text,
  whole,
} from '../../../kernel/http/index.ts';
import { listTerms, readDeadlineFields } from '../../calendar/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { handOverTask } from '../hand-over-task.ts';
import { nameBodies } from '../names.store.ts';
import { listParts } from '../parts.store.ts';
import { wholeOf } from '../parts.ts';
import type { Task } from '../task.ts';
import { taskWords } from '../words.ts';
import { HandOverView } from './hand-over.view.tsx';
import { taskPath } from './step-paths.ts';
import { getTaskToDo } from './task-to-do.ts';

const form = z.object({
  version: whole(1, 999_999_999),
  leadId: id(),
  coordinatingIds: ids(),
  reason: text(2000),
  document: optionalText(300),
});

/** Asks the giver to whom a task is handed over. */
export async function handOverPage(ask: Ask): Promise<Response> {
  const task = await getTaskToDo(ask, 'hand_over');
  return show(ask, task, { typed: { coordinatingIds: task.coordinatingIds } });
}

/** Hands the task over; what cannot be is said above the form, with all that was typed. */
export async function handOverFormPage(ask: Ask): Promise<Response> {
  const task = await getTaskToDo(ask, 'hand_over');
  const read = ask.form(form);
  const deadline = readDeadlineFields(ask.typed, ask.locale);
  if (!read.ok || !deadline.ok) {
    const errors = { ...(read.ok ? {} : read.errors), ...(deadline.ok ? {} : deadline.errors) };
    return show(ask, task, { typed: ask.typed, errors });
  }
  try {
    await handOverTask(ask.actor, { ...read.value, taskId: task.id, deadline: deadline.rule }, ask.now);
  } catch (error) {
    if (!(error instanceof Failure) || !(error.kind === 'conflict' || error.kind === 'invalid')) throw error;
    return show(ask, task, { typed: ask.typed, failure: error });
  }
  return seeOther(taskPath(task.id), taskWords[ask.locale].actions.hand_over.done);
}

interface Shown extends Judgement {
  readonly typed: Typed;
}

/** The form is made from the task as it is now, so that sending it again decides on what was shown. */
async function show(ask: Ask, task: Task, shown: Shown): Promise<Response> {
  const { typed, errors = {}, failure } = shown;
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const nameOf = await nameBodies([task.leadId, ...task.coordinatingIds], tree);
  const parts = wholeOf(await listParts(task.id), ask.today);
  const view = (
    <HandOverView
      ask={ask}
      task={task}
      bodies={tree.list}
      terms={await listTerms()}
      openParts={parts?.open ?? 0}
      nameOf={nameOf}
      typed={typed}
      errors={errors}
      general={failure?.sentence(ask.locale)}
    />
  );
  return judged(view, shown);
}
