import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Keeper } from './access.ts';
import { endApiTokens } from './api-tokens.store.ts';
import { lockKeptAccount } from './kept-account.ts';
import { endSessions } from './sessions.store.ts';

/** An administrator ends every session of an account, and what its programs come in with; returns how many sessions. */
export function revokeAllSessions(keeper: Keeper, accountId: string, now: Temporal.Instant): Promise<number> {
  return transaction(async () => {
    await lockKeptAccount(keeper, accountId, now);
    const sessions = await endSessions(accountId, null, now);
    const tokens = await endApiTokens(accountId, keeper.accountId, now);
    const subject = { kind: 'account', id: accountId };
    const facts = { sessions, ...(tokens > 0 ? { tokens } : {}) };
    if (sessions + tokens > 0) record(keeper, { action: 'account.sessions_ended', subject, facts }, now);
    return sessions;
  });
}
