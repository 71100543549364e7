import type { Temporal } from '../../kernel/time/index.ts';
import type { WaitingTask } from '../tasks/index.ts';
import type { DeedCount } from './changes.store.ts';
import type { TaskFilter } from './filter.ts';
import type { TaskRow } from './task-row.ts';

/** The three numbers of a morning, on one day. */
export interface Figures {
  readonly overdue: number;
  readonly nearDue: number;
  /** Done in time, out of all whose time came. */
  readonly inTime: number;
  readonly outOf: number;
}

/** A day and its numbers. */
export interface DayFigures extends Figures {
  readonly day: Temporal.PlainDate;
}

/** Why a task is late, as its lead last said. */
export interface Reason {
  readonly obstacle: string;
  readonly saidAt: Temporal.Instant;
}

/** A request for more time that waits for an answer. */
export interface WaitingRequest {
  readonly wantedOn: Temporal.PlainDate;
  readonly reason: string;
}

/** Everything on a leader's page of one morning. */
export interface Brief {
  /** The working day before: what was done since its beginning is new. */
  readonly since: Temporal.PlainDate;
  readonly worst: readonly TaskRow[];
  readonly reasons: ReadonlyMap<string, Reason>;
  /** What waits for the leader's word, extensions and results, and how many there are of each. */
  readonly waiting: readonly WaitingTask[];
  readonly requests: ReadonlyMap<string, WaitingRequest>;
  readonly toJudge: number;
  readonly toExtend: number;
  readonly now: Figures;
  /** Earlier days, oldest first; the last is the working day before. */
  readonly before: readonly DayFigures[];
  readonly deeds: readonly DeedCount[];
  /** How many tasks became overdue since then. */
  readonly newlyOverdue: number;
}

/** The days whose numbers stand before today's: four weeks back, and the working day before. */
export function trendDays(
  today: Temporal.PlainDate,
  before: Temporal.PlainDate,
): readonly Temporal.PlainDate[] {
  return [...[28, 21, 14, 7].map((days) => today.subtract({ days })), before];
}

/** What became overdue since the beginning of a day: due from the day before it up to yesterday. */
export function newlyOverdueFilter(since: Temporal.PlainDate, today: Temporal.PlainDate): TaskFilter {
  const days = since.until(today, { largestUnit: 'day' }).days;
  return { standing: 'open overdue', lateFrom: 1, lateTo: days + 1 };
}
