import type { Carried, Context } from './context.ts';
import { openRanking } from './direction.ts';

/** What the first page of a text begins with. */
export const nothingCarried = (): Carried => ({
  lists: [],
  speech: null,
  lastPerson: null,
  ranks: new Map(),
  rankOf: openRanking(),
  persons: new Set(),
  chair: null,
  voice: null,
  counts: new Map(),
  muted: null,
  section: 9,
});

/** What the next page goes on with: tokens and lines of this one are left behind. */
export function carriedFrom(context: Context): Carried {
  const { lists, speech, lastPerson, ranks, rankOf, persons, chair, voice, counts, muted, section } = context;
  return {
    lists,
    speech: speech && { ...speech, line: speech.line - context.page.lines.length },
    lastPerson,
    ranks,
    rankOf,
    persons,
    chair,
    voice,
    counts,
    muted,
    section,
  };
}
