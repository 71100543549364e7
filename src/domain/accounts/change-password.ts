import { type Actor, asOneself } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { confirmPassword } from './confirm-password.ts';
import { savePassword } from './credentials.store.ts';
import { hashPassword } from './password-hash.ts';
import { endSessions } from './sessions.store.ts';

/** A person changes their password; every other session of theirs ends. */
export function changePassword(
  actor: Actor,
  { current, chosen }: { readonly current: string; readonly chosen: string },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    await confirmPassword(actor, current, now);
    await savePassword(actor.accountId, await hashPassword(chosen), now);
    const sessions = await endSessions(actor.accountId, actor.sessionId, now);
    const subject = { kind: 'account', id: actor.accountId };
    record(asOneself(actor), { action: 'account.password_changed', subject, facts: { sessions } }, now);
  });
}
