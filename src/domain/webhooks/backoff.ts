import { Temporal } from '../../kernel/time/index.ts';

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
