import { permit } from '../../kernel/access/index.ts';
import type { Article } from './article.ts';
import { lockArticle } from './articles.store.ts';
import { articleFailures } from './words.ts';

/** Which article, and the version that was seen. */
export interface SeenArticle {
  readonly id: string;
  readonly version: number;
}

/** Holds an article that is still as it was seen; throws where somebody has written in it since. */
export async function holdArticle({ id, version }: SeenArticle): Promise<Article> {
  const article = await lockArticle(id);
  permit(article.version === version, articleFailures.changedMeanwhile);
  return article;
}
