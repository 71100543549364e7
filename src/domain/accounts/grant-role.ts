import { permit, type Role } from '../../kernel/access/index.ts';
import type { Period } from '../../kernel/db/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, Temporal } from '../../kernel/time/index.ts';
import { type BodyTree, bodyTreeOn } from '../organisation/index.ts';
import { canGrantIn, type Keeper } from './access.ts';
import type { Grant } from './account.ts';
import { getAccount, lockAccount } from './accounts.store.ts';
import { insertGrant, listGrants } from './held-roles.store.ts';
import { accountFailures } from './words.ts';

/** A role in a body, from a day, until a day or with no end. */
export interface RoleToGrant {
  readonly role: Role;
  readonly bodyId: string;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | null;
}

/** Grants an account a role in a body; it may hold several. */
export function grantRole(
  keeper: Keeper,
  { accountId, ...role }: RoleToGrant & { readonly accountId: string },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    await lockAccount(accountId);
    await writeGrant(keeper, { accountId, ...role }, now);
  });
}

/** Grants the role inside the running command, on the record. */
export async function writeGrant(
  keeper: Keeper,
  { accountId, role, bodyId, from, until }: RoleToGrant & { readonly accountId: string },
  now: Temporal.Instant,
): Promise<void> {
  const valid: Period = { from, until };
  const tree = await bodyTreeOn(dayOf(now));
  refuseUnfit({ bodyId, valid }, tree, dayOf(now));
  permit(canGrantIn(keeper, bodyId, tree), accountFailures.bodyBeyondReach);
  const overlaps = (await listGrants(accountId)).some(
    (held) => held.role === role && held.bodyId === bodyId && !held.withdrawnAt && overlap(held.valid, valid),
  );
  if (overlaps) throw accountFailures.heldAlready();
  await insertGrant({ accountId, role, bodyId, valid, grantedBy: keeper.accountId }, now);
  const { name } = await getAccount(accountId);
  const facts = {
    name,
    role,
    bodyId,
    body: tree.nameOf(bodyId),
    from: from.toString(),
    until: until?.toString() ?? null,
  };
  record(keeper, { action: 'account.role_granted', subject: { kind: 'account', id: accountId }, facts }, now);
}

function refuseUnfit(
  grant: Pick<Grant, 'bodyId' | 'valid'>,
  tree: BodyTree,
  today: Temporal.PlainDate,
): void {
  const { from, until } = grant.valid;
  if (!tree.get(grant.bodyId)) throw accountFailures.noSuchBody();
  if (from && Temporal.PlainDate.compare(from, today) < 0) throw accountFailures.grantInThePast();
  if (from && until && Temporal.PlainDate.compare(until, from) <= 0) throw accountFailures.endBeforeBegin();
}

function overlap(one: Period, other: Period): boolean {
  const begins = (period: Period, end: Temporal.PlainDate | null) =>
    !period.from || !end || Temporal.PlainDate.compare(period.from, end) < 0;
  return begins(one, other.until) && begins(other, one.until);
}
