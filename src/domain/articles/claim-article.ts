import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canReadArticle, canWriteFor } from './access.ts';
import type { Article } from './article.ts';
import { lockArticle, saveClaim, savePlan } from './articles.store.ts';
import { articleFailures } from './words.ts';
import { claimLasts } from './write-article.ts';

/** Who works on a piece at this moment; nobody, where no sign of it came lately. */
export function claimantOf(article: Article, now: Temporal.Instant): string | null {
  const { claimedBy, claimedUntil } = article;
  return claimedUntil && Temporal.Instant.compare(now, claimedUntil) < 0 ? claimedBy : null;
}

/** An editor takes a piece on, also from another who left it; the others see who has it. */
export function claimArticle(actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const article = await lockArticle(id);
    const tree = await bodyTreeOn(dayOf(now));
    permit(canWriteFor(actor, article.newsroomId, tree), articleFailures.noSuchArticle);
    const from = claimantOf(article, now);
    await saveClaim(id, { by: actor.accountId, until: now.add(claimLasts) });
    if (from === actor.accountId) return;
    record(actor, { action: 'article.claimed', subject: { kind: 'article', id }, facts: { from } }, now);
  });
}

/** Whoever has a piece lets it go. */
export function releaseArticle(actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const article = await lockArticle(id);
    const tree = await bodyTreeOn(dayOf(now));
    permit(canWriteFor(actor, article.newsroomId, tree), articleFailures.noSuchArticle);
    if (article.claimedBy !== actor.accountId) return;
    await saveClaim(id, null);
    record(actor, { action: 'article.released', subject: { kind: 'article', id } }, now);
  });
}

interface Plan {
  readonly id: string;
  readonly dueOn: Temporal.PlainDate | null;
  readonly embargoUntil: Temporal.Instant | null;
}

/** By when a piece is wanted, and before when it must not go out; nothing that is scheduled may go out before. */
export function planArticle(
  actor: Actor,
  { id, dueOn, embargoUntil }: Plan,
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const article = await lockArticle(id);
    const tree = await bodyTreeOn(dayOf(now));
    permit(canReadArticle(actor, article, tree), articleFailures.noSuchArticle);
    const { publishAt, publishedAt } = article;
    const held =
      embargoUntil !== null && publishAt !== null && Temporal.Instant.compare(embargoUntil, publishAt) > 0;
    permit(!held, articleFailures.scheduledBefore);
    permit(embargoUntil === null || publishedAt === null, articleFailures.publicAlready);
    await savePlan(id, { dueOn, embargoUntil });
    const facts = { dueOn: dueOn?.toString() ?? null, embargoUntil: embargoUntil?.toString() ?? null };
    record(actor, { action: 'article.planned', subject: { kind: 'article', id }, facts }, now);
  });
}
