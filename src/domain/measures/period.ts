import { Temporal } from '../../kernel/time/index.ts';

/** How often a measure is reported. */
export const cadences = ['month', 'quarter', 'halfYear', 'year'] as const;
export type Cadence = (typeof cadences)[number];

const months: Readonly<Record<Cadence, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/** The first day of the period in which a day lies. */
export function periodOf(day: Temporal.PlainDate, cadence: Cadence): Temporal.PlainDate {
  const passed = (day.month - 1) % months[cadence];
  return day.with({ day: 1 }).subtract({ months: passed });
}

/** The periods from the first one up to that of the day, at most so many, the latest ones. */
export function periodsUpTo(
  day: Temporal.PlainDate,
  { first, cadence }: { readonly first: Temporal.PlainDate; readonly cadence: Cadence },
  most = 120,
): Temporal.PlainDate[] {
  const last = periodOf(day, cadence);
  const periods: Temporal.PlainDate[] = [];
  for (
    let from = last;
    Temporal.PlainDate.compare(from, periodOf(first, cadence)) >= 0 && periods.length < most;
    from = from.subtract({ months: months[cadence] })
  ) {
    periods.unshift(from);
  }
  return periods;
}

/** A period in parts of its year: which month, quarter or half it is, counted from 1. */
export function nthOf(from: Temporal.PlainDate, cadence: Cadence): number {
  return Math.floor((from.month - 1) / months[cadence]) + 1;
}
