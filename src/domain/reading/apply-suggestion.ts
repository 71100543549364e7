import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { correctText } from '../documents/index.ts';
import { holdWaiting, type Seen } from './hold-proposal.ts';
import { rewriteEvidence, saveVerdict } from './proposals.store.ts';
import { reReadDirective } from './re-read-directive.ts';
import { readingFailures } from './words.ts';

/** A person lets a safe suggestion into the text: the text is corrected as by hand, and read again. */
export function applySuggestion(actor: Actor, seen: Seen, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { proposal, text } = await holdWaiting(actor, { seen, kinds: ['doubt'] }, now);
    const { suggestion } = proposal.found;
    if (suggestion === null) throw readingFailures.noSuggestion();
    const corrected = text.text.slice(0, proposal.start) + suggestion + text.text.slice(proposal.end);
    const decided = { as: 'applied', suggestion, state: 'corrected' } as const;
    await saveVerdict(proposal.id, { decided, by: actor.accountId, at: now });
    const facts = { proposal: proposal.id, evidence: proposal.evidence, suggestion };
    record(actor, { action: 'doubt.applied', subject: { kind: 'desk', id: seen.directiveId }, facts }, now);
    await correctText(actor, { id: seen.directiveId, formerSha256: text.sha256, text: corrected }, now);
    // Where it stood, its suggestion is now what stands: that is what the new reading looks for.
    const end = proposal.start + suggestion.length;
    await rewriteEvidence(proposal.id, { start: proposal.start, end }, suggestion);
    await reReadDirective(actor, seen.directiveId, now);
  });
}
