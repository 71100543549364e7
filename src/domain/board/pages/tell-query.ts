import type { Ask } from '../../../kernel/http/index.ts';
import { readFilter } from '../filter.ts';
import { tellFilter } from '../filter-words.ts';
import { seenBy } from '../seen.ts';
import type { SavedView } from '../view.ts';
import { viewWords } from '../words/views.ts';
import { namesFor } from './filter-names.ts';

/** The conditions of views in words, in their order; what one may not know of is not named. */
export async function tellQueries(
  ask: Ask,
  views: readonly Pick<SavedView, 'query'>[],
): Promise<readonly string[]> {
  const seen = await seenBy(ask.actor, ask.today);
  return Promise.all(
    views.map(async ({ query }) => {
      const { filter } = readFilter(new URLSearchParams(query));
      const told = tellFilter(filter, await namesFor(filter, seen, []), ask.locale);
      return told.map(({ label }) => label).join('; ') || viewWords[ask.locale].noConditions;
    }),
  );
}
