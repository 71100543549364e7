import type { Period } from '../../kernel/db/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import type { Calendar } from '../calendar/index.ts';
import type { Force, Passage, Task } from '../tasks/index.ts';
import { givenOn, nextOccurrences } from './occurrences.ts';
import type { Occurrence, RecurrenceRule } from './recurrence-rule.ts';

/** What is ordered at each occurrence, and when. */
export interface SeriesOrder {
  readonly rule: RecurrenceRule;
  /** So many days before it is due an occurrence becomes a task. */
  readonly daysBefore: number;
  readonly title: string;
  readonly product: string;
  readonly giverId: string;
  readonly leadId: string;
  readonly coordinatingIds: readonly string[];
}

/** The order of the occurrences that are due within a period. */
export interface OrderVersion extends SeriesOrder {
  readonly valid: Period;
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: Temporal.Instant;
}

/** What a sentence orders again and again. */
export interface Series {
  readonly id: string;
  readonly directiveId: string;
  readonly secrecy: Task['secrecy'];
  readonly registeredIn: string;
  readonly passage: Passage;
  readonly printed: string;
  readonly force: Force;
  readonly speaker: string;
  readonly createdBy: string;
  /** Nothing is due from this day on. */
  readonly endedOn: Temporal.PlainDate | null;
  readonly endedBecause: string;
  readonly lastDue: Temporal.PlainDate | null;
  /** The code of the refusal for which the next occurrence could not be made; empty when nothing hinders. */
  readonly hindrance: string;
  readonly version: number;
  /** From the first on. */
  readonly versions: readonly OrderVersion[];
}

/** How a series stands: something more will be due, nothing hinders it or something does, or nothing more will be. */
export const seriesStates = ['running', 'hindered', 'ended'] as const;
export type SeriesState = (typeof seriesStates)[number];

/** A task that a series made, as its page tells it. */
export type MadeTask = Pick<
  Task,
  | 'id'
  | 'number'
  | 'title'
  | 'state'
  | 'leadId'
  | 'givenOn'
  | 'dueOn'
  | 'horizon'
  | 'handedInOn'
  | 'doneOn'
  | 'pausedOn'
>;

/** An occurrence with the order it falls under and the day on which it becomes a task. */
export interface Coming extends Occurrence {
  readonly order: OrderVersion;
  readonly givenOn: Temporal.PlainDate;
}

/** The next occurrences of a series that have not been made, under whichever order they fall. */
export function comingOccurrences(
  series: Pick<Series, 'versions' | 'endedOn' | 'lastDue'>,
  {
    made,
    count,
    first,
  }: { readonly made: ReadonlySet<string>; readonly count: number; readonly first?: Temporal.PlainDate },
  calendar: Calendar,
): Coming[] {
  const found: Coming[] = [];
  for (const order of series.versions) {
    const from = order.valid.from;
    if (from === null) continue;
    const since = latestOf([from, series.lastDue, first]);
    const until = earliestOf([order.valid.until, series.endedOn]);
    const next = nextOccurrences(
      order.rule,
      { first: since, anchor: from, count: count + made.size, until },
      calendar,
    );
    for (const one of next) {
      if (found.length === count) return found;
      if (made.has(one.nominal.toString())) continue;
      found.push({ ...one, order, givenOn: givenOn(one, { daysBefore: order.daysBefore, from }) });
    }
  }
  return found;
}

/** The order that holds on a day: that of the period in which it lies, or the first or last one. */
export function orderOn(
  versions: readonly OrderVersion[],
  day: Temporal.PlainDate,
): OrderVersion | undefined {
  const begun = versions.filter(
    ({ valid }) => valid.from && Temporal.PlainDate.compare(valid.from, day) <= 0,
  );
  return begun.at(-1) ?? versions[0];
}

/** The first day from which a series may be changed or ended: after the last occurrence that was made, and after its last change. */
export function changeableFrom({
  versions,
  lastDue,
}: Pick<Series, 'versions' | 'lastDue'>): Temporal.PlainDate | undefined {
  const began = versions.at(-1)?.valid.from;
  return began ? latestOf([began.add({ days: 1 }), lastDue?.add({ days: 1 })]) : undefined;
}

/** True when nothing more will be due. */
export function hasEnded({ endedOn }: Pick<Series, 'endedOn'>, today: Temporal.PlainDate): boolean {
  return endedOn !== null && Temporal.PlainDate.compare(endedOn, today) <= 0;
}

type Days = readonly (Temporal.PlainDate | null | undefined)[];

function latestOf(days: readonly [Temporal.PlainDate, ...Days]): Temporal.PlainDate {
  return days.reduce<Temporal.PlainDate>(
    (latest, day) => (day && Temporal.PlainDate.compare(day, latest) > 0 ? day : latest),
    days[0],
  );
}

function earliestOf(days: Days): Temporal.PlainDate | null {
  return days.reduce<Temporal.PlainDate | null>(
    (earliest, day) =>
      day && (earliest === null || Temporal.PlainDate.compare(day, earliest) < 0) ? day : earliest,
    null,
  );
}
