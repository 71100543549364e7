import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { holdWaiting, type Seen } from './hold-proposal.ts';
import type { CitedDocument } from './proposal.ts';
import { saveVerdict } from './proposals.store.ts';
import { dropProposedRelation, stateRelation } from './state-relation.ts';
import { readingFailures } from './words.ts';

/** A citation is confirmed, as read or as a person corrects it, and enters the relations of the directive. */
export function confirmCitation(
  actor: Actor,
  { seen, corrected }: { readonly seen: Seen; readonly corrected?: CitedDocument },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const held = await holdWaiting(actor, { seen, kinds: ['citation'] }, now);
    const { proposal } = held;
    const cited = corrected ?? proposal.found.cited;
    permit(cited.citedAs !== '', readingFailures.nothingSelected);
    if (corrected) await dropProposedRelation(actor, held, now);
    await stateRelation(actor, { directiveId: seen.directiveId, place: proposal, cited }, now);
    const state = corrected ? 'corrected' : 'confirmed';
    await saveVerdict(proposal.id, {
      decided: { as: 'relation', cited, state },
      by: actor.accountId,
      at: now,
    });
    const facts = { proposal: proposal.id, evidence: proposal.evidence, cited };
    record(
      actor,
      { action: `citation.${state}`, subject: { kind: 'desk', id: seen.directiveId }, facts },
      now,
    );
  });
}
