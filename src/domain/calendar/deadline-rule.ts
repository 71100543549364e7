import { z } from 'zod';
import { Temporal } from '../../kernel/time/index.ts';

/** A day as it is stored in a rule: `2026-12-31`. */
const isoDay = z.iso.date().refine((text) => text >= '1900-01-01' && text <= '2200-12-31');
const year = z.int().min(1900).max(2200);
const days = z.int().min(1).max(3660);

/**
 * A deadline as the directive sets it, in the form in which it is stored.
 * `inclusive` is left out where the text says «trước ngày» and does not tell whether the named day counts.
 * A term is half-open: `until` is the first day of the next one.
 */
export const deadlineRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), date: isoDay, inclusive: z.boolean().optional() }),
  z.object({ kind: z.literal('month'), year, month: z.int().min(1).max(12) }),
  z.object({ kind: z.literal('quarter'), year, quarter: z.int().min(1).max(4) }),
  z.object({ kind: z.literal('halfYear'), year, half: z.int().min(1).max(2) }),
  z.object({ kind: z.literal('year'), year }),
  z
    .object({
      kind: z.literal('term'),
      from: isoDay,
      until: isoDay,
      name: z.string().trim().min(1).max(200),
    })
    .refine((term) => term.from < term.until, { path: ['until'] }),
  z.object({ kind: z.literal('workingDays'), n: days, from: isoDay }),
  z.object({ kind: z.literal('calendarDays'), n: days, from: isoDay }),
  z.object({ kind: z.literal('months'), n: z.int().min(1).max(240), from: isoDay }),
]);
export type DeadlineRule = z.infer<typeof deadlineRule>;

/** A rule that counts from an event. */
export type CountingDeadline = Extract<DeadlineRule, { n: number }>;
/** A rule whose end is printed: a day or a period. */
export type PrintedDeadline = Exclude<DeadlineRule, { n: number }>;

/** True when the deadline is counted from an event and not printed. */
export function isCounted(rule: DeadlineRule): rule is CountingDeadline {
  return rule.kind === 'workingDays' || rule.kind === 'calendarDays' || rule.kind === 'months';
}

/** The last day of what is printed: the day itself, or the end of the month, quarter, half, year or term. */
export function printedEnd(rule: PrintedDeadline): Temporal.PlainDate {
  switch (rule.kind) {
    case 'day':
      return Temporal.PlainDate.from(rule.date);
    case 'month':
      return lastDayOf(rule.year, rule.month);
    case 'quarter':
      return lastDayOf(rule.year, rule.quarter * 3);
    case 'halfYear':
      return lastDayOf(rule.year, rule.half * 6);
    case 'year':
      return lastDayOf(rule.year, 12);
    case 'term':
      return Temporal.PlainDate.from(rule.until).subtract({ days: 1 });
  }
}

function lastDayOf(year: number, month: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day: 31 }, { overflow: 'constrain' });
}
