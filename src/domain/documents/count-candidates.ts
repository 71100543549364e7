import type { Sight } from './access.ts';
import { keysOfCitation, resolve } from './citation.ts';
import type { RelationSeen } from './relation.ts';
import { listCandidatesOfAll } from './relations.store.ts';

/** For each citation that is left open because several documents bear its number: how many one may choose from. */
export async function countCandidates(
  relations: readonly RelationSeen[],
  sight: Sight,
): Promise<ReadonlyMap<string, number>> {
  const open = relations.filter((relation) => relation.direction === 'out' && relation.other === null);
  const candidates = await listCandidatesOfAll(open.map(keysOfCitation), sight);
  const counts = open.map((relation, index) => {
    const answer = resolve(relation, candidates[index] ?? []);
    return [relation.id, answer.state === 'ambiguous' ? answer.candidates.length : 0] as const;
  });
  return new Map(counts.filter(([, count]) => count > 0));
}
