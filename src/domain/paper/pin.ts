import { dayOf, startOfDay, Temporal } from '../../kernel/time/index.ts';

/** An article that leads the first page until a moment. */
export interface Pin {
  readonly articleId: string;
  readonly newsroomId: string;
  readonly headline: string;
  readonly slug: string;
  readonly until: Temporal.Instant;
  /** The name of whoever pinned it. */
  readonly pinnedBy: string;
}

/** What leads the first page, in its order, in the arrangement of a version. */
export interface Front {
  readonly version: number;
  readonly pins: readonly Pin[];
}

/** More than so many, and news no longer comes first by being new. */
export const mostPinned = 4;
/** An article stands first at the longest for so many days; then it is pinned again, or is no longer news. */
export const longestPinned = 14;

/** The order in which an article has taken its place among the others, counted from 1. */
export function arranged(order: readonly string[], articleId: string, place: number): readonly string[] {
  const others = order.filter((id) => id !== articleId);
  return others.toSpliced(Math.max(0, place - 1), 0, articleId);
}

/** True for a moment until which an article may stand first. */
export function mayStandUntil(until: Temporal.Instant, now: Temporal.Instant): boolean {
  const latest = now.add({ hours: 24 * longestPinned });
  return Temporal.Instant.compare(until, now) > 0 && Temporal.Instant.compare(until, latest) <= 0;
}

/** Until when an article leads unless told otherwise: six in the evening of the day after next. */
export function usuallyUntil(now: Temporal.Instant): Temporal.Instant {
  return startOfDay(dayOf(now).add({ days: 2 })).add({ hours: 18 });
}
