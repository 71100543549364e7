import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { mostNumbers, readTaskNumbers, writeTaskNumbers } from './number-ranges.ts';

test.each([
  ['12', [12]],
  ['12.40-45', [12, 40, 41, 42, 43, 44, 45]],
  ['7.7.7-8', [7, 8]],
  [`1-${mostNumbers}`, Array.from({ length: mostNumbers }, (_, nth) => nth + 1)],
  [`1-${mostNumbers + 1}`, undefined],
  ['1-999999999', undefined],
  ['1-3000.4000-7000', undefined],
  ['45-40', undefined],
  ['', undefined],
  ['12..40', undefined],
  ['12-', undefined],
  ['-12', undefined],
  ['12,40', undefined],
  ['1234567890', undefined],
])('an address that names %s means %j', (typed, numbers) => {
  expect(readTaskNumbers(typed)).toEqual(numbers);
});

it('reads what it has written, whatever the numbers', () => {
  const some = fc.uniqueArray(
    fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 999_999_999 })),
    {
      minLength: 1,
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(some, (numbers) => {
      expect(readTaskNumbers(writeTaskNumbers(numbers))).toEqual(numbers.toSorted((a, b) => a - b));
    }),
  );
});
