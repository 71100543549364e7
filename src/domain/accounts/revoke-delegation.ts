import { type Actor, asOneself, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { type Delegation, isOpen } from './delegation.ts';
import { lockDelegation, saveRevoked } from './delegations.store.ts';
import { getSeenAccount, isKeptBy } from './kept-account.ts';
import { delegationFailures } from './words/delegation.ts';

/** Ends a delegation at once, in every session that acts by it: whoever gave it, whoever has it, or an administrator of either. */
export function revokeDelegation(actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const delegation = await lockDelegation(id);
    permit(await mayRevoke(actor, delegation, now), delegationFailures.noSuchDelegation());
    permit(isOpen(delegation, dayOf(now)), delegationFailures.overAlready());
    await saveRevoked(id, actor.accountId, now);
    const { delegator, delegate } = delegation;
    const facts = {
      delegatorId: delegator.id,
      delegator: delegator.name,
      delegateId: delegate.id,
      delegate: delegate.name,
    };
    record(
      asOneself(actor),
      { action: 'delegation.revoked', subject: { kind: 'delegation', id }, facts },
      now,
    );
  });
}

async function mayRevoke(actor: Actor, delegation: Delegation, now: Temporal.Instant): Promise<boolean> {
  const parties = [delegation.delegator.id, delegation.delegate.id];
  if (parties.includes(actor.accountId)) return true;
  for (const id of parties) {
    if (isKeptBy(actor, await getSeenAccount(actor, id, now), now)) return true;
  }
  return false;
}
