import type { Page } from '../../engine/page.ts';
import { phrases } from '../../engine/terms.ts';
import { gapBefore, type Laid, numberPerSpelling, perSpelling, spanOf } from '../../engine/tokens.ts';
import { boundSyllables, reduplications } from '../../lexicon/doubts.ts';
import { soundlessWords } from '../../lexicon/syllables.ts';
import { commonWords, freeWords } from '../../lexicon/words.ts';
import { isCommonWord } from '../common-words.ts';
import { type DoubtFound, doubt, error } from './doubt.ts';
import { spellingOf } from './syllable.ts';

/** What one spelling gives cause for, to be looked at where it stands. */
const impossible = 1;
const misplaced = 2;
const bound = 4;
/** A word that stands by itself, so that no pair with it is a slip. */
const free = 8;
const isWrittenLarge = 16;

/** A letter that English does not have. */
const marked = /[\u00c0-\u1ef9]/;
const longestSyllable = 7;
/** Longer words are codes and addresses, not syllables written together. */
const mostSounded = 40;

const bareLetters = new Map<string, string>();

function bareLetter(letter: string): string {
  const known = bareLetters.get(letter);
  if (known !== undefined) return known;
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd');
  if (letter < '\u2000') bareLetters.set(letter, bare);
  return bare;
}

function bare(text: string): string {
  let letters = '';
  for (let i = 0; i < text.length; i += 1) letters += bareLetter(text.charAt(i));
  return letters;
}
/** Letters that are heard alike in many places: what a slip of spelling exchanges. */
const heard = (text: string) =>
  !/^[txgrn]/.test(text)
    ? text
    : text
        .replace(/^tr/, 'ch')
        .replace(/^x/, 's')
        .replace(/^(?:gi|r)(?=[\u00c0-\u1ef9]|[aeouy])/, 'd')
        .replace(/^n(?![gh])/, 'l');

/** Words by a pair of numbers, one for what each syllable is written or heard as. */
type Slips = {
  words: ReadonlyMap<number, string[]>;
  sieve: Uint8Array;
  numbers: (laid: Laid) => Uint16Array;
};

/** Syllables are numbered below 4096, so that a pair is a small number. */
const pairOf = (first: number, second: number) => (first << 12) | second;

/** Most pairs are in no table: a sieve says so at once, and lets only a few others through. */
const sieveSize = 1 << 15;
const sievePlace = (first: number, second: number) => (Math.imul(first, 40_503) ^ second) & (sieveSize - 1);

/** Words by how they are written without marks, and by how they are heard. */
const slips: readonly Slips[] = [bare, heard].map((key) => {
  const known = new Map<string, number>();
  const numberOf = (syllable: string) => {
    const number = known.get(key(syllable)) ?? known.size + 1;
    known.set(key(syllable), number);
    return number;
  };
  const words = new Map<number, string[]>();
  const sieve = new Uint8Array(sieveSize);
  for (const word of commonWords) {
    const [first, second] = word.split(' ').map(numberOf) as [number, number];
    sieve[sievePlace(first, second)] = 1;
    words.set(pairOf(first, second), [...(words.get(pairOf(first, second)) ?? []), word]);
  }
  return {
    words,
    sieve,
    numbers: numberPerSpelling(({ lower }) =>
      lower.length <= longestSyllable ? (known.get(key(lower)) ?? 0) : 0,
    ),
  };
});

const causes = perSpelling(({ kind, text, lower, shouted }) => {
  if (kind !== 'word') return 0;
  let cause = freeWords.has(lower) ? free : 0;
  if (shouted) return cause | isWrittenLarge;
  if (boundSyllables.has(lower)) cause |= bound;
  if (text.length < 2 || text.length > mostSounded || soundlessWords.has(lower) || !marked.test(text))
    return cause;
  const spelling = spellingOf(lower);
  if (spelling.kind === 'misplaced') cause |= misplaced;
  if (spelling.kind === 'impossible') cause |= impossible;
  return cause;
});

/** Finds words that no rule of spelling allows, and words that are a slip away from the one that is meant. */
export function doubtSpelling(page: Page): DoubtFound[] {
  const { tokens, places } = page;
  const cause = causes(page);
  const alike = slips.map(({ words, sieve, numbers }) => ({ words, sieve, numbers: numbers(page) }));
  const found: DoubtFound[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const why = cause[places[i]!]!;
    const follower = i + 1 < tokens.length ? cause[places[i + 1]!]! : free;
    const next = i + 1 < tokens.length && places[i] === places[i + 1];
    const isPair = !(why & (free | isWrittenLarge)) && !(follower & free);
    if (!(why & (impossible | misplaced | bound)) && !next && !isPair) continue;
    const said =
      (why & impossible ? impossibleAt(page, i) : null) ??
      (why & misplaced ? misplacedAt(page, i) : null) ??
      (isPair ? slipAt(page, i, alike) : null) ??
      (why & bound ? boundAt(page, i) : null) ??
      (next ? twiceAt(page, i) : null);
    if (said) found.push(said);
  }
  return found;
}

/** Whether a word touches signs that make it part of an address, a code or a compound with a hyphen. */
function isInsideACode(page: Page, i: number): boolean {
  const { tokens } = page;
  const glued = (at: number) => at > 0 && at < tokens.length && gapBefore(page, at) === 0;
  const before = glued(i) && /^[-/@._\d’'&]$/.test(tokens[i - 1]!.text.slice(-1));
  const after = glued(i + 1) && /^[-/@_\d’'&]$/.test(tokens[i + 1]!.text.charAt(0));
  return before || after;
}

/** A name of another people («Krông», «Êban») is written with a capital inside a sentence. */
function isForeignName({ tokens }: Page, i: number): boolean {
  if (!tokens[i]!.capital) return false;
  return tokens[i - 1]?.kind === 'word' || tokens[i + 1]?.capital === true;
}

function impossibleAt(page: Page, i: number): DoubtFound | null {
  const { text, lower } = page.tokens[i]!;
  const glued = /^(\p{Lu}{2,})(\p{Lu}\p{Ll}+)$/u.exec(text) ?? /^(\p{L}\p{Ll}+)(\p{Lu}\p{Ll}+)$/u.exec(text);
  if (glued && isSyllable(glued[2]!.toLowerCase()))
    return doubt(
      spanOf(page, i, i + 1),
      'doubts/glued-words',
      error('missing-space', `${glued[1]} ${glued[2]}`),
    );
  if (isInsideACode(page, i) || isForeignName(page, i) || /\p{L}\p{Lu}/u.test(text)) return null;
  const parts = lower.length > 3 && lower.length <= 2 * longestSyllable ? cutsOf(lower) : [];
  if (parts.length === 1 && lower.length > longestSyllable - 2)
    return doubt(spanOf(page, i, i + 1), 'doubts/glued-words', error('missing-space', parts[0]!));
  const shorter = text.replace(/(.)\1$/u, '$1');
  const suggestion = shorter !== text && isSyllable(shorter.toLowerCase()) ? shorter : null;
  return doubt(spanOf(page, i, i + 1), 'doubts/no-syllable', error('misspelling', suggestion));
}

const isSyllable = (lower: string) => spellingOf(lower).kind === 'right';

/** The ways to cut a word into two syllables that together are a word. */
function cutsOf(lower: string): string[] {
  const found: string[] = [];
  for (let at = 2; at + 2 <= lower.length; at += 1) {
    const pair = `${lower.slice(0, at)} ${lower.slice(at)}`;
    if (commonWords.has(pair)) found.push(pair);
  }
  return found;
}

function misplacedAt(page: Page, i: number): DoubtFound | null {
  const { text, lower } = page.tokens[i]!;
  const spelling = spellingOf(lower);
  if (spelling.kind !== 'misplaced' || isInsideACode(page, i)) return null;
  const right = text === lower ? spelling.right : text.charAt(0) + spelling.right.slice(1);
  return doubt(spanOf(page, i, i + 1), 'doubts/misplaced-tone', error('misplaced-tone', right));
}

/** Whether two words stand side by side, one blank between them. */
const areNeighbours = (page: Page, i: number) =>
  page.tokens[i + 1]?.kind === 'word' && page.tokens[i]?.kind === 'word' && gapBefore(page, i + 1) === 1;

const wordTerms = phrases(commonWords);

/** Whether two tokens side by side are one word. */
function isOneWord(page: Page, i: number): boolean {
  return areNeighbours(page, i) && wordTerms.at(page.tokens, i) !== null;
}

/** Whether a pair belongs to words that lie across it: «chế độ | thi đua» is not «đô thị». */
function liesAcross(page: Page, i: number): boolean {
  return (i > 0 && isOneWord(page, i - 1)) || isOneWord(page, i + 1);
}

type Alike = { words: ReadonlyMap<number, string[]>; sieve: Uint8Array; numbers: Uint16Array };

/** «xây dụng», «trương trình»: two syllables that are no word, a slip away from one. */
function slipAt(page: Page, i: number, alike: readonly Alike[]): DoubtFound | null {
  const { tokens, places } = page;
  for (let table = 0; table < alike.length; table += 1) {
    const { words, sieve, numbers } = alike[table]!;
    const first = numbers[places[i]!]!;
    const second = numbers[places[i + 1]!]!;
    if (first === 0 || second === 0 || sieve[sievePlace(first, second)] === 0) continue;
    if (isCommonWord(tokens[i], tokens[i + 1])) return null;
    const meant = words.get(pairOf(first, second));
    if (!meant) continue;
    const [a, b] = [tokens[i]!, tokens[i + 1]!];
    if (b.capital || !areNeighbours(page, i)) return null;
    if (a.capital && tokens[i - 1]?.kind === 'word') return null;
    if (liesAcross(page, i)) continue;
    const only = meant.length === 1 ? meant[0]! : null;
    const right = only && a.capital ? only.charAt(0).toUpperCase() + only.slice(1) : only;
    return doubt(spanOf(page, i, i + 2), 'doubts/slip', error('wrong-word', right));
  }
  return null;
}

/** «cũng đề Sở Nội vụ»: a syllable that says nothing without its fellow. */
function boundAt(page: Page, i: number): DoubtFound | null {
  const { tokens } = page;
  const token = tokens[i]!;
  const fellows = boundSyllables.get(token.lower);
  if (!fellows || token.capital) return null;
  const before = i > 0 && areNeighbours(page, i - 1) ? tokens[i - 1]!.lower : '';
  const after = areNeighbours(page, i) ? tokens[i + 1]!.lower : '';
  if (!after && tokens[i + 1]?.kind !== 'word')
    return before ? unless(fellows.before.has(before), page, i) : null;
  return unless(fellows.before.has(before) || fellows.after.has(after), page, i);
}

function unless(isWord: boolean, page: Page, i: number): DoubtFound | null {
  return isWord ? null : doubt(spanOf(page, i, i + 1), 'doubts/lone-syllable', error('wrong-word'));
}

/** «của của», «điều động điều động», but not «dần dần», nor «hiện hiện» in «thực hiện hiện đại hóa». */
function twiceAt(page: Page, i: number): DoubtFound | null {
  const { tokens } = page;
  const [a, b] = [tokens[i]!, tokens[i + 1]!];
  if (!areNeighbours(page, i) || b.capital || b.shouted || reduplications.has(a.lower) || a.text.length < 2)
    return null;
  const before = i > 0 && isOneWord(page, i - 1);
  const after = isOneWord(page, i + 1);
  if (after && (before || !freeWords.has(a.lower))) return null;
  return doubt(spanOf(page, i, i + 2), 'doubts/word-twice', error('doubled-word', a.text));
}

/** Two syllables, and the same two again. */
export function doubtPairsTwice(page: Page): DoubtFound[] {
  const { tokens, places } = page;
  const found: DoubtFound[] = [];
  for (let i = 0; i + 3 < tokens.length; i += 1) {
    if (places[i + 1] !== places[i + 3] || places[i + 2] !== places[i] || places[i] === places[i + 1])
      continue;
    const isRow = areNeighbours(page, i) && areNeighbours(page, i + 1) && areNeighbours(page, i + 2);
    if (!isRow || tokens[i + 2]!.capital || !isOneWord(page, i)) continue;
    const said = `${tokens[i]!.text} ${tokens[i + 1]!.text}`;
    found.push(doubt(spanOf(page, i, i + 4), 'doubts/words-twice', error('doubled-word', said)));
  }
  return found;
}
