import { type Actor, asOneself } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { endSession } from './sessions.store.ts';

/** Ends the session in which the person asks. */
export function signOut(actor: Actor, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    if (!(await endSession(actor.accountId, actor.sessionId, now))) return;
    const subject = { kind: 'account', id: actor.accountId };
    record(
      asOneself(actor),
      { action: 'account.signed_out', subject, facts: { sessionId: actor.sessionId } },
      now,
    );
  });
}
