import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Keeper } from './access.ts';
import { lockKeptAccount } from './kept-account.ts';
import { endSessions } from './sessions.store.ts';

/** An administrator ends every session of an account; returns how many. */
export function revokeAllSessions(keeper: Keeper, accountId: string, now: Temporal.Instant): Promise<number> {
  return transaction(async () => {
    await lockKeptAccount(keeper, accountId, now);
    const sessions = await endSessions(accountId, null, now);
    const subject = { kind: 'account', id: accountId };
    if (sessions > 0) record(keeper, { action: 'account.sessions_ended', subject, facts: { sessions } }, now);
    return sessions;
  });
}
