import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { holdArticle, type SeenArticle } from './hold-article.ts';
import { permitStep } from './permit-step.ts';
import { putOut } from './put-out.ts';

/** Another than the writer brings a reviewed article before the public, at once. */
export function publishArticle(actor: Actor, seen: SeenArticle, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const article = await holdArticle(seen);
    await permitStep(actor, article, { action: 'publish', now });
    const { id, slug, version } = await putOut(article, 'published', now);
    const facts = { slug, version, from: article.state };
    record(actor, { action: 'article.published', subject: { kind: 'article', id }, facts }, now);
  });
}
