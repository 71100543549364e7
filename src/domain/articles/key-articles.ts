import { transaction } from '../../kernel/db/index.ts';
import { listUnkeyed, saveSearchKeys } from './search-keys.store.ts';

/** So many are made findable in one transaction. */
const batch = 200;

/** Makes findable what was published before there was a search, or came past the program; gives how many. */
export async function keyArticles(): Promise<number> {
  let n = 0;
  for (;;) {
    const made = await transaction(async () => {
      const articles = await listUnkeyed(batch);
      for (const article of articles) await saveSearchKeys(article);
      return articles.length;
    });
    n += made;
    if (made < batch) return n;
  }
}
