import { type Actor, asOneself, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { getAccount } from './accounts.store.ts';
import { type Delegation, delegationStateOn } from './delegation.ts';
import { lockDelegation } from './delegations.store.ts';
import { saveActing } from './sessions.store.ts';
import { delegationFailures } from './words/delegation.ts';

/** From now on this session acts with what was delegated, and with nothing else, until it says otherwise or the days are over. */
export function beginActing(actor: Actor, delegationId: string, now: Temporal.Instant): Promise<Delegation> {
  return transaction(async () => {
    const delegation = await lockDelegation(delegationId);
    const { delegator, delegate } = delegation;
    permit(delegate.id === actor.accountId, delegationFailures.noSuchDelegation());
    const { disabledAt } = await getAccount(delegator.id);
    const holds = delegationStateOn(delegation, dayOf(now)) === 'now' && disabledAt === null;
    permit(holds, delegationFailures.holdsNotNow());
    await saveActing(actor.sessionId, delegationId);
    recordActing(
      actor,
      { action: 'delegation.acting_begun', id: delegationId, delegator: delegator.name },
      now,
    );
    return delegation;
  });
}

/** This session acts with the person's own roles again. */
export function endActing(actor: Actor, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    if (!actor.onBehalf) return;
    await saveActing(actor.sessionId, null);
    const { delegationId: id, name: delegator } = actor.onBehalf;
    recordActing(actor, { action: 'delegation.acting_ended', id, delegator }, now);
  });
}

function recordActing(
  actor: Actor,
  { action, id, delegator }: { readonly action: string; readonly id: string; readonly delegator: string },
  now: Temporal.Instant,
): void {
  const facts = { delegator, sessionId: actor.sessionId };
  record(asOneself(actor), { action, subject: { kind: 'delegation', id }, facts }, now);
}
