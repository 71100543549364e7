import { isShouted, type Token } from '../../engine/tokens.ts';
import { bodyHeads } from '../../lexicon/bodies.ts';

/** «VĂN PHÒNG» alone on a line below the body it belongs to. */
export function isUnitInHead(tokens: readonly Token[], index: number, next: number): boolean {
  const alone = tokens[index - 1]?.kind === 'break' && tokens[next]?.kind === 'break';
  return alone && isShouted(tokens[index]) && isShouted(tokens[index - 2]);
}

const longestHeadLine = 10;

/** A body has a line in capitals to itself («TỈNH ỦY LAM GIANG»): whatever it is called belongs to it. */
export function isHeadLine(tokens: readonly Token[], start: number, at: number): boolean {
  let first = start;
  while (first > 0 && tokens[first - 1]!.kind !== 'break' && start - first < longestHeadLine) first -= 1;
  let last = at;
  while (last < tokens.length && tokens[last]!.kind !== 'break' && last - at < longestHeadLine) last += 1;
  if (tokens[last] !== undefined && tokens[last]!.kind !== 'break') return false;
  const line = tokens.slice(first, last);
  return (
    bodyWords.has(line[0]?.lower ?? '') && line.every((token) => token.kind === 'number' || isLoud(token))
  );
}

/** «UBND XÃ ĐÔNG HÀ», «ỦY BAN NHÂN DÂN | TỈNH LAM GIANG»: a line of the head that ends with the name of a place. */
export function isOwnLine(tokens: readonly Token[], at: number): boolean {
  let first = at;
  while (first > 0 && tokens[first - 1]!.kind !== 'break' && at - first < longestHeadLine) first -= 1;
  return first === at || bodyWords.has(tokens[first]!.lower);
}

/** First words of the bodies that head a paper; a line that begins otherwise is a title. */
const bodyWords: ReadonlySet<string> = new Set(
  [...bodyHeads.keys()].map((name) => name.split(' ')[0]!.toLowerCase()),
);
const isLoud = (token: Token) => token.kind === 'word' && token.text === token.text.toUpperCase();
