import type { Span } from './text.ts';

export type TokenKind = 'word' | 'number' | 'mark' | 'break';
export type Token = Span & { kind: TokenKind; text: string; lower: string };

const piece = /[\p{L}\p{M}]+|\p{N}+|\n+|[^\s\p{L}\p{M}\p{N}]/gu;

/** Cuts a text into words, numbers, single marks and line breaks. */
export function tokenise(plain: string): Token[] {
  const tokens: Token[] = [];
  for (const match of plain.matchAll(piece)) {
    const text = match[0];
    const start = match.index;
    tokens.push({ start, end: start + text.length, kind: kindOf(text), text, lower: text.toLowerCase() });
  }
  return tokens;
}

function kindOf(text: string): TokenKind {
  if (text.startsWith('\n')) return 'break';
  if (/^[\p{L}\p{M}]/u.test(text)) return 'word';
  return /^\p{N}/u.test(text) ? 'number' : 'mark';
}

/** Whether a word begins with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const first = token.text.charAt(0);
  return first !== first.toLowerCase();
}

/** Whether a word is written in capitals throughout (two letters at least). */
export function isShouted(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    token.text.length > 1 &&
    token.text === token.text.toUpperCase() &&
    token.text !== token.lower
  );
}

/** Index of the first token that ends after the offset. */
export function tokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
