import { type Actor, asOneself, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { type Delegation, delegationStateOn } from './delegation.ts';
import { lockDelegation, saveAnswer } from './delegations.store.ts';
import { delegationFailures } from './words/delegation.ts';

/** The one to whom roles were delegated takes them on, or does not. Until then they open nothing. Returns what was answered. */
export function answerDelegation(
  actor: Actor,
  { id, accepted }: { readonly id: string; readonly accepted: boolean },
  now: Temporal.Instant,
): Promise<Delegation> {
  return transaction(async () => {
    const delegation = await lockDelegation(id);
    permit(delegation.delegate.id === actor.accountId, delegationFailures.noSuchDelegation());
    permit(delegationStateOn(delegation, dayOf(now)) === 'waiting', delegationFailures.answeredAlready());
    await saveAnswer(id, accepted, now);
    const action = accepted ? 'delegation.accepted' : 'delegation.declined';
    const facts = { delegatorId: delegation.delegator.id, delegator: delegation.delegator.name };
    record(asOneself(actor), { action, subject: { kind: 'delegation', id }, facts }, now);
    return delegation;
  });
}
