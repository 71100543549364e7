import { z } from 'zod';
import { permit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  ids,
  type Judgement,
  judged,
  optionalText,
  seeOther,
  type Typed,
  text,
} from '../../../kernel/http/index.ts';
import { listTerms, readDeadlineFields, writeDeadlineFields } from '../../calendar/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { canGive } from '../access.ts';
import { findSpelledRule } from '../deadlines.store.ts';
import { bodiesForParts, deepestPart } from '../parts.ts';
import { splitTask } from '../split-task.ts';
import type { Task } from '../task.ts';
import { partsWords } from '../words/parts.ts';
import { taskFailures } from '../words.ts';
import { SplitView } from './split.view.tsx';
import { taskPath } from './step-paths.ts';
import { getTaskToDo } from './task-to-do.ts';

const form = z.object({
  title: text(500),
  product: optionalText(500),
  leadIds: ids(),
  coordinatingIds: ids(),
  note: optionalText(1000),
});

/** Asks the lead what it gives out of its task, and to whom. */
export async function splitPage(ask: Ask): Promise<Response> {
  const task = await getTaskToSplit(ask);
  const deadline = writeDeadlineFields(await findSpelledRule(task.id));
  return show(ask, task, { typed: { title: task.title, product: task.product, ...deadline } });
}

/** Gives the parts; what cannot be is said above the form, with all that was typed. */
export async function splitFormPage(ask: Ask): Promise<Response> {
  const task = await getTaskToSplit(ask);
  const read = ask.form(form);
  const deadline = readDeadlineFields(ask.typed, ask.locale);
  if (!read.ok || !deadline.ok) {
    const errors = { ...(read.ok ? {} : read.errors), ...(deadline.ok ? {} : deadline.errors) };
    return show(ask, task, { typed: ask.typed, errors });
  }
  try {
    const parts = { ...read.value, taskId: task.id, deadline: deadline.rule ?? null };
    const given = await splitTask(ask.actor, parts, ask.now);
    return seeOther(`${taskPath(task.id)}#phan-viec`, partsWords[ask.locale].split.given(given));
  } catch (error) {
    if (!(error instanceof Failure) || !(error.kind === 'conflict' || error.kind === 'invalid')) throw error;
    return show(ask, task, { typed: ask.typed, failure: error });
  }
}

/** The task, when its lead may split it: otherwise why not, in words. */
async function getTaskToSplit(ask: Ask): Promise<Task> {
  const task = await getTaskToDo(ask, 'split');
  permit(canGive(ask.actor, task.leadId, await bodyTreeOn(ask.today)), taskFailures.notGivenByYou);
  permit(task.secrecy === 'normal', taskFailures.secretIsWhole);
  permit(task.depth < deepestPart, taskFailures.deepEnough);
  return task;
}

interface Shown extends Judgement {
  readonly typed: Typed;
}

async function show(ask: Ask, task: Task, shown: Shown): Promise<Response> {
  const { typed, errors = {}, failure } = shown;
  const tree = await bodyTreeOn(ask.today);
  const view = (
    <SplitView
      ask={ask}
      task={task}
      bodies={tree.list}
      terms={await listTerms()}
      leads={bodiesForParts(task.leadId, tree)}
      typed={typed}
      errors={errors}
      general={failure?.sentence(ask.locale)}
    />
  );
  return judged(view, shown);
}
