import { describe, expect, it } from 'vitest';
import { Temporal } from '../../kernel/time/index.ts';
import { computeDeadline } from './deadline.ts';
import { aCalendar, aRule } from './fixtures.ts';

/** Nothing is moved to a working day, so that the table shows what a month is and no more. */
const bare = aCalendar([], [aRule('first_day_counts', 0)]);
const due = (n: number, from: string) => computeDeadline({ kind: 'months', n, from }, bare).due.toString();

describe('months are months', () => {
  it.each([
    ['2025-01-31', 1, '2025-02-28', 'a month without that day ends on its last'],
    ['2024-01-31', 1, '2024-02-29', 'in a leap year on the 29th'],
    ['2024-01-30', 1, '2024-02-29', 'the 30th likewise'],
    ['2025-01-29', 1, '2025-02-28', 'the 29th likewise in an ordinary year'],
    ['2024-01-29', 1, '2024-02-29', 'but not in a leap year'],
    ['2025-02-28', 1, '2025-03-28', 'the last of February is the 28th of March, not its last'],
    ['2024-02-29', 12, '2025-02-28', 'a year from a leap day'],
    ['2024-02-29', 48, '2028-02-29', 'four years from a leap day'],
    ['2025-03-31', 1, '2025-04-30', 'a month of thirty days'],
    ['2025-08-31', 6, '2026-02-28', 'half a year'],
    ['2025-08-31', 18, '2027-02-28', 'a year and a half'],
    ['2025-10-31', 4, '2026-02-28', 'over the new year'],
    ['2025-12-31', 2, '2026-02-28', 'not through January: the day is not lost on the way'],
    ['2025-01-31', 2, '2025-03-31', 'two months are not a month and a month'],
    ['2025-05-15', 3, '2025-08-15', 'the same day where there is one'],
    ['1900-01-31', 1, '1900-02-28', '1900 had no leap day'],
    ['2000-01-31', 1, '2000-02-29', '2000 had one'],
  ])('%s and %i → %s: %s', (from, n, expected) => {
    expect(due(n, from)).toBe(expected);
  });

  it('are never ninety days for three', () => {
    const start = Temporal.PlainDate.from('2025-01-01');
    const spans = Array.from({ length: 365 }, (_, nth) => {
      const from = start.add({ days: nth });
      return from.until(due(3, from.toString()), { largestUnit: 'day' }).days;
    });
    expect([Math.min(...spans), Math.max(...spans)]).toEqual([89, 92]);
  });
});
