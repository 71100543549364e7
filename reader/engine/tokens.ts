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

export type { Token } from './vocabulary.ts';

/** The tokens of a text in order, where each begins, and the number of its spelling. */
export type Laid = {
  tokens: readonly Token[];
  starts: Uint32Array;
  places: Uint16Array | Uint32Array;
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
  if (before === half)
    return classify(String.fromCharCode(...units.subarray(at, at + widthAt(unit, units[at + 1]))));
  if (before === 0) classes[unit] = classify(String.fromCharCode(unit));
  return classes[unit]!;
}

/** Units of a sign: two where a pair stands for one letter. */
function widthAt(unit: number, next: number | undefined): number {
  const isPair = unit >= 0xd800 && unit <= 0xdbff && next !== undefined && next >= 0xdc00 && next <= 0xdfff;
  return isPair ? 2 : 1;
}

/** A stretch of the text laid out as units, so that no token is cut: `base` is where it begins. */
type Window = { units: Uint16Array; base: number };

const widest = 1 << 16;

function windowOn(plain: string, base: number, width: number): Window {
  let end = Math.min(base + width, plain.length);
  if (end < plain.length && widthAt(plain.charCodeAt(end - 1), plain.charCodeAt(end)) === 2) end -= 1;
  const units = new Uint16Array(end - base);
  for (let i = 0; i < units.length; i += 1) units[i] = plain.charCodeAt(base + i);
  return { units, base };
}

/** Cuts a text into words, numbers, single marks and line ends. */
export function tokenise(plain: string): Laid {
  const spellings = openSpellings(({ start, end }) => ({
    text: plain.slice(window.base + start, window.base + end),
    kind: kinds[classAt(window.units, start)]!,
  }));
  const laid = openRows(Math.ceil(plain.length * usualDensity));
  let window = windowOn(plain, 0, widest);
  const cursor: Cursor = { units: window.units, start: 0, end: 0, hash: 0 };
  while (cursor.end < cursor.units.length) {
    const isToken = takeToken(cursor);
    const rest = plain.length - window.base - cursor.units.length;
    if (cursor.end === cursor.units.length && rest > 0) {
      // The token may go on beyond the window: it is read again from its start, in a wider one where it fills this.
      const width = cursor.start === 0 ? cursor.units.length * 2 : widest;
      window = windowOn(plain, window.base + cursor.start, width);
      cursor.units = window.units;
      cursor.end = 0;
    } else if (isToken) laid.put(window.base + cursor.start, spellings.find(cursor));
  }
  const { starts, places } = laid.done();
  const tokens = new Array<Token>(places.length);
  for (let i = 0; i < places.length; i += 1) tokens[i] = tokenOf(spellings, places[i]!);
  return { tokens, starts, places, spellings };
}

/** Tokens for each unit of running text, with some to spare. */
const usualDensity = 0.3;

/** Two columns that grow row by row. */
function openRows(rows: number) {
  let starts = new Uint32Array(rows + 8);
  let places: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> = new Uint16Array(starts.length);
  let count = 0;
  const put = (start: number, place: number) => {
    if (count === starts.length) {
      starts = lengthened(starts, Math.ceil(count * 1.5));
      places = lengthened(places, starts.length);
    }
    if (place > 0xffff && places instanceof Uint16Array) places = Uint32Array.from(places);
    starts[count] = start;
    places[count] = place;
    count += 1;
  };
  return { put, done: () => ({ starts: starts.subarray(0, count), places: places.subarray(0, count) }) };
}

/** A longer run is no word and no number: it is cut, so that whoever looks at a token has not much to look at. */
const longest = 1 << 10;

/** Goes on over one token, and tells whether it was one and no blank. */
function takeToken(cursor: Cursor): boolean {
  const { units } = cursor;
  const { length } = units;
  let at = cursor.end;
  while (at < length && classes[units[at]!] === blank) at += 1;
  if (at === length) {
    cursor.start = at;
    cursor.end = at;
    return false;
  }
  const kind = classAt(units, at);
  let hash = 0;
  cursor.start = at;
  do {
    if (classes[units[at]!] === half && widthAt(units[at]!, units[at + 1]) === 2) {
      hash = hashOn(hash, units[at]!);
      at += 1;
    }
    hash = hashOn(hash, units[at]!);
    at += 1;
  } while (
    kind !== mark &&
    at < length &&
    at - cursor.start < longest &&
    (classes[units[at]!] === kind || classAt(units, at) === kind)
  );
  cursor.end = at;
  cursor.hash = hash;
  return kind !== blank;
}

type Numbers = Uint8Array | Uint16Array | Uint32Array;

/**
 * Makes a question about tokens that is put once to each spelling of a text, and once for all to those that texts share.
 * Its answers hold until it is put to another text, whose own spellings have their answers in the same place.
 */
function oncePerSpelling<A extends Numbers>(
  ask: (token: Token) => number | boolean,
  room: (length: number) => A,
): (laid: Laid) => A {
  let answers = room(0);
  let shared = 0;
  let asked: Spellings | null = null;
  return ({ spellings }) => {
    if (asked === spellings) return answers;
    const { known, own } = spellings;
    if (asked?.edition !== spellings.edition) shared = 0;
    asked = spellings;
    if (answers.length < known + own.length) {
      const before = answers.subarray(0, shared);
      answers = room(Math.ceil((known + own.length) * 1.5));
      answers.set(before);
    }
    for (let place = Math.min(shared, known); place < known + own.length; place += 1)
      answers[place] = Number(ask(tokenOf(spellings, place)));
    shared = known;
    return answers;
  };
}

/** The answers for the spellings of a text, up to 255: `answers[places[i]]` is the answer for its token `i`. */
export type Answers = Uint8Array;

/** Makes a question with small answers that is put once to each spelling of a text. */
export function perSpelling(ask: (token: Token) => number | boolean): (laid: Laid) => Answers {
  return oncePerSpelling(ask, (length) => new Uint8Array(length));
}

/** Makes a question that gives each spelling of a text a mask of bits. */
export function maskPerSpelling(ask: (token: Token) => number): (laid: Laid) => Uint32Array {
  return oncePerSpelling(ask, (length) => new Uint32Array(length));
}

/** Makes a question that gives each spelling of a text a number, up to 65535. */
export function numberPerSpelling(ask: (token: Token) => number): (laid: Laid) => Uint16Array {
  return oncePerSpelling(ask, (length) => new Uint16Array(length));
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
