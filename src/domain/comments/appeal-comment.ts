import { transaction } from '../../kernel/db/index.ts';
import { record, theSystem } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { findAppeal, insertAppeal } from './appeals.store.ts';
import { cleanText } from './clean-text.ts';
import type { Comment } from './comment.ts';
import { lockComment } from './comments.store.ts';
import type { Setting } from './setting.ts';
import { getSetting } from './settings.store.ts';
import { commentFailures } from './words.ts';

/** Until when an author may ask that a refusal be decided anew; nothing where nothing was refused. */
export function appealUntil(
  { state, decidedAt }: Pick<Comment, 'state' | 'decidedAt'>,
  { appealDays }: Pick<Setting, 'appealDays'>,
): Temporal.Instant | undefined {
  return state === 'refused' && decidedAt ? decidedAt.add({ hours: 24 * appealDays }) : undefined;
}

/** The author, by the private link, asks once that a refusal be decided anew by somebody else. */
export function appealComment(id: string, said: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const comment = await lockComment(id);
    const until = appealUntil(comment, await getSetting());
    const open = until !== undefined && until.epochMilliseconds > now.epochMilliseconds;
    if (!open || comment.decidedBy === null || (await findAppeal(id))) throw commentFailures.noAppeal();
    await insertAppeal({ commentId: id, said: cleanText(said), against: comment.decidedBy }, now);
    record(theSystem, { action: 'comment.appealed', subject: { kind: 'comment', id } }, now);
  });
}
