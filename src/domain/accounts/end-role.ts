import { permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canGrantIn, type Keeper, someoneIsLeft } from './access.ts';
import { standingOf } from './account.ts';
import { getAccount } from './accounts.store.ts';
import { closeGrant, lockAdministrators, lockGrant, withdrawGrant } from './held-roles.store.ts';
import { accountFailures } from './words.ts';

/** Ends a role at once: it holds no more from today on. One that began today, or has not begun, is taken back whole. */
export function endRole(
  keeper: Keeper,
  { accountId, grantId }: { readonly accountId: string; readonly grantId: string },
  now: Temporal.Instant,
): Promise<void> {
  const today = dayOf(now);
  return transaction(async () => {
    const administrators = await lockAdministrators(now, today);
    const grant = await lockGrant(accountId, grantId);
    const tree = await bodyTreeOn(today);
    permit(canGrantIn(keeper, grant.bodyId, tree), accountFailures.bodyBeyondReach);
    if (standingOf(grant, today) === 'ended') throw accountFailures.endedAlready();
    const after = administrators.filter((one) => one.grantId !== grantId);
    permit(someoneIsLeft({ before: administrators, after }, tree), accountFailures.lastAdministrator);
    const begun = grant.valid.from === null || Temporal.PlainDate.compare(grant.valid.from, today) < 0;
    await (begun ? closeGrant(grantId, today) : withdrawGrant(grantId, now));
    const { name } = await getAccount(accountId);
    const facts = { name, role: grant.role, bodyId: grant.bodyId, body: tree.nameOf(grant.bodyId) };
    record(keeper, { action: 'account.role_ended', subject: { kind: 'account', id: accountId }, facts }, now);
  });
}
