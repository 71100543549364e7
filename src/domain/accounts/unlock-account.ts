import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Keeper } from './access.ts';
import { stateOf } from './account.ts';
import { saveLock } from './accounts.store.ts';
import { lockKeptAccount } from './kept-account.ts';
import { accountFailures } from './words.ts';

/** Opens a closed account before its time and forgets the wrong answers that closed it. */
export function unlockAccount(keeper: Keeper, accountId: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { account } = await lockKeptAccount(keeper, accountId, now);
    if (stateOf(account, now) !== 'locked') throw accountFailures.notLocked();
    await saveLock(accountId, null);
    const subject = { kind: 'account', id: accountId };
    record(keeper, { action: 'account.unlocked', subject, facts: { name: account.name } }, now);
  });
}
