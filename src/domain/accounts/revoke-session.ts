import { type Actor, asOneself } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { endSession } from './sessions.store.ts';
import { accountFailures } from './words.ts';

/** A person ends one of their sessions, wherever it is. */
export function revokeSession(actor: Actor, sessionId: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    if (!(await endSession(actor.accountId, sessionId, now))) throw accountFailures.noSuchSession();
    const subject = { kind: 'account', id: actor.accountId };
    record(asOneself(actor), { action: 'account.sessions_ended', subject, facts: { sessions: 1 } }, now);
  });
}
