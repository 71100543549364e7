import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Keeper } from './access.ts';
import { lockKeptAccount } from './kept-account.ts';
import { deletePasskeys } from './passkeys.store.ts';
import { endSessions } from './sessions.store.ts';
import { passkeyFailures } from './words/passkey.ts';

/** Takes all keys from a person who lost a device; they sign in by password. Every session ends. */
export function clearPasskeys(keeper: Keeper, accountId: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { account } = await lockKeptAccount(keeper, accountId, now);
    const passkeys = await deletePasskeys(accountId);
    if (passkeys === 0) throw passkeyFailures.noneThere();
    const sessions = await endSessions(accountId, null, now);
    const facts = { name: account.name, passkeys, sessions };
    record(
      keeper,
      { action: 'account.passkeys_cleared', subject: { kind: 'account', id: accountId }, facts },
      now,
    );
  });
}
