import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Temporal } from '../../kernel/time/index.ts';
import { parseAmount, writeAmount } from './amount.ts';
import { judge } from './measure.ts';
import { nthOf, periodOf, periodsUpTo } from './period.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

describe('an amount as Vietnamese readers write it', () => {
  it.each([
    ['1234', 1234],
    ['1.234', 1234],
    ['1.234,5', 1234.5],
    ['1234,5', 1234.5],
    ['12.345.678,9', 12_345_678.9],
    ['0,25', 0.25],
    ['-12,5', -12.5],
    ['−3', -3],
    [' 1 234,5 ', 1234.5],
    ['007', 7],
    ['1,50', 1.5],
    ['99.999.999.999,9999', 99_999_999_999.9999],
    ['0', 0],
    ['-0', 0],
  ])('«%s» is %d', (typed, amount) => {
    expect(parseAmount(typed, 'vi')).toBe(amount);
  });

  it.each([
    '',
    '1.23',
    '1,234.5',
    '12.34.567',
    '1.2345',
    '1,',
    ',5',
    '5%',
    'mười',
    '1e6',
    '1,23456',
    '123456789012',
    '--1',
    '1..234',
  ])('«%s» is refused, for it is none or could be read two ways', (typed) => {
    expect(parseAmount(typed, 'vi')).toBeUndefined();
  });

  it('reads back what it has written, in both languages', () => {
    const amounts = fc.integer({ min: -1e14, max: 1e14 }).map((n) => n / 10_000);
    fc.assert(
      fc.property(amounts, fc.constantFrom('vi' as const, 'en' as const), (amount, locale) => {
        expect(parseAmount(writeAmount(amount, locale), locale)).toBeCloseTo(amount, 4);
      }),
    );
  });

  it('is written the other way round in English', () => {
    expect(parseAmount('1,234.5', 'en')).toBe(1234.5);
    expect(parseAmount('1.234,5', 'en')).toBeUndefined();
  });
});

describe('a period', () => {
  it.each([
    ['month', '2026-03-31', '2026-03-01', 3],
    ['quarter', '2026-05-15', '2026-04-01', 2],
    ['halfYear', '2026-12-01', '2026-07-01', 2],
    ['year', '2026-12-31', '2026-01-01', 1],
  ] as const)('of a %s holds %s from %s on', (cadence, within, from, nth) => {
    expect(periodOf(day(within), cadence).toString()).toBe(from);
    expect(nthOf(day(from), cadence)).toBe(nth);
  });

  it('that lies ahead is not reported', () => {
    const periods = periodsUpTo(day('2026-05-02'), { first: day('2025-11-20'), cadence: 'quarter' });
    expect(periods.map(String)).toEqual(['2025-10-01', '2026-01-01', '2026-04-01']);
    expect(periodsUpTo(day('2026-05-02'), { first: day('2026-07-01'), cadence: 'quarter' })).toEqual([]);
  });
});

describe('a target', () => {
  const of = (...amounts: number[]) => amounts.map((amount) => ({ amount }));
  const more = { direction: 'more', low: 100, high: null, taken: 'sum' } as const;
  const less = { direction: 'less', low: null, high: 5, taken: 'latest' } as const;
  const range = { direction: 'range', low: 15, high: 20, taken: 'latest' } as const;

  it.each([
    ['more', more, of(40, 60), 100, true],
    ['more', more, of(40, 59.9), 99.9, false],
    ['less', less, of(9, 5), 5, true],
    ['less', less, of(1, 5.1), 5.1, false],
    ['range', range, of(15), 15, true],
    ['range', range, of(20), 20, true],
    ['range', range, of(20.1), 20.1, false],
    ['range', range, of(14.9), 14.9, false],
  ] as const)('%s is judged by what stands for the whole', (_, target, actuals, amount, reached) => {
    expect(judge(target, actuals)).toEqual({ amount, reached });
  });

  it('is not judged while nothing was reported, and fractions add up as on paper', () => {
    expect(judge(more, [])).toBeUndefined();
    expect(judge({ ...more, low: 0.3 }, of(0.1, 0.2))).toEqual({ amount: 0.3, reached: true });
  });
});
