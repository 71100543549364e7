import { readHttpDate, Temporal } from '../../kernel/time/index.ts';
import type { Outcome } from './delivery.ts';

/** Minutes to the next try after so many that failed; the last holds for all further ones. */
const pauses = [1, 2, 5, 15, 30, 60, 120, 240, 480, 720];
/** A webhook as a whole is tried at least so often, so that its recovery is seen soon. */
const longestSilence = 60;

/** How long one event waits for its next try after so many failed. */
export function pauseOfEvent(tries: number): Temporal.Duration {
  return minutes(pauses[Math.min(tries, pauses.length) - 1] ?? 1);
}

/** How long a webhook is left in peace after so many tries in a row that failed. */
export function pauseOfWebhook(failures: number): Temporal.Duration {
  return minutes(Math.min(pauses[Math.min(failures, pauses.length) - 1] ?? 1, longestSilence));
}

/** Nobody is left in peace longer than this at one request. */
const longestAsked = Temporal.Duration.from({ hours: 24 });
/** Answers by which another system asks not to be called for a while (RFC 9110, RFC 6585). */
const asking: readonly (number | null)[] = [429, 503];

/** The moment before which the other side asks not to be called again; nothing where it does not ask, or not to be understood. */
export function askedUntil(outcome: Outcome, now: Temporal.Instant): Temporal.Instant | undefined {
  if (outcome.fault !== null || !asking.includes(outcome.status)) return undefined;
  const said = (outcome.retryAfter ?? '').trim();
  const until = /^\d{1,9}$/.test(said) ? now.add({ seconds: Number(said) }) : readHttpDate(said);
  if (!until || Temporal.Instant.compare(until, now) <= 0) return undefined;
  const latest = now.add(longestAsked);
  return Temporal.Instant.compare(until, latest) > 0 ? latest : until;
}

function minutes(count: number): Temporal.Duration {
  return Temporal.Duration.from({ minutes: count });
}

/** For so long an event is tried. */
export const patience = Temporal.Duration.from({ hours: 72 });
/** Not fewer tries in a row than this turn a webhook off: a clock that jumped is no failure of the other side. */
const leastFailures = 10;

/** True when the other side has failed so long that nothing is sent there any more. */
export function isHopeless(failures: number, since: Temporal.Instant, now: Temporal.Instant): boolean {
  return failures >= leastFailures && Temporal.Instant.compare(since.add(patience), now) <= 0;
}

/** A run that began so long ago was killed: its claim no longer counts. */
export const lease = Temporal.Duration.from({ seconds: 90 });

/** How long the log of a delivery is kept after it ended. */
export const keptFor = Temporal.Duration.from({ hours: 24 * 30 });

/** For how long a former secret signs beside the new one. */
export const secretOverlap = Temporal.Duration.from({ hours: 24 });
