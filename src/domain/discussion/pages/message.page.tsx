import { z } from 'zod';
import { permit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  type FieldErrors,
  html,
  seeOther,
  statusOf,
  text,
  whole,
} from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { canReadTask, getTask, taskFailures } from '../../tasks/index.ts';
import { editMessage, withdrawMessage } from '../edit-message.ts';
import { isEditable } from '../message.ts';
import { getMessage } from '../messages.store.ts';
import { discussionFailures, discussionWords } from '../words.ts';
import { EditMessageView } from './message.view.tsx';
import { discussionPath } from './paths.ts';

const version = whole(1, 1_000_000);
const editForm = z.object({ words: text(4000), version });
const withdrawForm = z.object({ version });

/** The form in which an author lets a message read differently. */
export function editMessageFormPage(ask: Ask): Promise<Response> {
  return show(ask, {});
}

/** Saves a message as it reads now; when it was changed in another window, what was typed stays in the form. */
export async function editMessagePage(ask: Ask): Promise<Response> {
  const read = ask.form(editForm);
  if (!read.ok) return show(ask, { errors: read.errors });
  const { words, version: seen } = read.value;
  try {
    await editMessage(ask.actor, { seen: seenBy(ask, seen), words }, ask.now);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'conflict') throw error;
    return show(ask, { failure: error });
  }
  return seeOther(discussionPath(ask.id('id')), discussionWords[ask.locale].saved);
}

/** An author withdraws a message. */
export async function withdrawMessagePage(ask: Ask): Promise<Response> {
  const read = ask.form(withdrawForm);
  if (!read.ok) throw discussionFailures.changedMeanwhile();
  await withdrawMessage(ask.actor, seenBy(ask, read.value.version), ask.now);
  return seeOther(discussionPath(ask.id('id')), discussionWords[ask.locale].withdrawDone);
}

function seenBy(ask: Ask, seen: number) {
  return { taskId: ask.id('id'), messageId: ask.id('messageId'), version: seen };
}

interface Refused {
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
}

async function show(ask: Ask, { errors = {}, failure }: Refused): Promise<Response> {
  const [task, tree] = await Promise.all([getTask(ask.id('id')), bodyTreeOn(ask.today, ask.stamps)]);
  permit(canReadTask(ask.actor, task, tree), taskFailures.noSuchTask);
  const message = await getMessage(task.id, ask.id('messageId'));
  permit(message.authorId === ask.actor.accountId, discussionFailures.notYourWords);
  if (!failure) permit(isEditable(message, ask.now), discussionFailures.tooLateToEdit);
  const view = (
    <EditMessageView
      ask={ask}
      task={task}
      message={message}
      errors={errors}
      failure={failure?.sentence(ask.locale)}
    />
  );
  return html(view, failure ? statusOf[failure.kind] : Object.keys(errors).length > 0 ? 422 : 200);
}
