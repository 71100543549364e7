import { nameBodies } from '../../tasks/index.ts';
import type { Seen } from '../filter.store.ts';
import type { TaskFilter } from '../filter.ts';
import { type FilterNames, isIdentity } from '../filter-words.ts';
import { findDirectiveName, findSchemeName } from '../names.store.ts';

/** The names that a page needs: of the bodies on it and in its filter, and of the directive it is narrowed to. */
export async function namesFor(
  filter: TaskFilter,
  seen: Seen,
  bodyIds: readonly string[],
): Promise<FilterNames> {
  const asked = [filter.lead, filter.coordinating, filter.giver].filter((id) => id !== undefined);
  const [bodyName, directiveName, schemeName] = await Promise.all([
    nameBodies([...bodyIds, ...asked], seen.tree),
    filter.directive && isIdentity(filter.directive) ? findDirectiveName(filter.directive, seen) : undefined,
    filter.scheme ? findSchemeName(filter.scheme) : undefined,
  ]);
  return { bodyName, directiveName, schemeName };
}
