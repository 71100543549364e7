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
  text,
} from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { canReadTask, getTask, partsOf, taskFailures, taskPath } from '../../tasks/index.ts';
import { remindableStates } from '../reminder.ts';
import { listReminders } from '../reminders.store.ts';
import { sendReminder } from '../send-reminder.ts';
import { reminderWords } from '../words.ts';
import { RemindersView } from './reminders.view.tsx';

const form = z.object({ words: text(1000), document: optionalText(300) });

/** How a task was urged on, and for its giver the form in which it is. */
export function remindersPage(ask: Ask): Promise<Response> {
  return show(ask, {});
}

/** The giver reminds the lead. */
export async function remindPage(ask: Ask): Promise<Response> {
  const taskId = ask.id('id');
  const read = ask.form(form);
  if (!read.ok) return show(ask, { errors: read.errors });
  try {
    const { words, document = '' } = read.value;
    await sendReminder(ask.actor, { taskId, words, document }, ask.now);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'conflict') throw error;
    return show(ask, { failure: error });
  }
  return seeOther(taskPath(taskId), reminderWords[ask.locale].sent);
}

interface Refused {
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
}

async function show(ask: Ask, { errors = {}, failure }: Refused): Promise<Response> {
  const [task, tree] = await Promise.all([getTask(ask.id('id')), bodyTreeOn(ask.today, ask.stamps)]);
  permit(canReadTask(ask.actor, task, tree), taskFailures.noSuchTask);
  const reminders = await listReminders(task.id);
  const mayRemind = partsOf(ask.actor, task, tree).has('giver') && remindableStates.includes(task.state);
  const general = failure?.sentence(ask.locale);
  const view = <RemindersView {...{ ask, task, reminders, mayRemind, errors, general }} />;
  return html(view, failure ? statusOf[failure.kind] : Object.keys(errors).length > 0 ? 422 : 200);
}
