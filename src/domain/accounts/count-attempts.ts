import { transaction } from '../../kernel/db/index.ts';
import { record, theSystem } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { type Credentials, closeDoor, countAttempt } from './credentials.store.ts';
import { closedFor } from './lock-out.ts';

/**
 * Counts an attempt before it is judged, and closes the door with the last one allowed, so that many at once are not
 * judged more often than one after the other. A right answer opens it again. Undefined: there is nothing to judge.
 */
export function attempt(
  known: { readonly username: string } | { readonly id: string },
  now: Temporal.Instant,
): Promise<Credentials | undefined> {
  return transaction(async () => {
    const credentials = await countAttempt(known, now);
    const closed = credentials && closedFor(credentials.failedAttempts);
    if (credentials && closed) await closeDoor(credentials.id, now.add(closed));
    return credentials;
  });
}

/** Puts a wrong answer on the record, and that the door closed when it did; a name nobody has leaves as much work and no name. */
export function recordWrongAnswer(
  action: 'account.password_refused' | 'account.code_refused',
  credentials: Credentials | undefined,
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const subject = credentials ? { kind: 'account', id: credentials.id } : { kind: 'door', id: 'unknown' };
    record(theSystem, { action, subject }, now);
    const closed = credentials && closedFor(credentials.failedAttempts);
    if (!closed) return;
    const facts = { until: now.add(closed).toString(), because: 'wrong answers' };
    record(theSystem, { action: 'account.locked', subject, facts }, now);
  });
}
