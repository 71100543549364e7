import { plain } from '../organisation/index.ts';

/** The words of a name or sentence, without marks and without order. */
export function wordsIn(said: string): ReadonlySet<string> {
  return new Set(
    plain(said)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  );
}

/** How many words two of them have in common. */
export function countCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const word of one) if (other.has(word)) count += 1;
  return count;
}
