import type { Period } from '../../kernel/db/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import type { Standing } from '../tasks/index.ts';

/** A programme of work, or one scheme. */
export const schemeKinds = ['programme', 'scheme'] as const;
export type SchemeKind = (typeof schemeKinds)[number];

/** What a scheme says of itself. */
export interface SchemeFacts {
  readonly kind: SchemeKind;
  readonly name: string;
  /** As it is cited; empty when it has none. */
  readonly symbol: string;
  readonly description: string;
  /** The body that answers for the whole. */
  readonly ownerId: string;
  readonly valid: Period;
  /** The directive that set it up. */
  readonly basisId: string | null;
}

/** What gathers tasks under one name. */
export interface Scheme extends SchemeFacts {
  readonly id: string;
  readonly closedAt: Temporal.Instant | null;
  readonly closedBecause: string;
  readonly version: number;
}

/** How many tasks of a scheme stand each way, of those that one may read. */
export type SchemeCounts = Readonly<Record<Standing, number>>;

/** A scheme with its counts, as a list tells it. */
export interface CountedScheme extends Scheme {
  readonly counts: SchemeCounts;
}

/** The four ways in which a task counts, red first. */
export const countedStandings = ['open overdue', 'open in time', 'done in time', 'done late'] as const;

/** Tasks that count: cancelled and withdrawn ones do not. */
export function totalOf(counts: SchemeCounts): number {
  return countedStandings.reduce((sum, standing) => sum + counts[standing], 0);
}

/** The share of its tasks that are done, from 0 to 1; nothing while it has none. */
export function doneShare(counts: SchemeCounts): number | undefined {
  const total = totalOf(counts);
  return total === 0 ? undefined : (counts['done in time'] + counts['done late']) / total;
}

/** How a scheme stands on a day: before its days, within them, past them with work left, or closed. */
export const schemeStates = ['planned', 'running', 'past', 'closed'] as const;
export type SchemeState = (typeof schemeStates)[number];

/** How a scheme stands on a day. */
export function stateOn(
  { closedAt, valid }: Pick<Scheme, 'closedAt' | 'valid'>,
  today: Temporal.PlainDate,
): SchemeState {
  if (closedAt) return 'closed';
  if (valid.from && Temporal.PlainDate.compare(today, valid.from) < 0) return 'planned';
  return valid.until && Temporal.PlainDate.compare(today, valid.until) >= 0 ? 'past' : 'running';
}

/** The last day of a scheme; nothing when none was set. */
export function lastDayOf({ valid }: Pick<Scheme, 'valid'>): Temporal.PlainDate | null {
  return valid.until?.subtract({ days: 1 }) ?? null;
}
