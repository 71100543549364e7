import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { Temporal } from '../../kernel/time/index.ts';
import { addressOfSecret, newSecret, stepOfCode, writeSecret } from './second-factor.ts';

const secret = 'WD3HQ6S67P2BOOFJBN4Z5E5Q2377UDMU';
const epoch = 1_772_413_215;
const now = Temporal.Instant.fromEpochMilliseconds(epoch * 1000);
const codeAt = (seconds: number) => generateSync({ secret, epoch: epoch + seconds });

describe('a code of the second factor', () => {
  it.each([
    [-60, undefined],
    [-30, Math.floor(epoch / 30) - 1],
    [0, Math.floor(epoch / 30)],
    [30, Math.floor(epoch / 30) + 1],
    [60, undefined],
  ])('made %i seconds from now belongs to step %s', (seconds, step) => {
    expect(stepOfCode(secret, codeAt(seconds), now)).toBe(step);
  });

  it('may be typed with a space in the middle, as devices show it', () => {
    const code = codeAt(0);
    expect(stepOfCode(secret, `${code.slice(0, 3)} ${code.slice(3)}`, now)).toBe(Math.floor(epoch / 30));
  });

  it.each(['', '12345', '1234567', 'abcdef', '١٢٣٤٥٦', '-12345'])('is never «%s»', (typed) => {
    expect(stepOfCode(secret, typed, now)).toBeUndefined();
  });

  it('comes from a secret of 160 bits, which is read by a device and typed in groups of four', () => {
    expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(newSecret()).not.toBe(newSecret());
    expect(writeSecret(secret)).toBe('WD3H Q6S6 7P2B OOFJ BN4Z 5E5Q 2377 UDMU');
    expect(addressOfSecret(secret, 'lan.nguyen')).toContain(`secret=${secret}`);
  });
});
