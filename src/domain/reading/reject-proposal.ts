import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { holdWaiting, type Seen } from './hold-proposal.ts';
import { proposalKinds, type RejectReason } from './proposal.ts';
import { saveVerdict } from './proposals.store.ts';
import { dropProposedRelation } from './state-relation.ts';

/** Why a proposal is put aside: a reason from the list, and a person's own words. */
export interface Rejection {
  readonly because: RejectReason;
  readonly reason: string;
}

/** A person puts a proposal aside: it was misread, is no order, or is nobody's here. */
export function rejectProposal(
  actor: Actor,
  { seen, rejection }: { readonly seen: Seen; readonly rejection: Rejection },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const held = await holdWaiting(actor, { seen, kinds: proposalKinds }, now);
    const { proposal } = held;
    const { because, reason } = rejection;
    const decided = { as: 'rejected', because, state: 'rejected' } as const;
    await saveVerdict(proposal.id, { decided, reason, by: actor.accountId, at: now });
    if (proposal.kind === 'citation') await dropProposedRelation(actor, held, now);
    const facts = { proposal: proposal.id, evidence: proposal.evidence, because, reason };
    record(
      actor,
      { action: 'proposal.rejected', subject: { kind: 'desk', id: seen.directiveId }, facts },
      now,
    );
  });
}
