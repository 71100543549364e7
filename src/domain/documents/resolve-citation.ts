import { type Citation, keysOfCitation, type Resolution, resolve } from './citation.ts';
import { listCandidatesOfAll } from './relations.store.ts';

/** Which registered directive a citation means; several that may be meant are handed back as candidates. */
export async function resolveCitation(citation: Citation): Promise<Resolution> {
  const [candidates = []] = await listCandidatesOfAll([keysOfCitation(citation)]);
  return resolve(citation, candidates);
}
