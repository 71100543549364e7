import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { holdArticle, type SeenArticle } from './hold-article.ts';
import { permitStep } from './permit-step.ts';
import { insertCorrection } from './published.store.ts';
import { putOut } from './put-out.ts';
import { articleFailures } from './words.ts';

interface Correcting {
  readonly seen: SeenArticle;
  /** What was wrong and what is right, as readers read it below the article. */
  readonly said: string;
}

/** Another than the one who mended it puts a published article right, in sight of its readers. */
export function correctArticle(
  actor: Actor,
  { seen, said }: Correcting,
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const article = await holdArticle(seen);
    await permitStep(actor, article, { action: 'correct', now });
    permit(said !== '', articleFailures.noteMissing);
    await insertCorrection(article.id, { at: now, text: said }, actor.accountId);
    const { id, slug, version } = await putOut(article, 'corrected', now);
    const facts = { slug, version, said, instead: article.publishedVersion };
    record(actor, { action: 'article.corrected', subject: { kind: 'article', id }, facts }, now);
  });
}
