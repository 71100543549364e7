import { Temporal } from '../../kernel/time/index.ts';
import { type Calendar, ruleOn } from './calendar.ts';
import type { DatedRule, PauseSpan, PauseUnit, ResumedDeadline } from './deadline-rule.ts';
import { addWorkingDays, countWorkingDays, isWorkingDay, nextWorkingDay } from './working-day.ts';

/** A time that did not count; half-open: on `until` it counts again. */
export interface PausedTime {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

const unitOf: Readonly<Record<number, PauseUnit>> = { 1: 'calendarDays', 2: 'workingDays' };

// By what the days of a pause that ends on this day are given back; nothing where the deadline stays.
function pauseUnitOn(day: Temporal.PlainDate, calendar: Calendar): PauseUnit | undefined {
  return unitOf[ruleOn('pause_moves_deadline', day, calendar)?.value ?? 0];
}

/** The rule of a deadline after a pause; nothing where the pause moves it by no day. */
export function resumedRule(
  inForce: DatedRule,
  { from, until }: PausedTime,
  calendar: Calendar,
): ResumedDeadline | undefined {
  const by = pauseUnitOn(until, calendar);
  if (!by || daysGivenBack({ from, until }, by, calendar) === 0) return undefined;
  const [before, pauses] =
    inForce.kind === 'resumed' ? [inForce.before, inForce.pauses] : ([inForce, []] as const);
  const pause = { from: from.toString(), until: until.toString(), by };
  return { kind: 'resumed', before, pauses: [...pauses, pause] };
}

/** How many days a pause gives back, counted as the rule says. */
function daysGivenBack({ from, until }: PausedTime, by: PauseUnit, calendar: Calendar): number {
  if (by === 'calendarDays') return from.until(until, { largestUnit: 'day' }).days;
  return countWorkingDays(from.subtract({ days: 1 }), until.subtract({ days: 1 }), calendar);
}

/** Where a deadline falls once a pause is given back; `reached` is the day of rest from which it had to move on. */
export interface GivenBack {
  readonly days: number;
  readonly reached: Temporal.PlainDate | null;
  readonly due: Temporal.PlainDate;
}

/** Moves a deadline by the days of a pause. */
export function afterPause(due: Temporal.PlainDate, pause: PauseSpan, calendar: Calendar): GivenBack {
  const [from, until] = [Temporal.PlainDate.from(pause.from), Temporal.PlainDate.from(pause.until)];
  const days = daysGivenBack({ from, until }, pause.by, calendar);
  if (pause.by === 'workingDays') return { days, reached: null, due: addWorkingDays(due, days, calendar) };
  const end = due.add({ days });
  const moves = !isWorkingDay(end, calendar) && ruleOn('rolls_to_working_day', until, calendar)?.value === 1;
  return moves
    ? { days, reached: end, due: nextWorkingDay(end, calendar) }
    : { days, reached: null, due: end };
}
