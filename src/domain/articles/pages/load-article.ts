import { permit } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { type BodyTree, bodyTreeOn } from '../../organisation/index.ts';
import { canReadArticle, canWriteFor } from '../access.ts';
import type { Article } from '../article.ts';
import { getArticle } from '../articles.store.ts';
import { articleFailures } from '../words.ts';

/** The article of the address, for those who may read it while it is made. */
export async function loadArticle(
  ask: Ask,
): Promise<{ article: Article; tree: BodyTree; mayWrite: boolean }> {
  const [article, tree] = await Promise.all([getArticle(ask.id('id')), bodyTreeOn(ask.today, ask.stamps)]);
  permit(canReadArticle(ask.actor, article, tree), articleFailures.noSuchArticle);
  return { article, tree, mayWrite: canWriteFor(ask.actor, article.newsroomId, tree) };
}
