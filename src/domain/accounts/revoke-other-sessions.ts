import { type Actor, asOneself } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { endSessions } from './sessions.store.ts';

/** A person ends all their sessions but the one in which they ask; returns how many. */
export function revokeOtherSessions(actor: Actor, now: Temporal.Instant): Promise<number> {
  return transaction(async () => {
    const sessions = await endSessions(actor.accountId, actor.sessionId, now);
    const subject = { kind: 'account', id: actor.accountId };
    if (sessions > 0)
      record(asOneself(actor), { action: 'account.sessions_ended', subject, facts: { sessions } }, now);
    return sessions;
  });
}
