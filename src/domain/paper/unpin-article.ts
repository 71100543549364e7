import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canLead } from './access.ts';
import { getFront, lockFront, saveOrder } from './pins.store.ts';
import { paperFailures } from './words.ts';

/** An article no longer leads the first page; the others move up. */
export function unpinArticle(
  actor: Actor,
  { version, articleId }: { readonly version: number; readonly articleId: string },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    await lockFront(version);
    const { pins } = await getFront(now);
    const pin = pins.find((one) => one.articleId === articleId);
    if (!pin) throw paperFailures.frontChanged();
    permit(canLead(actor, pin, await bodyTreeOn(dayOf(now))), paperFailures.notYours);
    await saveOrder(pins.map((one) => one.articleId).filter((id) => id !== articleId));
    record(
      actor,
      { action: 'article.unpinned', subject: { kind: 'article', id: articleId }, facts: {} },
      now,
    );
  });
}
