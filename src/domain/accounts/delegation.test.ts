import { describe, expect, it } from 'vitest';
import { Temporal } from '../../kernel/time/index.ts';
import { type DelegationState, delegationStateOn, faultOfPeriod, isOpen } from './delegation.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const moment = Temporal.Instant.from('2026-06-02T01:00:00Z');
const valid = { from: day('2026-06-01'), until: day('2026-06-10') };

describe('how a delegation stands', () => {
  it.each<[string, boolean | null, Temporal.Instant | null, DelegationState, boolean]>([
    ['2026-05-20', null, null, 'waiting', true],
    ['2026-06-09', null, null, 'waiting', true],
    ['2026-06-10', null, null, 'lapsed', false],
    ['2026-05-20', false, null, 'declined', false],
    ['2026-05-31', true, null, 'later', true],
    ['2026-06-01', true, null, 'now', true],
    ['2026-06-09', true, null, 'now', true],
    ['2026-06-10', true, null, 'ended', false],
    ['2026-06-05', true, moment, 'revoked', false],
    ['2026-06-05', null, moment, 'revoked', false],
  ])('on %s, accepted %s, revoked %s: %s', (today, accepted, revokedAt, state, open) => {
    expect(delegationStateOn({ valid, accepted, revokedAt }, day(today))).toBe(state);
    expect(isOpen({ valid, accepted, revokedAt }, day(today))).toBe(open);
  });
});

describe('the days of a delegation', () => {
  it.each([
    ['2026-06-01', '2026-06-02', undefined],
    ['2026-06-01', '2027-06-01', undefined],
    ['2026-06-01', '2027-06-02', 'long'],
    ['2026-05-31', '2026-06-05', 'past'],
    ['2026-06-05', '2026-06-05', 'backwards'],
    ['2026-06-05', '2026-06-04', 'backwards'],
  ])('from %s until before %s: %s', (from, until, fault) => {
    expect(faultOfPeriod(day(from), day(until), day('2026-06-01'))).toBe(fault);
  });
});
