import type { Token } from './tokens.ts';

/** Index of the first token from a place that is no line end. */
export function overBreaks(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && tokens[at]!.kind === 'break') at += 1;
  return at;
}

/** Whether a number stands among so many tokens from a place. */
export function numberWithin(tokens: readonly Token[], from: number, reach: number): boolean {
  const to = Math.min(from + reach, tokens.length);
  for (let at = from; at < to; at += 1) if (tokens[at]!.kind === 'number') return true;
  return false;
}

/** Whether one of some signs stands among so many tokens from a place. */
export function signWithin(
  tokens: readonly Token[],
  { from, reach, signs }: { from: number; reach: number; signs: ReadonlySet<string> },
): boolean {
  const to = Math.min(from + reach, tokens.length);
  for (let at = from; at < to; at += 1)
    if (tokens[at]!.kind === 'mark' && signs.has(tokens[at]!.text)) return true;
  return false;
}
