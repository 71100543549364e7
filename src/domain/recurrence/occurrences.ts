import { Temporal } from '../../kernel/time/index.ts';
import { type Calendar, isWorkingDay, nextWorkingDay, previousWorkingDay } from '../calendar/index.ts';
import {
  type DayOfMonth,
  dayWithin,
  mondayOf,
  monthsOf,
  type Occurrence,
  type Pattern,
  type RecurrenceRule,
} from './recurrence-rule.ts';

/** From when occurrences are asked. */
export interface From {
  /** None is due before. */
  readonly first: Temporal.PlainDate;
  /** The day from which the rule holds; with an interval of weeks it fixes which weeks count. */
  readonly anchor: Temporal.PlainDate;
}

/** The farthest that a day of rest moves an occurrence: longer than any run of holidays. */
const farthest = 20;

/** A rule that left out so many days one after another leaves out all: Sundays alone, where days of rest are skipped. */
const mostLeftOut = 400;

/** The occurrences of a rule that are due from a day on, one after another. */
function* occurrencesFrom(
  rule: RecurrenceRule,
  { first, anchor }: From,
  calendar: Calendar,
): Generator<Occurrence> {
  const since = { first: first.subtract({ days: farthest }), anchor };
  let leftOut = 0;
  for (const nominal of nominalDays(rule.pattern, since)) {
    const due = dueOf(nominal, rule, calendar);
    if (due && Temporal.PlainDate.compare(due, first) >= 0) {
      leftOut = 0;
      yield { nominal, due };
    } else {
      leftOut += 1;
      if (leftOut > mostLeftOut) return;
    }
  }
}

/** The next so many occurrences; none that is due on the day `until` or later. */
export function nextOccurrences(
  rule: RecurrenceRule,
  {
    first,
    anchor,
    count,
    until,
  }: From & { readonly count: number; readonly until: Temporal.PlainDate | null },
  calendar: Calendar,
): Occurrence[] {
  const found: Occurrence[] = [];
  for (const one of occurrencesFrom(rule, { first, anchor }, calendar)) {
    if (found.length === count || (until && Temporal.PlainDate.compare(one.due, until) >= 0)) break;
    found.push(one);
  }
  return found;
}

/** The days that name occurrences: they follow from the rule alone, whatever the calendar says, so that none is made twice. */
function* nominalDays(pattern: Pattern, { first, anchor }: From): Generator<Temporal.PlainDate> {
  if (pattern.every === 'workingDay') {
    for (let day = first; ; day = day.add({ days: 1 })) yield day;
  }
  if (pattern.every === 'week') return yield* weeklyDays(pattern, { first, anchor });
  const months = monthsOf[pattern.every];
  const passed = (first.month - 1) % months;
  const within = pattern.every === 'month' ? 0 : pattern.month - 1;
  for (let period = first.with({ day: 1 }).subtract({ months: passed }); ; period = period.add({ months })) {
    yield nominalIn(period.add({ months: within }), pattern.on);
  }
}

function* weeklyDays(
  { weekdays, interval }: Extract<Pattern, { every: 'week' }>,
  { first, anchor }: From,
): Generator<Temporal.PlainDate> {
  const sorted = [...new Set(weekdays)].sort((one, other) => one - other);
  const zero = mondayOf(anchor);
  const passed = Math.floor(zero.until(mondayOf(first), { largestUnit: 'day' }).days / 7);
  const start = zero.add({ weeks: Math.floor(passed / interval) * interval });
  for (let week = start; ; week = week.add({ weeks: interval })) {
    for (const weekday of sorted) yield week.add({ days: weekday - 1 });
  }
}

/** The day of a month that is meant; of working days, the end of the month from which they are counted. */
function nominalIn(month: Temporal.PlainDate, on: DayOfMonth): Temporal.PlainDate {
  const [first, last] = [month.with({ day: 1 }), dayWithin(month, 31)];
  switch (on.kind) {
    case 'date':
      return dayWithin(month, on.day);
    case 'last':
      return last;
    case 'workingDay':
      return on.nth > 0 ? first : last;
    case 'weekday':
      if (on.nth === -1) return last.subtract({ days: (last.dayOfWeek - on.weekday + 7) % 7 });
      return first.add({ days: ((on.weekday - first.dayOfWeek + 7) % 7) + (on.nth - 1) * 7 });
  }
}

/** The day on which an occurrence is due; nothing where it is left out. */
function dueOf(
  nominal: Temporal.PlainDate,
  { pattern, restDays }: RecurrenceRule,
  calendar: Calendar,
): Temporal.PlainDate | undefined {
  if (pattern.every === 'workingDay') return isWorkingDay(nominal, calendar) ? nominal : undefined;
  if (pattern.every !== 'week' && pattern.on.kind === 'workingDay') {
    return countWithin(nominal, pattern.on.nth, calendar);
  }
  if (restDays === 'keep' || isWorkingDay(nominal, calendar)) return nominal;
  if (restDays === 'skip') return undefined;
  return restDays === 'before' ? previousWorkingDay(nominal, calendar) : nextWorkingDay(nominal, calendar);
}

/** The n-th working day from the first or last day of a month; a month with fewer gives the farthest that it has. */
function countWithin(end: Temporal.PlainDate, nth: number, calendar: Calendar): Temporal.PlainDate {
  const step = nth > 0 ? nextWorkingDay : previousWorkingDay;
  let found = isWorkingDay(end, calendar) ? end : step(end, calendar);
  for (let passed = 1; passed < Math.abs(nth); passed += 1) {
    const further = step(found, calendar);
    if (further.month !== end.month) break;
    found = further;
  }
  return found;
}

/** The day on which an occurrence becomes a task: so many days before it is due, not before the rule holds. */
export function givenOn(
  { due }: Pick<Occurrence, 'due'>,
  { daysBefore, from }: { readonly daysBefore: number; readonly from: Temporal.PlainDate },
): Temporal.PlainDate {
  const day = due.subtract({ days: daysBefore });
  return Temporal.PlainDate.compare(day, from) < 0 ? from : day;
}
