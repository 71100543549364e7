import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { type CitationInText, keysOfCitation, resolve } from './citation.ts';
import { holdForKeeper } from './hold-directive.ts';
import type { Relation } from './relation.ts';
import {
  insertRelations,
  listCandidatesOfAll,
  listStatedRelations,
  updateRelation,
} from './relations.store.ts';

/** A person confirms what a directive cites, at its places in the text; what was proposed there is confirmed, the rest is added. */
export function addCitations(
  actor: Actor,
  { directiveId, citations }: { directiveId: string; citations: readonly CitationInText[] },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    await holdForKeeper(actor, directiveId, now);
    const present = await listStatedRelations(directiveId);
    const proposedAt = (citation: CitationInText) => present.find((relation) => overlaps(relation, citation));
    for (const citation of citations) {
      const relation = proposedAt(citation);
      if (relation)
        await updateRelation({ ...relation, kind: citation.kind }, { by: actor.accountId, at: now });
    }
    const added = citations.filter((citation) => !proposedAt(citation));
    await insertConfirmed(actor, { directiveId, citations: added }, now);
    record(
      actor,
      {
        action: 'directive.citations_confirmed',
        subject: { kind: 'directive', id: directiveId },
        facts: { count: citations.length, citations: citations.map((citation) => citation.citedAs) },
      },
      now,
    );
  });
}

async function insertConfirmed(
  actor: Actor,
  { directiveId, citations }: { directiveId: string; citations: readonly CitationInText[] },
  now: Temporal.Instant,
): Promise<void> {
  const candidates = await listCandidatesOfAll(citations.map(keysOfCitation));
  const relations = citations.map((citation, index) => {
    const others = (candidates[index] ?? []).filter((candidate) => candidate.id !== directiveId);
    const answer = resolve(citation, others);
    const toId = answer.state === 'resolved' ? answer.directiveId : null;
    return { ...citation, fromId: directiveId, toId, confirmedBy: actor.accountId };
  });
  await insertRelations(relations, now);
}

function overlaps(relation: Relation, citation: CitationInText): boolean {
  if (relation.start === null || relation.end === null) return false;
  if (citation.start === null || citation.end === null) return false;
  return relation.start < citation.end && citation.start < relation.end;
}
