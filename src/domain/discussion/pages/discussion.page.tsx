import { z } from 'zod';
import { permit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  type FieldErrors,
  html,
  id,
  ids,
  seeOther,
  statusOf,
  text,
} from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { canReadTask, getTask, nameBodies, taskFailures } from '../../tasks/index.ts';
import { canSpeak } from '../access.ts';
import { listenersOf } from '../listeners.ts';
import { listTalk } from '../messages.store.ts';
import { discussionWords } from '../words.ts';
import { writeMessage } from '../write-message.ts';
import { DiscussionView } from './discussion.view.tsx';
import { discussionPath } from './paths.ts';

const perPage = 50;
const query = z.object({ truoc: id().optional() });
const form = z.object({ words: text(4000), bodyIds: ids(), accountIds: ids() });

/** Everything that was said about a task, and the form in which one says something. */
export function discussionPage(ask: Ask): Promise<Response> {
  return show(ask, {});
}

/** Says something about a task. */
export async function writeMessagePage(ask: Ask): Promise<Response> {
  const taskId = ask.id('id');
  const read = ask.form(form);
  if (!read.ok) return show(ask, { errors: read.errors });
  try {
    await writeMessage(ask.actor, { ...read.value, taskId }, ask.now);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'invalid') throw error;
    return show(ask, { failure: error });
  }
  return seeOther(`${discussionPath(taskId)}#cuoi`, discussionWords[ask.locale].sent);
}

interface Refused {
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
}

async function show(ask: Ask, { errors = {}, failure }: Refused): Promise<Response> {
  const [task, tree] = await Promise.all([getTask(ask.id('id')), bodyTreeOn(ask.today, ask.stamps)]);
  permit(canReadTask(ask.actor, task, tree), taskFailures.noSuchTask);
  const { truoc: before } = ask.query(query);
  const talk = await listTalk(task.id, perPage + 1, before);
  const speaks = canSpeak(ask.actor, task, tree);
  const more = talk.messages.length > perPage;
  const messages = more ? talk.messages.slice(1) : talk.messages;
  const listeners = speaks ? await listenersOf(task, tree, ask.today) : undefined;
  const bodies = [
    task.leadId,
    task.giverId,
    ...task.coordinatingIds,
    ...messages.map(({ forBody }) => forBody),
  ];
  const view = (
    <DiscussionView
      ask={ask}
      task={task}
      messages={messages}
      earlier={more ? messages[0]?.id : undefined}
      isLatest={before === undefined}
      nameOf={await nameBodies(bodies, tree)}
      listeners={listeners?.map((one) => ({ ...one, name: `${one.name} (${tree.nameOf(one.bodyId)})` }))}
      errors={errors}
      failure={failure?.sentence(ask.locale)}
    />
  );
  return html(view, failure ? statusOf[failure.kind] : Object.keys(errors).length > 0 ? 422 : 200);
}
