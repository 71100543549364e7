import type { Actor } from '../../kernel/access/index.ts';
import { record, theSystem } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { keysOfCitation, resolve } from './citation.ts';
import { listCandidatesOfAll, listOpenCitationsOf, updateRelation } from './relations.store.ts';

/**
 * Holds citations elsewhere that nobody confirmed against the register anew, now that a directive of that number came or changed:
 * one that fits a single directive is proposed as resolved, one that now fits several is left open again.
 */
export async function answerCitations(
  actor: Actor,
  directive: { readonly id: string; readonly number: string },
  now: Temporal.Instant,
): Promise<void> {
  if (directive.number === '') return;
  const citations = await listOpenCitationsOf(directive.number);
  const candidates = await listCandidatesOfAll(citations.map(keysOfCitation));
  for (const [index, citation] of citations.entries()) {
    const others = (candidates[index] ?? []).filter((candidate) => candidate.id !== citation.fromId);
    const answer = resolve(citation, others);
    const toId = answer.state === 'resolved' ? answer.directiveId : null;
    if (toId === citation.toId) continue;
    await updateRelation({ ...citation, toId }, null);
    record(
      theSystem,
      {
        action: toId ? 'directive.citation_proposed' : 'directive.citation_doubted',
        subject: { kind: 'directive', id: citation.fromId },
        facts: {
          relation: citation.id,
          citedAs: citation.citedAs,
          to: toId,
          because: directive.id,
          registeredBy: actor.accountId,
        },
      },
      now,
    );
  }
}
