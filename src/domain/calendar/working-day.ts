import { Temporal } from '../../kernel/time/index.ts';
import { type Calendar, entryOn } from './calendar.ts';

const saturday = 6;

/** True on Saturdays and Sundays, the weekly rest. */
export function isWeeklyRest(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek >= saturday;
}

/** True when offices work on the day: an ordinary weekday, or a day worked in exchange. */
export function isWorkingDay(day: Temporal.PlainDate, calendar: Calendar): boolean {
  const entry = entryOn(day, calendar);
  return entry ? entry.kind === 'swapped_work' : !isWeeklyRest(day);
}

/** The first working day after the day. */
export function nextWorkingDay(day: Temporal.PlainDate, calendar: Calendar): Temporal.PlainDate {
  let next = day.add({ days: 1 });
  while (!isWorkingDay(next, calendar)) next = next.add({ days: 1 });
  return next;
}

/** The last working day before the day. */
export function previousWorkingDay(day: Temporal.PlainDate, calendar: Calendar): Temporal.PlainDate {
  let previous = day.subtract({ days: 1 });
  while (!isWorkingDay(previous, calendar)) previous = previous.subtract({ days: 1 });
  return previous;
}

/** The n-th working day after the day of the event, which is not counted itself. Throws RangeError below 0. */
export function addWorkingDays(day: Temporal.PlainDate, n: number, calendar: Calendar): Temporal.PlainDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a count of days: ${n}`);
  let reached = day;
  for (let counted = 0; counted < n; counted += 1) reached = nextWorkingDay(reached, calendar);
  return reached;
}

/** Working days after `from` up to and with `to`; below 0 when `to` lies before `from`. */
export function countWorkingDays(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  calendar: Calendar,
): number {
  if (Temporal.PlainDate.compare(to, from) < 0) return 0 - countWorkingDays(to, from, calendar);
  return daysBetween(from, to).filter((day) => isWorkingDay(day, calendar)).length;
}

/** The days after `from` up to and with `to`. */
export function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  for (
    let day = from.add({ days: 1 });
    Temporal.PlainDate.compare(day, to) <= 0;
    day = day.add({ days: 1 })
  ) {
    days.push(day);
  }
  return days;
}
