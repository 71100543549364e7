import { transaction } from '../../kernel/db/index.ts';
import { listUncompared, saveLikeness } from './likeness.store.ts';

/** Compares what came before the public past the program, at most so many and the newest first; gives how many. */
export function compareArticles(most: number): Promise<number> {
  return transaction(async () => {
    const articles = await listUncompared(most);
    if (articles.length > 0) await saveLikeness(articles);
    return articles.length;
  });
}
