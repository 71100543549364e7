import { Temporal } from '../../kernel/time/index.ts';

/** This many wrong answers in a row close the door for a while; so does every further round of as many. */
const attemptsARound = 5;

const first = Temporal.Duration.from({ minutes: 15 });
const mostDoublings = 6;

/** How long the door stays closed after this many wrong answers in a row: 15 minutes, then twice as long each round, at most 16 hours. */
export function closedFor(failures: number): Temporal.Duration | undefined {
  if (failures === 0 || failures % attemptsARound !== 0) return undefined;
  const round = Math.min(failures / attemptsARound - 1, mostDoublings);
  return Temporal.Duration.from({ minutes: first.minutes * 2 ** round });
}
