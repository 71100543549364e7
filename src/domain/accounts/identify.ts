import type { Actor } from '../../kernel/access/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import { actorOf } from './acting.ts';
import { findSession } from './actors.store.ts';
import { hashToken, sessionLimits } from './session.ts';
import { noticeSession } from './sessions.store.ts';

/** Who asks, by the token of their session, with the roles that they may use today; null when the session is not a live one. */
export async function identify(
  token: string,
  at: { now: Temporal.Instant; today: Temporal.PlainDate },
): Promise<Actor | null> {
  const found = await findSession(hashToken(token), at);
  if (!found) return null;
  const stale = at.now.subtract(sessionLimits.noticed);
  if (Temporal.Instant.compare(found.lastSeenAt, stale) <= 0) {
    // Nobody waits for this: the answer does not depend on it, and the next request writes it if this one cannot.
    noticeSession(found.session.sessionId, at.now).catch(() => undefined);
  }
  return actorOf(found.session);
}
