import type { Span } from './text.ts';
import { openSpellings, type Token, type TokenKind } from './vocabulary.ts';

export type { Token, TokenKind } from './vocabulary.ts';

/** The tokens of a text in order, and where each begins. */
export type Laid = { tokens: readonly Token[]; starts: Uint32Array };

/** Classes of code units; 0 is not known yet. */
const letter = 1;
const digit = 2;
const mark = 3;
const blank = 4;
const lineEnd = 5;
const half = 6;
const classes = new Uint8Array(1 << 16);
const kinds: readonly (TokenKind | undefined)[] = [undefined, 'word', 'number', 'mark', undefined, 'break'];

function classify(sign: string): number {
  if (sign === '\n') return lineEnd;
  if (/[\p{L}\p{M}]/u.test(sign)) return letter;
  if (/\p{N}/u.test(sign)) return digit;
  return /\s/.test(sign) ? blank : mark;
}

function classAt(plain: string, at: number): number {
  const unit = plain.charCodeAt(at);
  const before = classes[unit]!;
  if (before !== 0 && before !== half) return before;
  if (unit < 0xd800 || unit > 0xdfff) {
    classes[unit] = classify(String.fromCharCode(unit));
    return classes[unit]!;
  }
  return classify(String.fromCodePoint(plain.codePointAt(at)!));
}

/** Cuts a text into words, numbers, single marks and line ends. */
export function tokenise(plain: string): Laid {
  const spelled = openSpellings(plain);
  const tokens: Token[] = [];
  let starts = new Uint32Array((plain.length >> 2) + 16);
  const { length } = plain;
  for (let at = 0; at < length; ) {
    const kind = classAt(plain, at);
    const start = at;
    at += widthAt(plain, at);
    if (kind === blank) continue;
    if (kind !== mark) while (at < length && classAt(plain, at) === kind) at += widthAt(plain, at);
    if (tokens.length === starts.length) starts = longer(starts);
    starts[tokens.length] = start;
    tokens.push(spelled(start, at, kinds[kind]!));
  }
  return { tokens, starts };
}

/** Units of the sign at an offset: two where a pair stands for one letter. */
function widthAt(plain: string, at: number): number {
  const unit = plain.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return 1;
  const next = plain.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

function longer(starts: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(starts.length * 2);
  more.set(starts);
  return more;
}

/** Whether a word begins with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  return token?.capital === true;
}

/** Whether a word is written in capitals throughout (two letters at least). */
export function isShouted(token: Token | undefined): boolean {
  return token?.shouted === true;
}

/** Offset after the token at a place. */
export function endAt({ tokens, starts }: Laid, index: number): number {
  return starts[index]! + tokens[index]!.text.length;
}

/** The stretch of the tokens `from` (inclusive) to `to` (exclusive). */
export function spanOf(laid: Laid, from: number, to: number): Span {
  return { start: laid.starts[from]!, end: endAt(laid, to - 1) };
}

/** Units between a token and the one before it: 0 where they touch. */
export function gapBefore(laid: Laid, index: number): number {
  return laid.starts[index]! - endAt(laid, index - 1);
}

/** Index of the first token that ends after the offset. */
export function tokenFrom(laid: Laid, offset: number): number {
  let low = 0;
  let high = laid.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endAt(laid, middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
