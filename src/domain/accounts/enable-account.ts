import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Keeper } from './access.ts';
import { saveDisabled } from './accounts.store.ts';
import { lockKeptAccount } from './kept-account.ts';
import { accountFailures } from './words.ts';

/** Brings an account back into use, with the password and the roles it had. */
export function enableAccount(keeper: Keeper, accountId: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { account } = await lockKeptAccount(keeper, accountId, now);
    if (!account.disabledAt) throw accountFailures.notDisabled();
    await saveDisabled(accountId, null);
    const subject = { kind: 'account', id: accountId };
    record(keeper, { action: 'account.enabled', subject, facts: { name: account.name } }, now);
  });
}
