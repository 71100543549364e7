import type { Body, BodyTree } from '../organisation/index.ts';
import { matchBody } from '../reading/index.ts';
import { countCommon, wordsIn } from './likeness.ts';

/** A body as a cell names it: the one it means, or those it may mean. */
export type BodyFound = { readonly id: string } | { readonly suggestions: readonly string[] };

const mostSuggestions = 3;

/** Which body a cell names: by name, short name or abbreviation; else the nearest names, the best first. */
export function understandBody(said: string, tree: BodyTree): BodyFound {
  const { bodyId, candidates } = matchBody(said, { onDay: tree, today: tree });
  if (bodyId) return { id: bodyId };
  if (candidates.length > 0) return { suggestions: candidates.map((id) => tree.nameOf(id)) };
  const words = wordsIn(said);
  const near = tree.list
    .map((body) => ({ name: body.name, likeness: likeness(words, body) }))
    .filter((one) => one.likeness >= 0.4)
    .sort((one, other) => other.likeness - one.likeness);
  return { suggestions: [...new Set(near.map(({ name }) => name))].slice(0, mostSuggestions) };
}

/** The share of words that two names have in common. */
function likeness(words: ReadonlySet<string>, { name }: Body): number {
  const known = wordsIn(name);
  const common = countCommon(words, known);
  return common / Math.max(1, words.size + known.size - common);
}
