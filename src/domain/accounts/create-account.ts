import { permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canGrantIn, type Keeper } from './access.ts';
import { type AccountFacts, findAccountByUsername, insertAccount } from './accounts.store.ts';
import { type RoleToGrant, writeGrant } from './grant-role.ts';
import { invite } from './invite.ts';
import { accountFailures } from './words.ts';

/** Makes an account with its first role; the invitation's token is for the person to choose a password with. */
export function createAccount(
  keeper: Keeper,
  { facts, role }: { readonly facts: AccountFacts; readonly role: RoleToGrant },
  now: Temporal.Instant,
): Promise<{ accountId: string; invitation: string }> {
  return transaction(async () => {
    permit(canGrantIn(keeper, role.bodyId, await bodyTreeOn(dayOf(now))), accountFailures.bodyBeyondReach);
    if (await findAccountByUsername(facts.username)) throw accountFailures.usernameTaken();
    const accountId = await insertAccount(facts, now);
    const { username, name } = facts;
    record(
      keeper,
      { action: 'account.created', subject: { kind: 'account', id: accountId }, facts: { username, name } },
      now,
    );
    await writeGrant(keeper, { accountId, ...role }, now);
    return { accountId, invitation: await invite(accountId, now) };
  });
}
