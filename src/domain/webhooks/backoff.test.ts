import { describe, expect, test } from 'vitest';
import { Temporal } from '../../kernel/time/index.ts';
import { askedUntil } from './backoff.ts';

const now = Temporal.Instant.from('2026-11-24T01:00:00Z');
const minutesOf = (status: number, retryAfter: string) => {
  const until = askedUntil({ status, fault: null, answer: '', retryAfter }, now);
  return until && Math.round(until.since(now).total('minutes'));
};

describe('another system that asks not to be called for a while', () => {
  test.each<[status: number, said: string, minutes: number | undefined]>([
    [429, '120', 2],
    [503, ' 3600 ', 60],
    [503, 'Tue, 24 Nov 2026 03:30:00 GMT', 150],
    [429, '999999999', 24 * 60],
    [503, 'Sun, 24 Nov 2030 03:30:00 GMT', 24 * 60],
    [503, 'Tue, 24 Nov 2026 00:30:00 GMT', undefined],
    [503, 'Tue, 31 Feb 2026 00:30:00 GMT', undefined],
    [429, '0', undefined],
    [429, '-5', undefined],
    [429, 'soon', undefined],
    [429, '', undefined],
    [500, '3600', undefined],
    [200, '3600', undefined],
  ])('with %i and «%s» is left in peace for %s minutes', (status, said, minutes) => {
    expect(minutesOf(status, said)).toBe(minutes);
  });

  test('but one that did not answer asks for nothing', () => {
    expect(askedUntil({ status: null, fault: 'too_slow', answer: '' }, now)).toBeUndefined();
  });
});
