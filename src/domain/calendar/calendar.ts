import { z } from 'zod';
import { covers, type Period } from '../../kernel/db/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';

/** What makes a day differ from the ordinary week: a day of rest, or one half of a swap. */
export const dayKinds = ['holiday', 'swapped_off', 'swapped_work'] as const;
export const dayKind = z.enum(dayKinds);
export type DayKind = z.infer<typeof dayKind>;

/** A day on which the ordinary week does not hold, with the document that says so. */
export interface CalendarDay {
  readonly id: string;
  readonly day: Temporal.PlainDate;
  readonly kind: DayKind;
  /** The other half: of a swap, the day given or taken for it; of a compensation day, the holiday it makes up for. */
  readonly pair: Temporal.PlainDate | null;
  readonly name: Words<string>;
  readonly source: string;
  /** False while nobody has compared the day with its document. */
  readonly verified: boolean;
}

/** A statement about a day that was corrected or withdrawn later. */
export interface EarlierDay extends CalendarDay {
  readonly recordedAt: Temporal.Instant;
  readonly replacedAt: Temporal.Instant;
}

/** How counting is done, as dated rules: each has a source and holds for a period. */
const countingKeys = [
  'named_day_counts',
  'first_day_counts',
  'rolls_to_working_day',
  'holidays_in_year',
  'pause_moves_deadline',
] as const;
export const countingKey = z.enum(countingKeys);
export type CountingKey = z.infer<typeof countingKey>;

/** The few answers that a rule of counting takes, the usual one first; nothing where it is answered with a number. */
export function answersOf(key: CountingKey): readonly number[] | undefined {
  if (key === 'holidays_in_year') return undefined;
  return key === 'pause_moves_deadline' ? [1, 2, 0] : [1, 0];
}

/** One counting rule in one period; 1 is yes and 0 is no, and 2 is yes by working days where a pause is given back. */
export interface CountingRule {
  readonly key: CountingKey;
  readonly value: number;
  readonly valid: Period;
  readonly source: Words<string>;
  readonly verified: boolean;
}

/** All days that differ from the ordinary week, and the rules of counting. */
export interface Calendar {
  readonly days: ReadonlyMap<string, CalendarDay>;
  readonly rules: readonly CountingRule[];
}

/** Makes the calendar of the days and rules in force. */
export function calendarOf(days: readonly CalendarDay[], rules: readonly CountingRule[]): Calendar {
  return { days: new Map(days.map((entry) => [entry.day.toString(), entry])), rules };
}

/** What the calendar says of a day; nothing when the ordinary week holds. */
export function entryOn(day: Temporal.PlainDate, calendar: Calendar): CalendarDay | undefined {
  return calendar.days.get(day.toString());
}

/** The rule of counting that holds on a day; nothing when none was ever laid down for it. */
export function ruleOn(
  key: CountingKey,
  day: Temporal.PlainDate,
  calendar: Calendar,
): CountingRule | undefined {
  return calendar.rules.find((rule) => rule.key === key && covers(rule.valid, day));
}

/** What the calendar knows of a year: nothing, too few holidays, all but none of them verified, or all. */
export const coverages = ['none', 'partial', 'proposed', 'whole'] as const;
export type Coverage = (typeof coverages)[number];

/** How much of a year's holidays the calendar holds; a compensation day is not a holiday of its own. */
export function coverageOf(year: number, calendar: Calendar): Coverage {
  const lastDay = Temporal.PlainDate.from({ year, month: 12, day: 31 });
  const expected = ruleOn('holidays_in_year', lastDay, calendar)?.value ?? 1;
  const holidays = [...calendar.days.values()].filter(
    ({ day, kind, pair }) => day.year === year && kind === 'holiday' && pair === null,
  );
  if (holidays.length === 0) return 'none';
  if (holidays.length < expected) return 'partial';
  return holidays.some(({ verified }) => verified) ? 'whole' : 'proposed';
}

/** What was said of a day, as the record keeps it. */
export function describeDay({ kind, pair, name, source, verified }: CalendarDay) {
  return { kind, pair: pair?.toString() ?? null, name: name.vi, source, verified };
}
