import { createHash, randomBytes } from 'node:crypto';
import { Temporal } from '../../kernel/time/index.ts';

/** How long a session lasts. */
export const sessionLimits = {
  /** Not used for this long, it ends. */
  idle: Temporal.Duration.from({ hours: 12 }),
  /** Used or not, it ends. */
  absolute: Temporal.Duration.from({ hours: 7 * 24 }),
  /** Between the password and the code of the second factor. */
  awaitsCode: Temporal.Duration.from({ minutes: 10 }),
  /** That it was seen is written down at most this often. */
  noticed: Temporal.Duration.from({ minutes: 5 }),
} as const;

/** How a person came in. */
export type EnteredBy = 'password' | 'invitation' | 'passkey' | 'outside';

/** One signed-in browser of an account. */
export interface Session {
  readonly id: string;
  readonly createdAt: Temporal.Instant;
  readonly lastSeenAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly address: string;
  /** As the browser named itself. */
  readonly browser: string;
  readonly enteredBy: EnteredBy;
}

/** A secret of 256 bits for a cookie or a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a token: enough to know it again, nothing to use it with. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
