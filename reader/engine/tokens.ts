import type { Span } from './text.ts';
import {
  type Cursor,
  hashOn,
  lengthened,
  openSpellings,
  type Spellings,
  type Token,
  type TokenKind,
  tokenOf,
} from './vocabulary.ts';

export type { Token, TokenKind } from './vocabulary.ts';

/** The tokens of a text in order, where each begins, and the number of its spelling. */
export type Laid = {
  tokens: readonly Token[];
  starts: Uint32Array;
  places: Uint32Array;
  spellings: Spellings;
};

/** Classes of code units; 0 is not asked yet, `half` is one of a pair. */
const letter = 1;
const digit = 2;
const mark = 3;
const blank = 4;
const lineEnd = 5;
const half = 6;
const classes = new Uint8Array(1 << 16).fill(half, 0xd800, 0xe000);
const kinds: readonly TokenKind[] = ['mark', 'word', 'number', 'mark', 'mark', 'break'];

function classify(sign: string): number {
  if (sign === '\n') return lineEnd;
  if (/[\p{L}\p{M}]/u.test(sign)) return letter;
  if (/\p{N}/u.test(sign)) return digit;
  return /\s/.test(sign) ? blank : mark;
}

/** The class of the sign at an offset, also of one met for the first time and of one that two units make. */
function classAt(units: Uint16Array, at: number): number {
  const unit = units[at]!;
  const before = classes[unit]!;
  if (before === half) return classify(String.fromCharCode(...units.subarray(at, at + widthAt(units, at))));
  if (before === 0) classes[unit] = classify(String.fromCharCode(unit));
  return classes[unit]!;
}

/** Units of the sign at an offset: two where a pair stands for one letter. */
function widthAt(units: Uint16Array, at: number): number {
  const unit = units[at]!;
  if (unit < 0xd800 || unit > 0xdbff || at + 1 === units.length) return 1;
  const next = units[at + 1]!;
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

function unitsOf(plain: string): Uint16Array {
  const { length } = plain;
  const units = new Uint16Array(length);
  for (let i = 0; i < length; i += 1) units[i] = plain.charCodeAt(i);
  return units;
}

/** Cuts a text into words, numbers, single marks and line ends. */
export function tokenise(plain: string): Laid {
  const units = unitsOf(plain);
  const spellings = openSpellings(({ start, end }) => ({
    text: plain.slice(start, end),
    kind: kinds[classAt(units, start)]!,
  }));
  const tokens: Token[] = [];
  let starts = new Uint32Array((units.length >> 2) + 16);
  let places = new Uint32Array(starts.length);
  const cursor: Cursor = { units, start: 0, end: 0, hash: 0 };
  while (cursor.end < units.length) {
    if (!takeToken(cursor)) continue;
    if (tokens.length === starts.length) {
      starts = lengthened(starts, starts.length * 2);
      places = lengthened(places, starts.length);
    }
    const place = spellings.find(cursor);
    starts[tokens.length] = cursor.start;
    places[tokens.length] = place;
    tokens.push(tokenOf(spellings, place));
  }
  return { tokens, starts, places, spellings };
}

/** Goes on over one token, and tells whether it was one and no blank. */
function takeToken(cursor: Cursor): boolean {
  const { units } = cursor;
  const { length } = units;
  const kind = classAt(units, cursor.end);
  let at = cursor.end;
  let hash = 0;
  cursor.start = at;
  do {
    if (classes[units[at]!] === half && widthAt(units, at) === 2) {
      hash = hashOn(hash, units[at]!);
      at += 1;
    }
    hash = hashOn(hash, units[at]!);
    at += 1;
  } while (kind !== mark && at < length && (classes[units[at]!] === kind || classAt(units, at) === kind));
  cursor.end = at;
  cursor.hash = hash;
  return kind !== blank;
}

/** The answer for each spelling of a text: `answers[places[i]]` is the answer for its token `i`. */
export type Answers = Uint8Array;

/** Makes a question about tokens that is put once to each spelling of a text, and to those of the tables once for all. */
export function perSpelling(ask: (token: Token) => number | boolean): (laid: Laid) => Answers {
  let shared = new Uint8Array();
  return ({ spellings }) => {
    const answer = (place: number) => Number(ask(tokenOf(spellings, place)));
    if (shared.length < spellings.known)
      shared = Uint8Array.from({ length: spellings.known }, (_, place) => answer(place));
    const answers = new Uint8Array(spellings.known + spellings.own.length);
    answers.set(shared.subarray(0, spellings.known));
    for (let place = spellings.known; place < answers.length; place += 1) answers[place] = answer(place);
    return answers;
  };
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
