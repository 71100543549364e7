import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { holdWaiting, type Seen } from './hold-proposal.ts';
import { saveVerdict } from './proposals.store.ts';

/** A person says whether a doubt is right. The text stays as it is either way. */
export function answerDoubt(
  actor: Actor,
  { seen, isError }: { readonly seen: Seen; readonly isError: boolean },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const { proposal } = await holdWaiting(actor, { seen, kinds: ['doubt'] }, now);
    const decided = isError
      ? ({ as: 'error', state: 'confirmed' } as const)
      : ({ as: 'rejected', because: 'misread', state: 'rejected' } as const);
    await saveVerdict(proposal.id, { decided, by: actor.accountId, at: now });
    const action = isError ? 'doubt.confirmed' : 'doubt.dismissed';
    const facts = { proposal: proposal.id, evidence: proposal.evidence };
    record(actor, { action, subject: { kind: 'desk', id: seen.directiveId }, facts }, now);
  });
}
