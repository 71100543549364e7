import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Temporal } from '../../kernel/time/index.ts';
import { aCalendar, aDay, springCalendar } from './fixtures.ts';
import {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
} from './working-day.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('a working day', () => {
  it.each([
    ['2025-04-24', true, 'an ordinary Thursday'],
    ['2025-04-19', false, 'an ordinary Saturday'],
    ['2025-04-20', false, 'a Sunday'],
    ['2025-04-26', true, 'a Saturday worked in exchange'],
    ['2025-04-30', false, 'a holiday on a Wednesday'],
    ['2025-05-02', false, 'a Friday given in exchange'],
    ['2025-05-05', true, 'the Monday after the holidays'],
    ['2030-05-01', true, 'a weekday of a year without data: the ordinary week holds'],
  ])('%s is working: %s (%s)', (text, expected) => {
    expect(isWorkingDay(day(text), springCalendar)).toBe(expected);
  });

  it.each([
    ['2025-04-25', '2025-04-26', '2025-04-24'],
    ['2025-04-26', '2025-04-28', '2025-04-25'],
    ['2025-04-29', '2025-05-05', '2025-04-28'],
    ['2025-05-01', '2025-05-05', '2025-04-29'],
    ['2025-01-24', '2025-02-03', '2025-01-23'],
  ])('after %s comes %s, before it %s', (text, next, previous) => {
    expect(nextWorkingDay(day(text), springCalendar).toString()).toBe(next);
    expect(previousWorkingDay(day(text), springCalendar).toString()).toBe(previous);
  });
});

describe('counting working days', () => {
  it.each([
    ['2025-04-24', 0, '2025-04-24'],
    ['2025-04-24', 1, '2025-04-25'],
    ['2025-04-24', 2, '2025-04-26'],
    ['2025-04-24', 4, '2025-04-29'],
    ['2025-04-24', 5, '2025-05-05'],
    ['2025-04-24', 10, '2025-05-12'],
    ['2025-04-19', 1, '2025-04-21'],
    ['2025-12-31', 1, '2026-01-02'],
  ])('%s and %i working days make %s', (from, n, due) => {
    expect(addWorkingDays(day(from), n, springCalendar).toString()).toBe(due);
  });

  it.each([
    ['2025-04-24', '2025-05-12', 10],
    ['2025-04-24', '2025-04-24', 0],
    ['2025-04-29', '2025-05-04', 0],
    ['2025-05-12', '2025-04-24', -10],
  ])('from %s to %s there are %i', (from, to, expected) => {
    expect(countWorkingDays(day(from), day(to), springCalendar)).toBe(expected);
  });

  it('refuses what is no count', () => {
    for (const n of [-1, 1.5, Number.NaN]) {
      expect(() => addWorkingDays(day('2025-04-24'), n, springCalendar)).toThrow(RangeError);
    }
  });
});

const anyDay = fc.integer({ min: 0, max: 2000 }).map((days) => day('2022-01-01').add({ days }));
const anyCalendar = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 2200 }), fc.boolean()), {
    maxLength: 120,
    selector: ([days]) => days,
  })
  .map((listed) =>
    aCalendar(
      listed.map(([days, worked]) => {
        const date = day('2021-12-01').add({ days });
        const swapped = worked && date.dayOfWeek >= 6;
        return aDay(date.toString(), swapped ? { kind: 'swapped_work', pair: '2021-11-30' } : {});
      }),
    ),
  );

describe('whatever the calendar', () => {
  it('counting undoes adding', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 80 }), anyCalendar, (from, n, calendar) => {
        expect(countWorkingDays(from, addWorkingDays(from, n, calendar), calendar)).toBe(n);
      }),
    );
  });

  it('adding at least one day always ends on a working day after the event', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 80 }), anyCalendar, (from, n, calendar) => {
        const due = addWorkingDays(from, n, calendar);
        expect(isWorkingDay(due, calendar)).toBe(true);
        expect(Temporal.PlainDate.compare(due, from)).toBe(1);
      }),
    );
  });

  it('a later event or a longer period never makes an earlier deadline', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), fc.nat(40), anyCalendar, (from, n, more, calendar) => {
        const due = addWorkingDays(from, n, calendar);
        const longer = addWorkingDays(from, n + more, calendar);
        const later = addWorkingDays(from.add({ days: more }), n, calendar);
        expect(Temporal.PlainDate.compare(due, longer)).toBeLessThanOrEqual(0);
        expect(Temporal.PlainDate.compare(due, later)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('adding in two steps is adding at once', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), fc.nat(40), anyCalendar, (from, a, b, calendar) => {
        const steps = addWorkingDays(addWorkingDays(from, a, calendar), b, calendar);
        expect(steps.equals(addWorkingDays(from, a + b, calendar))).toBe(true);
      }),
    );
  });

  it('counting there and back cancels out, and parts add up to the whole', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, anyCalendar, (a, b, c, calendar) => {
        expect(countWorkingDays(a, b, calendar) + countWorkingDays(b, a, calendar)).toBe(0);
        expect(countWorkingDays(a, b, calendar) + countWorkingDays(b, c, calendar)).toBe(
          countWorkingDays(a, c, calendar),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('the day before the next working day is never skipped', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, (from, calendar) => {
        const next = nextWorkingDay(from, calendar);
        expect(countWorkingDays(from, next, calendar)).toBe(1);
        expect(Temporal.PlainDate.compare(previousWorkingDay(next, calendar), from)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
