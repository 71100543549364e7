import { permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { isOwnAccount, type Keeper, someoneIsLeft } from './access.ts';
import { saveDisabled } from './accounts.store.ts';
import { endApiTokens } from './api-tokens.store.ts';
import { lockAdministrators } from './held-roles.store.ts';
import { lockKeptAccount } from './kept-account.ts';
import { endSessions } from './sessions.store.ts';
import { accountFailures } from './words.ts';

/** Takes an account out of use: its sessions and tokens end at once, its deeds stay under its name. */
export function disableAccount(keeper: Keeper, accountId: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const before = await lockAdministrators(now, dayOf(now));
    const { account, tree } = await lockKeptAccount(keeper, accountId, now);
    permit(!isOwnAccount(keeper, accountId), accountFailures.notOneself);
    if (account.disabledAt) throw accountFailures.disabledAlready();
    const after = before.filter((one) => one.accountId !== accountId);
    permit(someoneIsLeft({ before, after }, tree), accountFailures.lastAdministrator);
    await saveDisabled(accountId, now);
    const sessions = await endSessions(accountId, null, now);
    const tokens = await endApiTokens(accountId, keeper.accountId, now);
    const facts = { name: account.name, sessions, ...(tokens > 0 ? { tokens } : {}) };
    record(keeper, { action: 'account.disabled', subject: { kind: 'account', id: accountId }, facts }, now);
  });
}
