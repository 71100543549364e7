import type { Finding, Phase } from '../phase.ts';

const patterns: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['phone', /(?<![\p{L}\p{N}.,])(?:\+?84|0)[\s.-]?[235789]\d(?:[\s.-]?\d){7,8}(?![\p{L}\p{N}])/gu],
  ['identity', /(?<![\p{L}\p{N}.,])0\d{11}(?![\p{L}\p{N}])/gu],
  ['account', /(?:stk|số tài khoản|so tai khoan|tài khoản)\s*:?\s*\d[\d\s.-]{6,20}\d/giu],
  ['mailbox', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
];

/** Where numbers and mailboxes of people stand in a text. */
export function privateDataIn(body: string): Finding[] {
  // Most comments have neither a digit nor a sign of a mailbox.
  if (!/[\d@]/.test(body)) return [];
  return patterns.flatMap(([said, pattern]) =>
    [...body.matchAll(pattern)].map(
      (hit): Finding => ({ kind: 'private_data', from: hit.index, to: hit.index + hit[0].length, said }),
    ),
  );
}

/** What could harm a person once it is public is looked at first. */
export const privateData: Phase = { name: 'private data', find: ({ body }) => privateDataIn(body) };
