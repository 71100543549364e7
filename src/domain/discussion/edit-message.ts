import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canReadTask, getTask, taskFailures } from '../tasks/index.ts';
import { isEditable, type Message } from './message.ts';
import { lockMessage, rewriteMessage, withdrawMessageAt } from './messages.store.ts';
import { discussionFailures } from './words.ts';
import { fingerprint } from './write-message.ts';

/** Which message, and the version that was seen. */
export interface SeenMessage {
  readonly taskId: string;
  readonly messageId: string;
  readonly version: number;
}

/** Its author lets a message read differently, shortly after it was said; how it read before is kept. */
export function editMessage(
  actor: Actor,
  { seen, words }: { readonly seen: SeenMessage; readonly words: string },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const message = await holdOwn(actor, seen, now);
    permit(isEditable(message, now), discussionFailures.tooLateToEdit);
    if (message.words === words) return;
    await rewriteMessage(message, words, now);
    note(actor, { message, action: 'message.edited', sha256: fingerprint(words) }, now);
  });
}

/** Its author withdraws a message; that they did stays in sight, and the words can still be opened. */
export function withdrawMessage(actor: Actor, seen: SeenMessage, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const message = await holdOwn(actor, seen, now);
    await withdrawMessageAt(message.id, now);
    note(actor, { message, action: 'message.withdrawn', sha256: fingerprint(message.words) }, now);
  });
}

async function holdOwn(actor: Actor, seen: SeenMessage, now: Temporal.Instant): Promise<Message> {
  const [task, tree] = await Promise.all([getTask(seen.taskId), bodyTreeOn(dayOf(now))]);
  permit(canReadTask(actor, task, tree), taskFailures.noSuchTask);
  const message = await lockMessage(task.id, seen.messageId);
  permit(message.authorId === actor.accountId, discussionFailures.notYourWords);
  permit(message.withdrawnAt === null, discussionFailures.withdrawnAlready);
  permit(message.version === seen.version, discussionFailures.changedMeanwhile);
  return message;
}

interface Noted {
  readonly message: Message;
  readonly action: 'message.edited' | 'message.withdrawn';
  readonly sha256: string;
}

function note(actor: Actor, { message, action, sha256 }: Noted, now: Temporal.Instant): void {
  const facts = { message: message.id, before: fingerprint(message.words), sha256 };
  record(actor, { action, subject: { kind: 'discussion', id: message.taskId }, facts }, now);
}
