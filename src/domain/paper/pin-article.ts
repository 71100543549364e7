import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canLead } from './access.ts';
import { arranged, mayStandUntil, mostPinned } from './pin.ts';
import { getFront, getPinnable, lockFront, saveOrder, savePin } from './pins.store.ts';
import { paperFailures } from './words.ts';

interface Pinning {
  /** The arrangement that was seen. */
  readonly version: number;
  readonly articleId: string;
  /** Counted from 1. */
  readonly place: number;
  readonly until: Temporal.Instant;
}

/** An article leads the first page from now on, at a place and until a moment; pinned again, it changes both. */
export function pinArticle(
  actor: Actor,
  { version, articleId, place, until }: Pinning,
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    await lockFront(version);
    const article = await getPinnable(articleId);
    permit(canLead(actor, article, await bodyTreeOn(dayOf(now))), paperFailures.notYours);
    permit(mayStandUntil(until, now), paperFailures.badUntil);
    const before = (await getFront(now)).pins.map((pin) => pin.articleId);
    const order = arranged(before, articleId, place);
    permit(order.length <= mostPinned, paperFailures.frontFull);
    await savePin({ articleId, until }, actor.accountId, now);
    await saveOrder(order);
    const facts = { place: order.indexOf(articleId) + 1, until: until.toString() };
    record(actor, { action: 'article.pinned', subject: { kind: 'article', id: articleId }, facts }, now);
  });
}
