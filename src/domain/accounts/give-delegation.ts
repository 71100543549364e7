import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { type BodyTree, bodyTreeOn } from '../organisation/index.ts';
import { canTakeOn } from './access.ts';
import { type Grant, standingOf } from './account.ts';
import { getAccount, lockAccount } from './accounts.store.ts';
import { delegableRoles, faultOfPeriod, type PeriodFault } from './delegation.ts';
import { insertDelegation } from './delegations.store.ts';
import { listGrants } from './held-roles.store.ts';
import { delegationFailures } from './words/delegation.ts';

/** What someone who will be away lets another do. */
export interface DelegationToGive {
  readonly delegateId: string;
  /** Grants of one's own. */
  readonly grantIds: readonly string[];
  readonly from: Temporal.PlainDate;
  /** The first day on which it holds no more. */
  readonly until: Temporal.PlainDate;
  readonly reason: string;
  readonly decidedBy: string;
  readonly delegatorKeeps: boolean;
}

/** Lets another person act with some of one's own roles for a time, once they have taken it on. Returns its identity. */
export function giveDelegation(
  actor: Actor,
  given: DelegationToGive,
  now: Temporal.Instant,
): Promise<string> {
  return transaction(async () => {
    permit(!actor.onBehalf, delegationFailures.notPassedOn());
    const delegator = await lockAccount(actor.accountId);
    const tree = await bodyTreeOn(dayOf(now));
    refusePeriod(given, dayOf(now));
    const grants = await chosenGrants(actor.accountId, given, dayOf(now));
    const delegate = await permitDelegate(actor, { given, grants, tree }, dayOf(now));
    const { delegateId, from, until, reason, decidedBy, delegatorKeeps } = given;
    const id = await insertDelegation(
      {
        delegatorId: delegator.id,
        delegateId,
        heldRoleIds: grants.map((grant) => grant.id),
        valid: { from, until },
        reason,
        decidedBy,
        delegatorKeeps,
      },
      now,
    );
    const roles = grants.map(({ role, bodyId }) => ({ role, bodyId, body: tree.nameOf(bodyId) }));
    const days = { from: from.toString(), until: until.toString() };
    const facts = { delegateId, delegate: delegate.name, roles, ...days, reason, decidedBy, delegatorKeeps };
    record(actor, { action: 'delegation.given', subject: { kind: 'delegation', id }, facts }, now);
    return id;
  });
}

const periodFailures: Readonly<Record<PeriodFault, keyof typeof delegationFailures>> = {
  past: 'beginsInThePast',
  backwards: 'endsBeforeBegin',
  long: 'tooLong',
};

function refusePeriod({ from, until }: DelegationToGive, today: Temporal.PlainDate): void {
  const fault = faultOfPeriod(from, until, today);
  if (fault) throw delegationFailures[periodFailures[fault]]();
}

async function chosenGrants(
  accountId: string,
  { grantIds }: DelegationToGive,
  today: Temporal.PlainDate,
): Promise<Grant[]> {
  const own = await listGrants(accountId);
  const chosen = own.filter((grant) => grantIds.includes(grant.id));
  const isOwn = chosen.length > 0 && chosen.length === new Set(grantIds).size;
  permit(
    isOwn && chosen.every((grant) => standingOf(grant, today) !== 'ended'),
    delegationFailures.notOwnRole(),
  );
  permit(
    chosen.every(({ role }) => delegableRoles.includes(role)),
    delegationFailures.notDelegable(),
  );
  return chosen;
}

async function permitDelegate(
  actor: Actor,
  { given, grants, tree }: { given: DelegationToGive; grants: readonly Grant[]; tree: BodyTree },
  today: Temporal.PlainDate,
) {
  permit(given.delegateId !== actor.accountId, delegationFailures.toOneself());
  const delegate = await getAccount(given.delegateId);
  const held = (await listGrants(delegate.id)).filter((grant) => standingOf(grant, today) === 'now');
  const suits = grants.every(({ bodyId }) => canTakeOn(held, bodyId, tree));
  permit(suits && delegate.disabledAt === null, delegationFailures.unsuited());
  return delegate;
}
