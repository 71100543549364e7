import { Temporal } from '../../kernel/time/index.ts';
import {
  type Calendar,
  type CalendarDay,
  type CountingKey,
  coverageOf,
  entryOn,
  ruleOn,
} from './calendar.ts';
import type { DeadlineExplanation, DeadlineWarning, NotedDay } from './deadline-explanation.ts';
import {
  type CountingDeadline,
  type DatedRule,
  isCounted,
  type PlainDeadline,
  type PrintedDeadline,
  printedEnd,
  type ResumedDeadline,
} from './deadline-rule.ts';
import { afterPause } from './pause.ts';
import {
  addWorkingDays,
  daysBetween,
  isWeeklyRest,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
} from './working-day.ts';

/** A computed deadline: the last day on which the work is still in time. */
export interface Deadline {
  readonly due: Temporal.PlainDate;
  readonly explanation: DeadlineExplanation;
}

/** The last day on which the work is still in time, and how it was found. */
export function computeDeadline(rule: DatedRule, calendar: Calendar): Deadline {
  return rule.kind === 'resumed' ? resumedDeadline(rule, calendar) : plainDeadline(rule, calendar);
}

function plainDeadline(rule: PlainDeadline, calendar: Calendar): Deadline {
  return isCounted(rule) ? countedDeadline(rule, calendar) : printedDeadline(rule, calendar);
}

/** What the text set, moved on by one pause after another. */
function resumedDeadline(rule: ResumedDeadline, calendar: Calendar): Deadline {
  const { due: first, explanation } = plainDeadline(rule.before, calendar);
  let due = first;
  const pauses = rule.pauses.map((pause) => {
    const before = due.toString();
    const given = afterPause(due, pause, calendar);
    due = given.due;
    const key = 'pause_moves_deadline';
    const basis = ruleOn(key, Temporal.PlainDate.from(pause.until), calendar);
    const { days, reached } = given;
    return {
      ...pause,
      before,
      days,
      reached: reached?.toString() ?? null,
      due: due.toString(),
      source: basis ? { ...basis.source } : null,
    };
  });
  const warnings = [
    // Where it first fell no longer matters; what it hung on does.
    ...explanation.warnings.filter(({ kind }) => kind !== 'restDay'),
    ...restDay(due, calendar),
    ...unknownYears(first, due, calendar),
  ];
  return { due, explanation: { ...explanation, rule, due: due.toString(), warnings, pauses } };
}

function countedDeadline(rule: CountingDeadline, calendar: Calendar): Deadline {
  const from = Temporal.PlainDate.from(rule.from);
  const follow = follower(from, calendar);
  const start = follow.says('first_day_counts') ? from.subtract({ days: 1 }) : from;
  const end = endOfCount(rule, start, calendar);
  const moves = !isWorkingDay(end, calendar) && follow.says('rolls_to_working_day');
  const due = moves ? nextWorkingDay(end, calendar) : end;
  const span = rule.kind === 'workingDays' ? daysBetween(start, due) : moves ? daysBetween(end, due) : [];
  return explain(rule, due, {
    ...passedOver(span, calendar),
    reached: moves ? end.toString() : null,
    because: moves ? noteOf(entryOn(end, calendar)) : null,
    applied: follow.applied,
    warnings: [
      ...(moves ? [] : restDay(end, calendar)),
      ...unknownYears(rule.kind === 'workingDays' ? start : end, due, calendar),
    ],
  });
}

function endOfCount(rule: CountingDeadline, start: Temporal.PlainDate, calendar: Calendar) {
  switch (rule.kind) {
    case 'workingDays':
      return addWorkingDays(start, rule.n, calendar);
    case 'calendarDays':
      return start.add({ days: rule.n });
    case 'months':
      // A month without that day ends on its last: 31/1 and one month make 28/2 or 29/2.
      return start.add({ months: rule.n });
  }
}

function printedDeadline(rule: PrintedDeadline, calendar: Calendar): Deadline {
  const end = printedEnd(rule);
  const follow = follower(end, calendar);
  const dayBefore = end.subtract({ days: 1 });
  const asked = rule.kind === 'day' && rule.inclusive === undefined;
  const counts = rule.kind !== 'day' || (rule.inclusive ?? follow.says('named_day_counts', true));
  const due = counts ? end : dayBefore;
  return explain(rule, due, {
    ...passedOver([], calendar),
    reached: null,
    because: null,
    applied: follow.applied,
    warnings: [
      ...(asked ? [{ kind: 'namedDay' as const, otherwise: (counts ? dayBefore : end).toString() }] : []),
      ...restDay(due, calendar),
      // What is printed does not hang on the calendar; only whether it is a day of rest may be unknown.
      ...unknownYears(due, due, calendar).filter(({ coverage }) => coverage !== 'proposed'),
    ],
  });
}

function explain(
  rule: DatedRule,
  due: Temporal.PlainDate,
  found: Omit<DeadlineExplanation, 'rule' | 'due'>,
): Deadline {
  return { due, explanation: { rule, due: due.toString(), ...found } };
}

/** Asks the counting rules of a day and keeps those that were followed. */
function follower(on: Temporal.PlainDate, calendar: Calendar) {
  const applied: DeadlineExplanation['applied'] = [];
  return {
    applied,
    says(key: CountingKey, otherwise = false): boolean {
      const rule = ruleOn(key, on, calendar);
      if (!rule) return otherwise;
      applied.push({ key, value: rule.value, source: { ...rule.source }, verified: rule.verified });
      return rule.value === 1;
    },
  };
}

function passedOver(span: readonly Temporal.PlainDate[], calendar: Calendar) {
  const entries = span.flatMap((day) => entryOn(day, calendar) ?? []);
  const restful = span.filter((day) => isWeeklyRest(day) && !isWorkingDay(day, calendar));
  return {
    weeklyRest: restful.length,
    skipped: entries
      .filter((entry) => entry.kind !== 'swapped_work' && !isWeeklyRest(entry.day))
      .map(noteOfEntry),
    worked: entries.filter((entry) => entry.kind === 'swapped_work').map(noteOfEntry),
  };
}

function restDay(day: Temporal.PlainDate, calendar: Calendar): DeadlineWarning[] {
  if (isWorkingDay(day, calendar)) return [];
  const lastWorking = previousWorkingDay(day, calendar).toString();
  return [{ kind: 'restDay', lastWorking, because: noteOf(entryOn(day, calendar)) }];
}

function unknownYears(from: Temporal.PlainDate, to: Temporal.PlainDate, calendar: Calendar) {
  const years = Array.from({ length: to.year - from.year + 1 }, (_, index) => from.year + index);
  return (['none', 'partial', 'proposed'] as const).flatMap((coverage) => {
    const found = years.filter((year) => coverageOf(year, calendar) === coverage);
    return found.length > 0 ? [{ kind: 'unknownYears' as const, years: found, coverage }] : [];
  });
}

function noteOf(entry: CalendarDay | undefined): NotedDay | null {
  return entry ? noteOfEntry(entry) : null;
}

function noteOfEntry(entry: CalendarDay): NotedDay {
  return {
    day: entry.day.toString(),
    kind: entry.kind,
    pair: entry.pair?.toString() ?? null,
    name: { ...entry.name },
    verified: entry.verified,
  };
}
