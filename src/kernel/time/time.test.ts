import { afterEach, describe, expect, it } from 'vitest';
import {
  dayOf,
  moveClock,
  parseDay,
  readClock,
  resetClock,
  startOfDay,
  Temporal,
  writeDay,
  writeMoment,
} from './index.ts';

afterEach(resetClock);

describe('days as people type them', () => {
  it.each([
    ['31/12/2026', '2026-12-31'],
    ['1/2/2026', '2026-02-01'],
    ['05-09-2026', '2026-09-05'],
    ['5.9.2026', '2026-09-05'],
    ['2026-09-05', '2026-09-05'],
    ['29/02/2024', '2024-02-29'],
  ])('%s is the day %s', (typed, iso) => {
    expect(parseDay(typed)?.toString()).toBe(iso);
  });

  it.each(['', '31/02/2026', '29/02/2023', '32/01/2026', '12/2026', '2026', 'ngày mai', '1/13/2026'])(
    '%j is no day',
    (typed) => {
      expect(parseDay(typed)).toBeUndefined();
    },
  );
});

describe('the clock', () => {
  it('a day begins at midnight in Vietnam', () => {
    expect(dayOf(Temporal.Instant.from('2026-01-01T16:59:59Z')).toString()).toBe('2026-01-01');
    expect(dayOf(Temporal.Instant.from('2026-01-01T17:00:00Z')).toString()).toBe('2026-01-02');
    expect(startOfDay(Temporal.PlainDate.from('2026-01-02')).toString()).toBe('2026-01-01T17:00:00Z');
  });

  it('writes days and moments as people here do', () => {
    expect(writeDay(Temporal.PlainDate.from('2026-09-05'))).toBe('05/09/2026');
    expect(writeMoment(Temporal.Instant.from('2026-09-05T01:05:00Z'))).toBe('05/09/2026 08:05');
  });

  it('can be moved and put back', () => {
    moveClock(Temporal.Instant.from('2030-01-01T00:00:00Z'));
    expect(dayOf(readClock()).year).toBe(2030);
    resetClock();
    expect(dayOf(readClock()).year).toBeLessThan(2030);
  });
});
