import type { Temporal } from '../../kernel/time/index.ts';
import type { DoorLimit } from './door-limit.ts';
import { accountFailures } from './words.ts';

/** Counts an attempt against a limit; throws when there were too many, saying when another is taken. */
export function countKnock(limit: DoorLimit, from: string, now: Temporal.Instant): void {
  if (limit.take(from, now)) return;
  const seconds = limit.secondsLeft(from, now);
  throw accountFailures.tooManyAttempts({ seconds, minutes: Math.ceil(seconds / 60) });
}
