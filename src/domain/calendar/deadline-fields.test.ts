import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Temporal } from '../../kernel/time/index.ts';
import {
  countUnits,
  deadlineFieldNames,
  partNames,
  readDeadlineFields,
  writeDeadlineFields,
} from './deadline-fields.ts';
import type { SpelledRule } from './deadline-rule.ts';

describe('a deadline read from a form', () => {
  it.each<readonly [Record<string, string>, SpelledRule]>([
    [
      { deadlineChoice: 'day', deadlineDate: '31/12/2026', deadlineReading: 'open' },
      { kind: 'day', date: '2026-12-31' },
    ],
    [
      { deadlineChoice: 'day', deadlineDate: '2026-12-31', deadlineReading: 'included' },
      { kind: 'day', date: '2026-12-31', inclusive: true },
    ],
    [
      { deadlineChoice: 'day', deadlineDate: ' 31-12-2026 ', deadlineReading: 'excluded' },
      { kind: 'day', date: '2026-12-31', inclusive: false },
    ],
    [
      { deadlineChoice: 'period', deadlinePart: 'month-11', deadlineYear: '2026' },
      { kind: 'month', year: 2026, month: 11 },
    ],
    [
      { deadlineChoice: 'period', deadlinePart: 'quarter-2', deadlineYear: '2026' },
      { kind: 'quarter', year: 2026, quarter: 2 },
    ],
    [
      { deadlineChoice: 'period', deadlinePart: 'half-1', deadlineYear: '2026' },
      { kind: 'halfYear', year: 2026, half: 1 },
    ],
    [
      { deadlineChoice: 'period', deadlinePart: 'year', deadlineYear: '2026' },
      { kind: 'year', year: 2026 },
    ],
    [
      {
        deadlineChoice: 'term',
        deadlineTermName: 'Nhiệm kỳ 2025–2030',
        deadlineTermFrom: '15/10/2025',
        deadlineTermLast: '14/10/2030',
      },
      { kind: 'term', from: '2025-10-15', until: '2030-10-15', name: 'Nhiệm kỳ 2025–2030' },
    ],
    [
      {
        deadlineChoice: 'count',
        deadlineCount: '10',
        deadlineUnit: 'workingDays',
        deadlineFrom: '24/04/2025',
      },
      { kind: 'workingDays', n: 10, from: '2025-04-24' },
    ],
    [
      { deadlineChoice: 'count', deadlineCount: '3', deadlineUnit: 'months', deadlineFrom: '24/04/2025' },
      { kind: 'months', n: 3, from: '2025-04-24' },
    ],
  ])('%o', (typed, rule) => {
    expect(readDeadlineFields(typed, 'vi')).toEqual({ ok: true, rule });
  });

  it('takes only the fields of what was chosen', () => {
    const typed = {
      deadlineChoice: 'period',
      deadlinePart: 'year',
      deadlineYear: '2026',
      deadlineDate: 'mai',
    };
    expect(readDeadlineFields(typed, 'vi')).toEqual({ ok: true, rule: { kind: 'year', year: 2026 } });
  });

  it('may be none, unless one is required', () => {
    for (const typed of [{}, { deadlineChoice: '' }, { deadlineChoice: 'none' }]) {
      expect(readDeadlineFields(typed, 'vi')).toEqual({ ok: true, rule: undefined });
      expect(readDeadlineFields(typed, 'vi', { required: true })).toEqual({
        ok: false,
        errors: { deadlineChoice: 'Hãy chọn một cách đặt hạn.' },
      });
    }
  });

  it.each<readonly [Record<string, string | string[]>, readonly string[]]>([
    [{ deadlineChoice: 'day' }, ['deadlineDate', 'deadlineReading']],
    [{ deadlineChoice: 'day', deadlineDate: '31/02/2026', deadlineReading: 'open' }, ['deadlineDate']],
    [{ deadlineChoice: 'day', deadlineDate: ['31/12/2026'], deadlineReading: 'open' }, ['deadlineDate']],
    [
      { deadlineChoice: 'period', deadlinePart: 'month-13', deadlineYear: '26' },
      ['deadlinePart', 'deadlineYear'],
    ],
    [{ deadlineChoice: 'term' }, ['deadlineTermName', 'deadlineTermFrom', 'deadlineTermLast']],
    [
      {
        deadlineChoice: 'term',
        deadlineTermName: 'x'.repeat(201),
        deadlineTermFrom: '15/10/2025',
        deadlineTermLast: '14/10/2025',
      },
      ['deadlineTermName', 'deadlineTermLast'],
    ],
    [{ deadlineChoice: 'count' }, ['deadlineUnit', 'deadlineCount', 'deadlineFrom']],
    [
      { deadlineChoice: 'count', deadlineCount: '999', deadlineUnit: 'months', deadlineFrom: '1/1/2025' },
      ['deadlineCount'],
    ],
    [
      {
        deadlineChoice: 'count',
        deadlineCount: '-1',
        deadlineUnit: 'calendarDays',
        deadlineFrom: '1/1/2025',
      },
      ['deadlineCount'],
    ],
    [{ deadlineChoice: '<script>' }, ['deadlineChoice']],
  ])('says what is wrong with %o', (typed, fields) => {
    for (const locale of ['vi', 'en'] as const) {
      const read = readDeadlineFields(typed, locale);
      expect(read.ok ? [] : Object.keys(read.errors)).toEqual(fields);
    }
  });

  it('never breaks, whatever is typed', () => {
    const anyTyped = fc.dictionary(
      fc.constantFrom(...deadlineFieldNames),
      fc.oneof(
        fc.string(),
        fc.constantFrom('day', 'period', 'term', 'count', ...partNames, ...countUnits, '2026', '31/12/2026'),
        fc.array(fc.string()),
      ),
    );
    fc.assert(
      fc.property(anyTyped, (typed) => {
        const read = readDeadlineFields(typed, 'vi');
        expect(read.ok || Object.keys(read.errors).length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

const anyDay = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }).toString());
const anyYear = fc.integer({ min: 1900, max: 2200 });
const anyRule: fc.Arbitrary<SpelledRule> = fc.oneof(
  anyDay.map((date) => ({ kind: 'day' as const, date })),
  fc.tuple(anyDay, fc.boolean()).map(([date, inclusive]) => ({ kind: 'day' as const, date, inclusive })),
  fc
    .tuple(anyYear, fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => ({ kind: 'month' as const, year, month })),
  fc
    .tuple(anyYear, fc.integer({ min: 1, max: 4 }))
    .map(([year, quarter]) => ({ kind: 'quarter' as const, year, quarter })),
  fc
    .tuple(anyYear, fc.integer({ min: 1, max: 2 }))
    .map(([year, half]) => ({ kind: 'halfYear' as const, year, half })),
  anyYear.map((year) => ({ kind: 'year' as const, year })),
  fc
    .tuple(fc.constantFrom(...countUnits), fc.integer({ min: 1, max: 240 }), anyDay)
    .map(([kind, n, from]) => ({ kind, n, from })),
  anyDay.map((from) => ({ kind: 'term' as const, from, until: '2060-01-01', name: 'Nhiệm kỳ' })),
);

describe('a rule shown in a form', () => {
  it('is read back as the same rule', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(readDeadlineFields(writeDeadlineFields(rule), 'vi')).toEqual({ ok: true, rule });
      }),
    );
    expect(readDeadlineFields(writeDeadlineFields(undefined), 'vi')).toEqual({ ok: true, rule: undefined });
  });
});
