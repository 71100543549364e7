import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { holdWaiting, type Seen } from './hold-proposal.ts';
import { isAssignment, wayToTask } from './proposal.ts';
import { saveVerdict } from './proposals.store.ts';
import { readingFailures } from './words.ts';

/** Praise, a wish or a request upward is taken note of; nothing follows from it. */
export function noteProposal(actor: Actor, seen: Seen, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { proposal } = await holdWaiting(actor, { seen, kinds: ['assignment', 'commendation'] }, now);
    permit(!isAssignment(proposal) || wayToTask(proposal.found) !== 'plain', readingFailures.isAnOrder);
    const decided = { as: 'noted', state: 'confirmed' } as const;
    await saveVerdict(proposal.id, { decided, by: actor.accountId, at: now });
    const facts = { proposal: proposal.id, evidence: proposal.evidence };
    record(actor, { action: 'proposal.noted', subject: { kind: 'desk', id: seen.directiveId }, facts }, now);
  });
}
