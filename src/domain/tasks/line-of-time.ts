import { dayOf, Temporal } from '../../kernel/time/index.ts';
import type { DeadlineExplanation } from '../calendar/index.ts';
import type { HandoverLine, PauseLine } from './course.ts';
import { handedInOn } from './task.ts';
import type { DeadlineCause, DeadlineLine, ExtensionLine, ResultLine } from './task-screen.ts';

type Day = Temporal.PlainDate;

/** Some days: half-open, the last of them lies before `until`. */
export interface Days {
  readonly from: Day;
  readonly until: Day;
}

/** The time in which one deadline was in force. */
export interface DeadlinePeriod extends Days {
  readonly ordinal: number;
  readonly cause: DeadlineCause;
  readonly dueOn: Day | null;
}

export const eventKinds = [
  'given',
  'extension asked',
  'extension granted',
  'extension refused',
  'paused',
  'resumed',
  'handed over',
  'deadline changed',
  'handed in',
  'returned',
  'accepted',
  'ended',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** One thing that bore on the deadline of a task. */
export interface TimeEvent {
  readonly kind: EventKind;
  readonly at: Temporal.Instant;
  /** The deadline that was asked for, or came into force with it. */
  readonly dueOn: Day | null;
}

interface DeadlineTold extends Pick<DeadlineLine, 'ordinal' | 'cause' | 'dueOn' | 'at'> {
  readonly explanation?: Pick<DeadlineExplanation, 'rule'> | null;
}

/** What a line of time is drawn from; the latest first where there are many, as a page has them. */
export interface TimeTold {
  readonly deadlines: readonly DeadlineTold[];
  readonly extensions: readonly Pick<ExtensionLine, 'wantedOn' | 'at' | 'decision' | 'decidedAt'>[];
  readonly results: readonly Pick<ResultLine, 'at' | 'decision' | 'decidedAt'>[];
  readonly pauses: readonly Pick<PauseLine, 'from' | 'until' | 'at' | 'resumedAt'>[];
  readonly handovers: readonly Pick<HandoverLine, 'at'>[];
  /** When it was cancelled or withdrawn; nothing where it was not. */
  readonly endedAt: Temporal.Instant | undefined;
}

/** The deadlines of a task through time: which was in force when, when the clock stood, and on which days it was late. */
export interface LineOfTime extends Days {
  readonly today: Day;
  readonly periods: readonly DeadlinePeriod[];
  readonly pauses: readonly Days[];
  /** The days that count against the lead, each judged by the deadline that was in force on it. */
  readonly late: readonly Days[];
  readonly events: readonly TimeEvent[];
}

/** Draws the line of time of a task, up to today or to its end. */
export function lineOfTime(told: TimeTold, today: Day): LineOfTime | undefined {
  const deadlines = told.deadlines.toSorted((one, other) => one.ordinal - other.ordinal);
  const [first] = deadlines;
  if (!first) return undefined;
  const from = dayOf(first.at);
  const results = handedIn(told.results, deadlines);
  const end = endOf(results, told.endedAt, today);
  const periods = deadlines.map(({ ordinal, cause, dueOn, at }, nth) => {
    const next = deadlines[nth + 1];
    return { ordinal, cause, dueOn, from: dayOf(at), until: next ? dayOf(next.at) : dayAfter(end) };
  });
  const pauses = told.pauses
    .map((pause) => ({ from: pause.from, until: pause.until ?? dayAfter(end) }))
    .toReversed();
  const events = eventsOf(told);
  const dues = periods.flatMap(({ dueOn }) => (dueOn ? [dueOn] : []));
  return {
    from,
    until: dayAfter(latest([end, ...dues, ...events.map(({ at }) => dayOf(at))])),
    today,
    periods,
    pauses,
    late: spansOf(daysFrom(dues, end).filter((day) => isLateOn(day, { results, periods, pauses }))),
    events,
  };
}

/** How many days some spans hold together. */
export function countDays(spans: readonly Days[]): number {
  return spans.reduce((sum, { from, until }) => sum + from.until(until, { largestUnit: 'day' }).days, 0);
}

type HandedIn = Pick<ResultLine, 'decision' | 'decidedAt'> & { readonly on: Day };

/** The results by the days on which they count as handed in; a deadline may have an hour. */
function handedIn(results: TimeTold['results'], deadlines: TimeTold['deadlines']): HandedIn[] {
  return results.map(({ at, decision, decidedAt }) => {
    const inForce = deadlines.findLast((line) => Temporal.Instant.compare(line.at, at) <= 0);
    const on = handedInOn({ dueOn: inForce?.dueOn ?? null }, inForce?.explanation?.rule, at);
    return { on, decision, decidedAt };
  });
}

/** The day up to which a task is looked at: that of the result that was accepted, of its end, or today. */
function endOf(results: readonly HandedIn[], endedAt: TimeTold['endedAt'], today: Day): Day {
  const accepted = results.find(({ decision }) => decision === 'accepted');
  if (accepted) return accepted.on;
  return endedAt ? dayOf(endedAt) : today;
}

/** The days on which something could be late: from the first deadline on. */
function daysFrom(dues: readonly Day[], end: Day): Day[] {
  const first = dues.reduce<Day | undefined>(
    (least, due) => (least && isAfter(due, least) ? least : due),
    undefined,
  );
  const days: Day[] = [];
  for (let day = first && dayAfter(first); day && !isAfter(day, end); day = dayAfter(day)) days.push(day);
  return days;
}

interface Judged {
  readonly results: readonly HandedIn[];
  readonly periods: readonly DeadlinePeriod[];
  readonly pauses: readonly Days[];
}

/** Late at the end of a day by the deadline in force on it; no day counts while it is paused, or while its result waits. */
function isLateOn(day: Day, { results, periods, pauses }: Judged): boolean {
  const inForce = periods.findLast(({ from }) => !isAfter(from, day))?.dueOn ?? null;
  if (inForce === null || !isAfter(day, inForce)) return false;
  const isPaused = pauses.some(({ from, until }) => !isAfter(from, day) && isAfter(until, day));
  const waits = results.some(({ on, decidedAt }) => {
    const isDecided = decidedAt !== null && !isAfter(dayOf(decidedAt), day);
    return isAfter(day, on) && !isDecided;
  });
  return !isPaused && !waits;
}

function spansOf(days: readonly Day[]): Days[] {
  const spans: { from: Day; until: Day }[] = [];
  for (const day of days) {
    const open = spans.at(-1);
    if (open?.until.equals(day)) open.until = dayAfter(day);
    else spans.push({ from: day, until: dayAfter(day) });
  }
  return spans;
}

function eventsOf({ deadlines, extensions, results, pauses, handovers, endedAt }: TimeTold): TimeEvent[] {
  const event = (kind: EventKind, at: Temporal.Instant | null | undefined, dueOn: Day | null = null) =>
    at ? [{ kind, at, dueOn }] : [];
  // What an extension, a pause or a hand-over set is told with it.
  const dueAt = (at: Temporal.Instant | null) =>
    deadlines.find((line) => at !== null && line.at.equals(at))?.dueOn ?? null;
  const events: TimeEvent[] = [
    ...deadlines.flatMap(({ cause, at, dueOn }) => {
      if (cause === 'given') return event('given', at, dueOn);
      return cause === 'edited' || cause === 'recomputed' ? event('deadline changed', at, dueOn) : [];
    }),
    ...extensions.flatMap(({ at, wantedOn, decision, decidedAt }) => [
      ...event('extension asked', at, wantedOn),
      ...(decision === 'granted' ? event('extension granted', decidedAt, dueAt(decidedAt)) : []),
      ...(decision === 'refused' ? event('extension refused', decidedAt) : []),
    ]),
    ...pauses.flatMap(({ at, resumedAt }) => [
      ...event('paused', at),
      ...event('resumed', resumedAt, dueAt(resumedAt)),
    ]),
    ...handovers.flatMap(({ at }) => event('handed over', at, dueAt(at))),
    ...results.flatMap(({ at, decision, decidedAt }) => [
      ...event('handed in', at),
      ...(decision === null ? [] : event(decision, decidedAt)),
    ]),
    ...event('ended', endedAt),
  ];
  return events.sort((one, other) => Temporal.Instant.compare(one.at, other.at));
}

const dayAfter = (day: Day) => day.add({ days: 1 });
const isAfter = (one: Day, other: Day) => Temporal.PlainDate.compare(one, other) > 0;
const latest = (days: readonly [Day, ...Day[]]) =>
  days.reduce((last, day) => (isAfter(day, last) ? day : last));
