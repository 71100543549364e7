import { describe, expect, it } from 'vitest';
import { Temporal } from '../../kernel/time/index.ts';
import { DoorLimit } from './door-limit.ts';
import { closedFor } from './lock-out.ts';

describe('the door of an account', () => {
  it.each([
    [0, undefined],
    [1, undefined],
    [4, undefined],
    [5, 15],
    [6, undefined],
    [9, undefined],
    [10, 30],
    [15, 60],
    [20, 120],
    [35, 960],
    [40, 960],
    [500, 960],
  ])('after %i wrong answers in a row is closed for %s minutes', (failures, minutes) => {
    expect(closedFor(failures)?.total('minutes')).toBe(minutes);
  });
});

describe('the door for one network address', () => {
  const now = Temporal.Instant.from('2026-03-02T01:00:00Z');
  const limits = { wrong: 3, within: Temporal.Duration.from({ minutes: 15 }), remembered: 4 };
  const knock = (limit: DoorLimit, from: string, times: number) =>
    Array.from({ length: times }, () => limit.take(from, now));

  it('lets a few wrong answers through and no more until the time is over', () => {
    const limit = new DoorLimit(limits);
    expect(knock(limit, '192.0.2.1', 5)).toEqual([true, true, true, false, false]);
    expect(limit.take('192.0.2.2', now)).toBe(true);
    expect(limit.take('192.0.2.1', now.add({ minutes: 14 }))).toBe(false);
    expect(limit.take('192.0.2.1', now.add({ minutes: 15 }))).toBe(true);
  });

  it('does not count right answers', () => {
    const limit = new DoorLimit(limits);
    for (let n = 0; n < 10; n++) {
      expect(limit.take('192.0.2.1', now)).toBe(true);
      limit.forgive('192.0.2.1');
    }
  });

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:3:4:5:6', false],
    ['2001:db8::1', '2001:db8:0:0:ffff::2', false],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', true],
    ['192.0.2.1', '192.0.2.2', true],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.2', true],
  ])('takes %s and %s for two places: %s', (one, other, apart) => {
    const limit = new DoorLimit(limits);
    knock(limit, one, 3);
    expect(limit.take(other, now)).toBe(apart);
  });

  it('remembers so many places and forgets the oldest first', () => {
    const limit = new DoorLimit(limits);
    knock(limit, 'a', 4);
    for (const place of ['b', 'c', 'd']) limit.take(place, now);
    expect(limit.take('a', now)).toBe(false);
    limit.take('e', now);
    expect(limit.take('a', now)).toBe(true);
  });
});
