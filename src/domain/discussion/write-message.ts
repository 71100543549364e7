import { createHash } from 'node:crypto';
import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canReadTask, lockTask, rememberAnnex, taskFailures } from '../tasks/index.ts';
import { canSpeak, speaksFor } from './access.ts';
import { bodiesConcerned, listenersOf } from './listeners.ts';
import { insertMentions, insertMessage } from './messages.store.ts';
import { discussionFailures } from './words.ts';

/** The name under which a task remembers that something was said about it. */
export const annexName = 'discussion';

/** What someone says about a task, and whom they call upon. */
export interface Said {
  readonly taskId: string;
  readonly words: string;
  readonly bodyIds: readonly string[];
  readonly accountIds: readonly string[];
}

/** Someone who may read a task says something about it to the others who may. */
export function writeMessage(actor: Actor, said: Said, now: Temporal.Instant): Promise<string> {
  return transaction(async () => {
    const task = await lockTask(said.taskId);
    const today = dayOf(now);
    const tree = await bodyTreeOn(today);
    permit(canReadTask(actor, task, tree), taskFailures.noSuchTask);
    permit(canSpeak(actor, task, tree), discussionFailures.onlyReads);
    const bodyIds = [...new Set(said.bodyIds)];
    const accountIds = [...new Set(said.accountIds)];
    const concerned = bodiesConcerned(task);
    permit(
      bodyIds.every((id) => concerned.includes(id)),
      discussionFailures.strangerCalled,
    );
    if (accountIds.length > 0) {
      const listeners = new Set((await listenersOf(task, tree, today)).map(({ accountId }) => accountId));
      permit(
        accountIds.every((id) => listeners.has(id)),
        discussionFailures.strangerCalled,
      );
    }
    const forBody = speaksFor(actor, task, tree);
    const written = { by: actor.accountId, now };
    const id = await insertMessage({ taskId: task.id, forBody, words: said.words }, written);
    await insertMentions(id, { bodyIds, accountIds });
    await rememberAnnex([task.id], annexName);
    record(
      actor,
      {
        action: 'message.written',
        subject: { kind: 'discussion', id: task.id },
        facts: { message: id, forBody, sha256: fingerprint(said.words), bodyIds, accountIds },
      },
      now,
    );
    return id;
  });
}

/** What the record keeps of words that are no business of everyone who reads it. */
export function fingerprint(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}
