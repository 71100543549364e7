import type { Actor } from '../../kernel/access/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import { getAccount } from './accounts.store.ts';
import { confirmPassword } from './confirm-password.ts';
import { findSessionStart } from './sessions.store.ts';
import { accountFailures } from './words.ts';

/** Whoever has no password has signed in at most so long ago. */
const fresh = Temporal.Duration.from({ minutes: 15 });

/** Whoever adds a way in shows first that the account is theirs: by the password, or, having none, by having just come in. */
export async function confirmOneself(actor: Actor, typed: string, now: Temporal.Instant): Promise<void> {
  const { hasPassword } = await getAccount(actor.accountId);
  if (hasPassword) {
    await confirmPassword(actor, typed, now);
    return;
  }
  const started = await findSessionStart(actor.sessionId);
  const isFresh = started && Temporal.Instant.compare(started.add(fresh), now) > 0;
  if (!isFresh) throw accountFailures.comeInAnew();
}
