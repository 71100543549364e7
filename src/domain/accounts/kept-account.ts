import { permit } from '../../kernel/access/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { type BodyTree, bodyTreeOn } from '../organisation/index.ts';
import { canKeepAccount, canSeeAccount, type Keeper } from './access.ts';
import { type Account, type Grant, standingOf } from './account.ts';
import { getAccount, lockAccount } from './accounts.store.ts';
import { listGrants } from './held-roles.store.ts';
import { accountFailures } from './words.ts';

/** An account before its administrator: with all its roles and the bodies of the day. */
export interface KeptAccount {
  readonly account: Account;
  readonly grants: readonly Grant[];
  readonly tree: BodyTree;
}

/** The account, held for a change by an administrator whose reach covers all its roles. */
export async function lockKeptAccount(
  keeper: Keeper,
  id: string,
  now: Temporal.Instant,
): Promise<KeptAccount> {
  const account = await lockAccount(id);
  const kept = { account, ...(await rolesOf(id, now)) };
  permit(canSeeAccount(keeper, kept.grants, kept.tree), accountFailures.noSuchAccount);
  permit(canKeepAccount(keeper, powersIn(kept.grants, now), kept.tree), accountFailures.beyondReach);
  return kept;
}

/** True when the administrator may change the account, not only look at it. */
export function isKeptBy(keeper: Keeper, kept: KeptAccount, now: Temporal.Instant): boolean {
  return canKeepAccount(keeper, powersIn(kept.grants, now), kept.tree);
}

/** What whoever takes the account over could do: the roles that have not ended; without any, those it had. */
function powersIn(grants: readonly Grant[], now: Temporal.Instant): readonly Grant[] {
  const live = grants.filter((grant) => standingOf(grant, dayOf(now)) !== 'ended');
  return live.length > 0 ? live : grants;
}

/** The account as an administrator may look at it. */
export async function getSeenAccount(
  keeper: Keeper,
  id: string,
  now: Temporal.Instant,
): Promise<KeptAccount> {
  const kept = { account: await getAccount(id), ...(await rolesOf(id, now)) };
  permit(canSeeAccount(keeper, kept.grants, kept.tree), accountFailures.noSuchAccount);
  return kept;
}

async function rolesOf(id: string, now: Temporal.Instant) {
  const [grants, tree] = [await listGrants(id), await bodyTreeOn(dayOf(now))];
  return { grants, tree };
}
