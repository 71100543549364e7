/** What a token is made of: letters, digits, one other sign, or line ends. */
export type TokenKind = 'word' | 'number' | 'mark' | 'break';

/** A word, number, mark or run of line ends as it is spelled: one object for all its places in a text. */
export type Token = {
  readonly kind: TokenKind;
  readonly text: string;
  readonly lower: string;
  /** Number of its small letters among the words of all tables; 0 when no table has them. */
  readonly id: number;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** In capitals throughout, two letters at least. */
  readonly shouted: boolean;
};

/** Where a reader of code units stands: a stretch of a text and its hash. */
export type Cursor = { units: Uint16Array; start: number; end: number; hash: number };

/** Spellings found by their units: `slots` holds numbers of tokens plus one, `ends` where each ends in `pool`. */
type Shelf = {
  slots: Int32Array;
  hashes: Int32Array;
  ends: Uint32Array;
  pool: Uint16Array;
  tokens: Token[];
};

const openShelf = (size: number, tokens: Token[] = []): Shelf => ({
  slots: new Int32Array(size * 2),
  hashes: new Int32Array(size),
  ends: new Uint32Array(size + 1),
  pool: new Uint16Array(size * 8),
  tokens,
});

/** Spellings shared by all texts: words of the tables, put there while modules load, and short words that texts have had. */
const known = openShelf(1 << 11);
const ids = new Map<string, number>();
/** Short words are few, and every text has them; the shelf takes no more than so many, and none that is longer. */
const mostKept = 12_000;
const longestKept = 8;
/** Counts how often a word that a text brought has become one of a table: what was asked of it is asked anew. */
let edition = 0;
let keepsWords = false;

/** The number of a word of a table; words are counted as tables are made. */
export function idOf(lower: string, kind: TokenKind): number {
  const before = ids.get(lower);
  if (before !== undefined) return before;
  const id = ids.size + 1;
  ids.set(lower, id);
  for (const text of new Set([lower, lower.charAt(0).toUpperCase() + lower.slice(1)])) {
    const at = cursorOver(text);
    if (seek(known, at) < 0) put(known, at, makeToken(text, kind));
  }
  if (keepsWords) renumber(lower, id);
  return id;
}

/** Gives the spellings of a word their number where texts brought them before a table did. */
function renumber(lower: string, id: number): void {
  known.tokens.forEach((token, place) => {
    if (token.id !== 0 || token.lower !== lower) return;
    known.tokens[place] = { ...token, id };
    edition += 1;
  });
}

/** The spellings of one text: those that all texts share, and after them its own. */
export type Spellings = {
  known: number;
  edition: number;
  own: readonly Token[];
  find: (at: Cursor) => number;
};

/** Opens the spellings of one text: `find` tells the number of a spelling, made when it is met for the first time. */
export function openSpellings(make: (at: Cursor) => { text: string; kind: TokenKind }): Spellings {
  const own: Token[] = [];
  let shelf: Shelf | null = null;
  const from = known.tokens.length;
  const find = (at: Cursor): number => {
    const shared = seek(known, at);
    if (shared >= 0 && shared < from) return shared;
    shelf ??= openShelf(1 << 6, own);
    const before = seek(shelf, at);
    if (before >= 0) return from + before;
    const { text, kind } = make(at);
    return from + put(shelf, at, makeToken(text, kind));
  };
  return { known: from, edition, own, find };
}

/** Keeps the short words of a text that has been cut, so that the next text has them already. */
export function keepSpellings({ own }: Spellings): void {
  keepsWords = true;
  for (const token of own) {
    if (known.tokens.length >= mostKept) return;
    if (token.text.length > longestKept) continue;
    const at = cursorOver(token.text);
    if (seek(known, at) < 0) put(known, at, token);
  }
}

/** The token that a number among the spellings of a text stands for. */
export function tokenOf(spellings: Spellings, place: number): Token {
  return place < spellings.known ? known.tokens[place]! : spellings.own[place - spellings.known]!;
}

/** One string object for all strings of the same letters, which are then compared as quickly as numbers. */
function interned(text: string): string {
  const keys: Record<string, true> = Object.create(null);
  keys[text] = true;
  return Object.keys(keys)[0]!;
}

function makeToken(written: string, kind: TokenKind): Token {
  const text = interned(written);
  const lower = interned(text.toLowerCase());
  const first = text.charAt(0);
  return {
    kind,
    text,
    lower,
    id: ids.get(lower) ?? 0,
    capital: kind === 'word' && first !== first.toLowerCase(),
    shouted: kind === 'word' && text.length > 1 && text !== lower && text === text.toUpperCase(),
  };
}

/** The hash of a stretch goes on unit by unit from 0. */
export function hashOn(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}

function cursorOver(text: string): Cursor {
  const units = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return { units, start: 0, end: units.length, hash: units.reduce(hashOn, 0) };
}

/** Hashes of short words lie side by side; the factor scatters them. */
function slotOf(hash: number, mask: number): number {
  const scattered = Math.imul(hash, 0x9e3779b1);
  return (scattered ^ (scattered >>> 15)) & mask;
}

/** Number of a spelling on a shelf, -1 where it is not there. */
function seek({ slots, hashes, ends, pool }: Shelf, { units, start, end, hash }: Cursor): number {
  const mask = slots.length - 1;
  for (let at = slotOf(hash, mask); ; at = (at + 1) & mask) {
    const found = slots[at]! - 1;
    if (found < 0) return -1;
    if (hashes[found] !== hash) continue;
    let from = ends[found]!;
    if (ends[found + 1]! - from !== end - start) continue;
    let i = start;
    while (i < end && pool[from] === units[i]) {
      i += 1;
      from += 1;
    }
    if (i === end) return found;
  }
}

function put(shelf: Shelf, { units, start, end, hash }: Cursor, token: Token): number {
  const place = shelf.tokens.length;
  if (place === shelf.hashes.length) grow(shelf);
  const from = shelf.ends[place]!;
  if (from + end - start > shelf.pool.length)
    shelf.pool = lengthened(shelf.pool, shelf.pool.length * 2 + end - start);
  shelf.pool.set(units.subarray(start, end), from);
  shelf.ends[place + 1] = from + end - start;
  shelf.hashes[place] = hash;
  shelf.tokens.push(token);
  seat(shelf, place);
  return place;
}

function seat({ slots, hashes }: Shelf, place: number): void {
  const mask = slots.length - 1;
  let at = slotOf(hashes[place]!, mask);
  while (slots[at] !== 0) at = (at + 1) & mask;
  slots[at] = place + 1;
}

function grow(shelf: Shelf): void {
  const size = shelf.hashes.length * 2;
  shelf.hashes = lengthened(shelf.hashes, size);
  shelf.ends = lengthened(shelf.ends, size + 1);
  shelf.slots = new Int32Array(size * 2);
  for (let place = 0; place < shelf.tokens.length; place += 1) seat(shelf, place);
}

/** A longer array with the same beginning. */
export function lengthened<A extends Int32Array | Uint32Array | Uint16Array>(array: A, length: number): A {
  const longer = new (array.constructor as new (length: number) => A)(length);
  longer.set(array);
  return longer;
}
