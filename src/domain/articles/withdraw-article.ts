import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { showPhotos } from '../photos/index.ts';
import { saveState } from './articles.store.ts';
import { holdArticle, type SeenArticle } from './hold-article.ts';
import { permitStep } from './permit-step.ts';
import { hideArticle } from './published.store.ts';
import { articleFailures } from './words.ts';

interface Withdrawing {
  readonly seen: SeenArticle;
  /** What readers who come to the address are told. */
  readonly said: string;
}

/** An article is taken from the public; whoever comes to its address is told that it was, and why. */
export function withdrawArticle(
  actor: Actor,
  { seen, said }: Withdrawing,
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const article = await holdArticle(seen);
    const step = await permitStep(actor, article, { action: 'withdraw', now });
    permit(said !== '', articleFailures.noteMissing);
    const { id, slug, version } = article;
    if (slug === null) throw articleFailures.stateMoved();
    await saveState({ ...article, state: step.to }, now);
    await hideArticle({ id, slug }, said, now);
    await showPhotos(id, []);
    const facts = { slug, version, said };
    record(actor, { action: 'article.withdrawn', subject: { kind: 'article', id }, facts }, now);
  });
}
