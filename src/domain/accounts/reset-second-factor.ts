import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Keeper } from './access.ts';
import { saveSecret } from './credentials.store.ts';
import { lockKeptAccount } from './kept-account.ts';
import { endSessions } from './sessions.store.ts';
import { accountFailures } from './words.ts';

/** Takes the second factor from a person who lost the device; they sign in by password and set it up anew. */
export function resetSecondFactor(keeper: Keeper, accountId: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { account } = await lockKeptAccount(keeper, accountId, now);
    if (!account.secondFactorSince) throw accountFailures.noSecondFactor();
    await saveSecret(accountId, null);
    const sessions = await endSessions(accountId, null, now);
    const facts = { name: account.name, sessions };
    record(
      keeper,
      { action: 'account.second_factor_reset', subject: { kind: 'account', id: accountId }, facts },
      now,
    );
  });
}
