import { z } from 'zod';
import type { Temporal } from '../../kernel/time/index.ts';
import { timeOfDay } from '../calendar/index.ts';

const weekday = z.int().min(1).max(7);
/** Which working day of the period; below 0 counted from its end: -1 is the last. */
const nthWorkingDay = z
  .int()
  .min(-10)
  .max(22)
  .refine((nth) => nth !== 0);

/** Which day of a month: a date, its last day, a working day counted from either end, or a weekday of a week. */
const dayOfMonth = z.discriminatedUnion('kind', [
  // The 31st of a shorter month is its last day, as months are counted everywhere here.
  z.object({ kind: z.literal('date'), day: z.int().min(1).max(31) }),
  z.object({ kind: z.literal('last') }),
  z.object({ kind: z.literal('workingDay'), nth: nthWorkingDay }),
  z.object({ kind: z.literal('weekday'), weekday, nth: z.union([z.int().min(1).max(4), z.literal(-1)]) }),
]);
export type DayOfMonth = z.infer<typeof dayOfMonth>;

/** What the day of an occurrence does when offices rest on it. */
export const restDays = ['keep', 'before', 'after', 'skip'] as const;
export type RestDays = (typeof restDays)[number];

/**
 * When something is due again and again, in the form in which it is stored. `month` is counted within the quarter or
 * half-year: the third of a quarter is its last. Weeks begin on Monday; with `interval` 2 every other week from the first.
 */
const pattern = z.discriminatedUnion('every', [
  z.object({ every: z.literal('workingDay') }),
  z.object({
    every: z.literal('week'),
    weekdays: z.array(weekday).min(1).max(7),
    interval: z.int().min(1).max(12),
  }),
  z.object({ every: z.literal('month'), on: dayOfMonth }),
  z.object({ every: z.literal('quarter'), month: z.int().min(1).max(3), on: dayOfMonth }),
  z.object({ every: z.literal('halfYear'), month: z.int().min(1).max(6), on: dayOfMonth }),
  z.object({ every: z.literal('year'), month: z.int().min(1).max(12), on: dayOfMonth }),
]);
export type Pattern = z.infer<typeof pattern>;
export type Every = Pattern['every'];
export const everies = ['workingDay', 'week', 'month', 'quarter', 'halfYear', 'year'] as const;

/** A rule by which something is due again and again. */
export const recurrenceRule = z.object({
  pattern,
  /** The time of day up to which it is in time; the whole day when left out. */
  time: timeOfDay.optional(),
  restDays: z.enum(restDays),
});
export type RecurrenceRule = z.infer<typeof recurrenceRule>;

/** One time that something is due. */
export interface Occurrence {
  /** The day by the rule alone, whatever the calendar says: it names the occurrence and never changes. */
  readonly nominal: Temporal.PlainDate;
  /** The day on which it is due, moved off a day of rest where the rule says so. */
  readonly due: Temporal.PlainDate;
}

/** How many months the periods of a pattern have. */
export const monthsOf: Readonly<Record<'month' | 'quarter' | 'halfYear' | 'year', number>> = {
  month: 1,
  quarter: 3,
  halfYear: 6,
  year: 12,
};

/** The Monday of the week of a day. */
export function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

/** The last day of a month, or the day itself where the month has it. */
export function dayWithin(month: Temporal.PlainDate, day: number): Temporal.PlainDate {
  return month.with({ day: Math.min(day, month.daysInMonth) });
}
