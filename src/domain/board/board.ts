import type { Temporal } from '../../kernel/time/index.ts';
import type { Standing } from '../tasks/index.ts';
import { type BoardLabel, type TaskFilter, writeFilter } from './filter.ts';
import { viewHref } from './view.ts';

/** The four ways in which a task is counted, red first. */
export const countedStandings = ['open overdue', 'open in time', 'done in time', 'done late'] as const;
export type CountedStanding = (typeof countedStandings)[number];

/** How many tasks stand each way; cancelled and withdrawn ones are apart. */
export type StandingCounts = Readonly<Record<Standing, number>>;

/** How many there are of all that is counted. */
export function totalOf(counts: StandingCounts): number {
  return countedStandings.reduce((sum, standing) => sum + counts[standing], 0);
}

/** Done in time, out of all whose time has come: what is done and what is overdue. */
export function timeliness(counts: StandingCounts): { readonly inTime: number; readonly outOf: number } {
  const inTime = counts['done in time'];
  return { inTime, outOf: inTime + counts['done late'] + counts['open overdue'] };
}

/** By what the counts are broken down. */
export const breakdowns = ['lead', 'directive', 'speaker'] as const;
export type Breakdown = (typeof breakdowns)[number];

/** One line of a breakdown. */
export interface BoardPart {
  /** The identity of the body or directive, or the leader's name as the text has it. */
  readonly key: string;
  /** Of a directive. */
  readonly symbol: string;
  readonly title: string;
  readonly counts: StandingCounts;
}

/** How long tasks have been overdue; the last step is open. */
export const ageing = [
  { from: 1, to: 7 },
  { from: 8, to: 30 },
  { from: 31, to: 90 },
  { from: 91, to: undefined },
] as const;

/** What was done in one month. */
export interface DoneMonth {
  /** Its first day. */
  readonly month: Temporal.PlainDate;
  readonly inTime: number;
  readonly late: number;
}

/** Everything that a board counts. */
export interface BoardCounts {
  readonly standings: StandingCounts;
  readonly labels: Readonly<Record<BoardLabel, number>>;
  /** One number for each step of `ageing`. */
  readonly ageing: readonly number[];
  readonly months: readonly DoneMonth[];
  readonly parts: readonly BoardPart[];
  /** How many parts there are, shown or not. */
  readonly partsInAll: number;
}

/** The address of the list of exactly these tasks. */
export function listHref(filter: TaskFilter): string {
  return viewHref({ place: 'list', query: writeFilter(filter).toString() });
}

/** The filter that finds the tasks of one line of a breakdown: those the body leads itself, not those below it. */
export function filterOfPart(by: Breakdown, key: string): TaskFilter {
  if (by === 'lead') return { lead: key, alone: true };
  return by === 'directive' ? { directive: key } : { speaker: `"${key}"` };
}

/** The filter that finds what was done in a month. */
export function filterOfMonth(month: Temporal.PlainDate): TaskFilter {
  return { doneFrom: month, doneTo: month.add({ months: 1 }).subtract({ days: 1 }) };
}

/** The filter that finds what is overdue by a step of `ageing`. */
export function filterOfAge(step: (typeof ageing)[number]): TaskFilter {
  return { standing: 'open overdue', lateFrom: step.from, lateTo: step.to };
}
