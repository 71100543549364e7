import type { Actor } from '../../kernel/access/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import { addCitations, listRelations, removeRelation, sightOf } from '../documents/index.ts';
import type { Held } from './hold-proposal.ts';
import { type CitedDocument, overlap, type Proposal, type Stretch } from './proposal.ts';
import { listProposals } from './proposals.store.ts';

/** Says in the register what the directive cites, at its place in the text. */
export function stateRelation(
  actor: Actor,
  { directiveId, place, cited }: { directiveId: string; place: Stretch; cited: CitedDocument },
  now: Temporal.Instant,
): Promise<void> {
  const date = cited.date === null ? null : Temporal.PlainDate.from(cited.date);
  const citation = { ...cited, date, start: place.start, end: place.end };
  return addCitations(actor, { directiveId, citations: [citation] }, now);
}

/** Takes away what the register itself proposed at the place of a citation that is none, or another. */
export async function dropProposedRelation(actor: Actor, held: Held, now: Temporal.Instant): Promise<void> {
  const here = await findRelationAt(actor, held);
  if (here && here.confirmedAt === null) await removeAndRestate(actor, { held, relationId: here.id }, now);
}

/** Takes a confirmed citation back out of the register; where the same document is confirmed elsewhere in the text, that stays. */
export async function withdrawRelation(actor: Actor, held: Held, now: Temporal.Instant): Promise<void> {
  const here = await findRelationAt(actor, held);
  if (here) await removeAndRestate(actor, { held, relationId: here.id }, now);
}

async function findRelationAt(actor: Actor, held: Held) {
  return (await statedIn(actor, held)).find((relation) => overlap(relation.place, held.proposal));
}

async function statedIn(actor: Actor, { directive, tree }: Pick<Held, 'directive' | 'tree'>) {
  const relations = await listRelations(directive.id, sightOf(actor, tree));
  return relations.flatMap(({ start, end, direction, ...relation }) =>
    direction === 'out' && start !== null && end !== null ? [{ ...relation, place: { start, end } }] : [],
  );
}

/** The register takes a relation away at every place where it stands; those confirmed at the desk are stated again. */
async function removeAndRestate(
  actor: Actor,
  { held, relationId }: { held: Held; relationId: string },
  now: Temporal.Instant,
): Promise<void> {
  await removeRelation(actor, relationId, now);
  const left = await statedIn(actor, held);
  const confirmed = (await listProposals(held.directive.id)).filter(isStated);
  for (const one of confirmed.filter((proposal) => !left.some(({ place }) => overlap(place, proposal)))) {
    await stateRelation(actor, { directiveId: held.directive.id, place: one, cited: one.decided.cited }, now);
  }
}

function isStated(one: Proposal): one is Proposal & { decided: { as: 'relation'; cited: CitedDocument } } {
  return one.decided?.as === 'relation' && one.state !== 'lost';
}
