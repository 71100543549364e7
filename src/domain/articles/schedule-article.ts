import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import { saveState } from './articles.store.ts';
import { holdArticle, type SeenArticle } from './hold-article.ts';
import { permitStep } from './permit-step.ts';
import { articleFailures } from './words.ts';

interface Scheduling {
  readonly seen: SeenArticle;
  /** The minute at which it goes out. */
  readonly publishAt: Temporal.Instant;
}

/** Another than the writer sets the minute at which a reviewed article goes out by itself. */
export function scheduleArticle(
  actor: Actor,
  { seen, publishAt }: Scheduling,
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const article = await holdArticle(seen);
    const step = await permitStep(actor, article, { action: 'schedule', now });
    permit(Temporal.Instant.compare(publishAt, now) > 0, articleFailures.hourIsPast);
    const { embargoUntil } = article;
    permit(
      embargoUntil === null || Temporal.Instant.compare(embargoUntil, publishAt) <= 0,
      articleFailures.underEmbargo,
    );
    await saveState({ ...article, state: step.to, publishAt }, now);
    const facts = { version: article.version, publishAt: publishAt.toString() };
    const subject = { kind: 'article', id: article.id };
    record(actor, { action: 'article.scheduled', subject, facts }, now);
  });
}
