import { type Token, tokenise } from '../engine/tokens.ts';
import { idOf } from '../engine/vocabulary.ts';
import { commonWords } from '../lexicon/words.ts';

const most = 1 << 16;
const pairs: ReadonlySet<number> = new Set(
  [...commonWords].map((word) => {
    const [first, second] = tokenise(word).tokens.map(({ lower, kind }) => idOf(lower, kind));
    return first! * most + second!;
  }),
);

/** Whether two syllables side by side are a common word. */
export function isCommonWord(first: Token | undefined, second: Token | undefined): boolean {
  return first !== undefined && second !== undefined && pairs.has(first.id * most + second.id);
}
