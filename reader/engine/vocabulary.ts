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

/** Spellings found by their letters; `slots` holds places in `tokens` plus one. */
type Shelf = { slots: Int32Array; hashes: number[]; tokens: Token[] };

const openShelf = (size: number): Shelf => ({ slots: new Int32Array(size), hashes: [], tokens: [] });

/** Spellings of the words that tables hold: filled while modules load, shared by all texts. */
const known = openShelf(1 << 12);
const ids = new Map<string, number>();

/** The number of a word of a table; words are counted as tables are made. */
export function idOf(lower: string, kind: TokenKind): number {
  const before = ids.get(lower);
  if (before !== undefined) return before;
  const id = ids.size + 1;
  ids.set(lower, id);
  for (const text of new Set([lower, lower.charAt(0).toUpperCase() + lower.slice(1)]))
    put(known, makeToken(text, kind), hashOf(text, 0, text.length));
  return id;
}

/** The token of a kind that a text spells between two offsets. */
export type Speller = (start: number, end: number, kind: TokenKind) => Token;

/** Opens the spellings of one text: each is cut out once, however often it stands there. */
export function openSpellings(plain: string): Speller {
  const own = openShelf(1 << 9);
  return (start, end, kind) => {
    const hash = hashOf(plain, start, end);
    const place = { plain, start, end, hash };
    return find(known, place) ?? find(own, place) ?? put(own, makeToken(plain.slice(start, end), kind), hash);
  };
}

function makeToken(text: string, kind: TokenKind): Token {
  const lower = text.toLowerCase();
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

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash ^ (hash >>> 15);
}

type Place = { plain: string; start: number; end: number; hash: number };

function find({ slots, hashes, tokens }: Shelf, { plain, start, end, hash }: Place): Token | undefined {
  const mask = slots.length - 1;
  for (let at = hash & mask; slots[at] !== 0; at = (at + 1) & mask) {
    const found = slots[at]! - 1;
    if (hashes[found] === hash && spells(tokens[found]!.text, plain, start, end)) return tokens[found];
  }
  return undefined;
}

function spells(text: string, plain: string, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let i = 0; i < text.length; i += 1)
    if (text.charCodeAt(i) !== plain.charCodeAt(start + i)) return false;
  return true;
}

function put(shelf: Shelf, token: Token, hash: number): Token {
  shelf.hashes.push(hash);
  shelf.tokens.push(token);
  if (shelf.tokens.length * 2 > shelf.slots.length) grow(shelf);
  else seat(shelf, shelf.tokens.length - 1);
  return token;
}

function seat({ slots, hashes }: Shelf, place: number): void {
  const mask = slots.length - 1;
  let at = hashes[place]! & mask;
  while (slots[at] !== 0) at = (at + 1) & mask;
  slots[at] = place + 1;
}

function grow(shelf: Shelf): void {
  shelf.slots = new Int32Array(shelf.slots.length * 2);
  for (let place = 0; place < shelf.tokens.length; place += 1) seat(shelf, place);
}
