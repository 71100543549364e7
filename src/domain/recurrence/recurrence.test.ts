import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Temporal } from '../../kernel/time/index.ts';
import { aCalendar, aDay, springCalendar } from '../calendar/fixtures.ts';
import { givenOn, nextOccurrences } from './occurrences.ts';
import { readRecurrence } from './read-recurrence.ts';
import type { Pattern, RecurrenceRule } from './recurrence-rule.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const rule = (pattern: Pattern, given: Partial<RecurrenceRule> = {}): RecurrenceRule => ({
  pattern,
  restDays: 'keep',
  ...given,
});
const duesOf = (given: RecurrenceRule, first: string, { count = 3, until = null as string | null } = {}) =>
  nextOccurrences(
    given,
    { first: day(first), anchor: day(first), count, until: until === null ? null : day(until) },
    springCalendar,
  ).map(({ due }) => due.toString());

const friday: Pattern = { every: 'week', weekdays: [5], interval: 1 };
const monthly = (on: Extract<Pattern, { every: 'month' }>['on']): Pattern => ({ every: 'month', on });

describe('a rule by which something recurs', () => {
  it.each<[string, RecurrenceRule, string, string[]]>([
    [
      'every Friday, from a Friday on',
      rule(friday),
      '2026-11-27',
      ['2026-11-27', '2026-12-04', '2026-12-11'],
    ],
    [
      'every Friday, from a Saturday on',
      rule(friday),
      '2026-11-28',
      ['2026-12-04', '2026-12-11', '2026-12-18'],
    ],
    [
      'every other week, counted from the first',
      rule({ every: 'week', weekdays: [1, 4], interval: 2 }),
      '2026-11-24',
      ['2026-11-26', '2026-12-07', '2026-12-10'],
    ],
    [
      'the 15th of a month',
      rule(monthly({ kind: 'date', day: 15 })),
      '2026-01-16',
      ['2026-02-15', '2026-03-15', '2026-04-15'],
    ],
    [
      'the 31st, which shorter months do not have',
      rule(monthly({ kind: 'date', day: 31 })),
      '2026-01-31',
      ['2026-01-31', '2026-02-28', '2026-03-31'],
    ],
    [
      'the last day of a month in a leap year',
      rule(monthly({ kind: 'last' })),
      '2028-02-01',
      ['2028-02-29', '2028-03-31', '2028-04-30'],
    ],
    [
      'the last working day of a month',
      rule(monthly({ kind: 'workingDay', nth: -1 })),
      '2026-01-01',
      ['2026-01-30', '2026-02-27', '2026-03-31'],
    ],
    [
      'the first working day of a month',
      rule(monthly({ kind: 'workingDay', nth: 1 })),
      '2025-12-15',
      ['2026-01-02', '2026-02-02', '2026-03-02'],
    ],
    [
      'the second Monday',
      rule(monthly({ kind: 'weekday', weekday: 1, nth: 2 })),
      '2026-11-01',
      ['2026-11-09', '2026-12-14', '2027-01-11'],
    ],
    [
      'the last Friday',
      rule(monthly({ kind: 'weekday', weekday: 5, nth: -1 })),
      '2026-11-01',
      ['2026-11-27', '2026-12-25', '2027-01-29'],
    ],
    [
      'the 20th of the last month of a quarter',
      rule({ every: 'quarter', month: 3, on: { kind: 'date', day: 20 } }),
      '2026-03-21',
      ['2026-06-20', '2026-09-20', '2026-12-20'],
    ],
    [
      'the end of every half-year',
      rule({ every: 'halfYear', month: 6, on: { kind: 'last' } }),
      '2026-01-01',
      ['2026-06-30', '2026-12-31', '2027-06-30'],
    ],
    [
      'the 15th of December',
      rule({ every: 'year', month: 12, on: { kind: 'date', day: 15 } }),
      '2026-12-16',
      ['2027-12-15', '2028-12-15', '2029-12-15'],
    ],
    [
      'every working day',
      rule({ every: 'workingDay' }),
      '2025-12-31',
      ['2025-12-31', '2026-01-02', '2026-01-05'],
    ],
  ])('%s', (_, given, first, dues) => {
    expect(duesOf(given, first)).toEqual(dues);
  });

  it.each([
    ['keep', ['2025-12-18', '2025-12-25', '2026-01-01']],
    ['before', ['2025-12-18', '2025-12-25', '2025-12-31']],
    ['after', ['2025-12-18', '2025-12-25', '2026-01-02']],
    ['skip', ['2025-12-18', '2025-12-25', '2026-01-08']],
  ] as const)('on a day of rest it does as the rule says: %s', (restDays, dues) => {
    expect(duesOf(rule({ every: 'week', weekdays: [4], interval: 1 }, { restDays }), '2025-12-12')).toEqual(
      dues,
    );
  });

  it('a run of holidays is passed over whole: Tết 2025', () => {
    const last = rule(monthly({ kind: 'workingDay', nth: -1 }));
    expect(duesOf(last, '2025-01-01', { count: 1 })).toEqual(['2025-01-24']);
    const tuesday = rule({ every: 'week', weekdays: [2], interval: 1 }, { restDays: 'after' });
    expect(duesOf(tuesday, '2025-01-27', { count: 2 })).toEqual(['2025-02-03', '2025-02-04']);
  });

  it('ends before the day on which it ends', () => {
    expect(duesOf(rule(friday), '2026-11-27', { count: 10, until: '2026-12-11' })).toEqual([
      '2026-11-27',
      '2026-12-04',
    ]);
  });

  it('an occurrence keeps its name when the calendar changes, so that it is not made twice', () => {
    const lastWorking = rule(monthly({ kind: 'workingDay', nth: -1 }));
    const at = { first: day('2026-12-01'), anchor: day('2026-12-01'), count: 1, until: null };
    const [before] = nextOccurrences(lastWorking, at, aCalendar([]));
    const [after] = nextOccurrences(lastWorking, at, aCalendar([aDay('2026-12-31')]));
    expect([before?.due.toString(), after?.due.toString()]).toEqual(['2026-12-31', '2026-12-30']);
    expect(after?.nominal.equals(before?.nominal ?? '')).toBe(true);
  });

  it('becomes a task so many days before it is due, not before the rule holds', () => {
    const due = day('2026-11-27');
    expect(givenOn({ due }, { daysBefore: 7, from: day('2026-01-01') }).toString()).toBe('2026-11-20');
    expect(givenOn({ due }, { daysBefore: 7, from: day('2026-11-25') }).toString()).toBe('2026-11-25');
  });

  it('that leaves out every day of its own has no occurrence', () => {
    const sundays = rule({ every: 'week', weekdays: [7], interval: 1 }, { restDays: 'skip' });
    expect(duesOf(sundays, '2026-01-01')).toEqual([]);
  });

  it('gives days in order, each name once, whatever the rule', () => {
    const on = fc.oneof(
      fc.record({ kind: fc.constant('date' as const), day: fc.integer({ min: 1, max: 31 }) }),
      fc.constant({ kind: 'last' as const }),
      fc.record({ kind: fc.constant('workingDay' as const), nth: fc.constantFrom(-3, -1, 1, 5, 22) }),
      fc.record({
        kind: fc.constant('weekday' as const),
        weekday: fc.integer({ min: 1, max: 7 }),
        nth: fc.constantFrom(1, 2, 3, 4, -1),
      }),
    ) as fc.Arbitrary<Extract<Pattern, { every: 'month' }>['on']>;
    const patterns: fc.Arbitrary<Pattern> = fc.oneof(
      fc.record({ every: fc.constant('month' as const), on }),
      fc.record({ every: fc.constant('quarter' as const), month: fc.integer({ min: 1, max: 3 }), on }),
      fc.record({
        every: fc.constant('week' as const),
        weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        interval: fc.integer({ min: 1, max: 4 }),
      }),
    );
    fc.assert(
      fc.property(
        patterns,
        fc.constantFrom('keep' as const, 'before' as const, 'after' as const, 'skip' as const),
        fc.integer({ min: 0, max: 800 }),
        (pattern, restDays, offset) => {
          const first = day('2025-01-01').add({ days: offset });
          const found = nextOccurrences(
            { pattern, restDays },
            { first, anchor: first, count: 8, until: null },
            springCalendar,
          );
          const names = found.map(({ nominal }) => nominal.toString());
          // Sundays alone, with days of rest left out, are none.
          expect(new Set(names).size).toBe(names.length);
          if (restDays !== 'skip') expect(names.length).toBe(8);
          const dues = found.map(({ due }) => due.toString());
          expect(dues).toEqual([...dues].sort());
          expect(dues.every((due) => due >= first.toString())).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('words about something recurring', () => {
  it.each([
    ['trước 15:00 ngày thứ Sáu hàng tuần', { every: 'week', weekday: 5, time: '15:00' }],
    ['vào thứ Hai hằng tuần', { every: 'week', weekday: 1 }],
    ['chậm nhất 9 giờ 30 Chủ nhật hàng tuần', { every: 'week', weekday: 7, time: '09:30' }],
    ['trước 4 giờ chiều thứ 5 hàng tuần', { every: 'week', weekday: 4, time: '16:00' }],
    ['định kỳ 2 tuần một lần', { every: 'week', interval: 2 }],
    ['trước ngày 20 hằng tháng', { every: 'month', on: { kind: 'date', day: 20 } }],
    ['ngày làm việc cuối cùng hằng tháng', { every: 'month', on: { kind: 'workingDay', nth: -1 } }],
    [
      'ngày làm việc đầu tiên của tháng, định kỳ hàng tháng',
      { every: 'month', on: { kind: 'workingDay', nth: 1 } },
    ],
    ['cuối tháng, định kỳ hàng tháng', { every: 'month', on: { kind: 'last' } }],
    [
      'trước ngày 15 tháng cuối quý, định kỳ hàng quý',
      { every: 'quarter', month: 3, on: { kind: 'date', day: 15 } },
    ],
    ['hằng quý', { every: 'quarter' }],
    ['định kỳ 6 tháng', { every: 'halfYear' }],
    ['trước ngày 15/12 hằng năm', { every: 'year', month: 12, on: { kind: 'date', day: 15 } }],
    ['hàng ngày trước 16h', { every: 'workingDay', time: '16:00' }],
    ['trước 17h00 ngày cuối cùng hằng tháng', { every: 'month', on: { kind: 'last' }, time: '17:00' }],
  ])('«%s»', (printed, read) => {
    expect(readRecurrence(printed)).toEqual(read);
    expect(readRecurrence(printed.normalize('NFD'))).toEqual(read);
  });

  it.each([
    ['trước ngày 31/12/2026', {}],
    ['kịp thời', {}],
    ['', {}],
    ['trước 15:00 ngày 27/11/2026', { time: '15:00' }],
  ])('«%s» tells nothing that recurs', (printed, read) => {
    expect(readRecurrence(printed)).toEqual(read);
  });
});
