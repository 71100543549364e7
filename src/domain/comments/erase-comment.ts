import { transaction } from '../../kernel/db/index.ts';
import { record, theSystem } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { eraseComments, lockComment } from './comments.store.ts';
import { changeSight } from './decide-comments.ts';

/** The author, by the private link, takes back what they said: words, name and mailbox go for good. */
export function eraseComment(id: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const comment = await lockComment(id);
    if (comment.state === 'erased') return;
    await changeSight([comment], 'erased');
    await eraseComments([id]);
    record(
      theSystem,
      { action: 'comment.erased', subject: { kind: 'comment', id }, facts: { from: comment.state } },
      now,
    );
  });
}
