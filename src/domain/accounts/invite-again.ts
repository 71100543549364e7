import { permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { isOwnAccount, type Keeper, someoneIsLeft } from './access.ts';
import { saveLock } from './accounts.store.ts';
import { savePassword } from './credentials.store.ts';
import { lockAdministrators } from './held-roles.store.ts';
import { invite } from './invite.ts';
import { lockKeptAccount } from './kept-account.ts';
import { deleteOutsideIdentities } from './outside-identities.store.ts';
import { deletePasskeys } from './passkeys.store.ts';
import { endSessions } from './sessions.store.ts';
import { accountFailures } from './words.ts';

/** Gives a person a new link to choose a password with: the old password and every session end now, a closed door opens. Returns the token. */
export function inviteAgain(keeper: Keeper, accountId: string, now: Temporal.Instant): Promise<string> {
  return transaction(async () => {
    const before = await lockAdministrators(now, dayOf(now));
    const { account, tree } = await lockKeptAccount(keeper, accountId, now);
    permit(!isOwnAccount(keeper, accountId), accountFailures.notOneself);
    if (account.disabledAt) throw accountFailures.enableFirst();
    // Until the link is used this account administers nothing; the owner of the machine may still reset the last one.
    const after = before.filter((one) => one.accountId !== accountId);
    const someone = keeper.accountId === null || someoneIsLeft({ before, after }, tree);
    permit(someone, accountFailures.lastAdministrator);
    await savePassword(accountId, null, now);
    await saveLock(accountId, null);
    // Whoever has to be invited again may have lost more than a password: every other way in ends with it.
    const passkeys = await deletePasskeys(accountId);
    const outside = await deleteOutsideIdentities(accountId);
    const sessions = await endSessions(accountId, null, now);
    const facts = { name: account.name, sessions, passkeys, outside };
    record(
      keeper,
      { action: 'account.invited_again', subject: { kind: 'account', id: accountId }, facts },
      now,
    );
    return invite(accountId, now);
  });
}
