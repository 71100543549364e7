/** A word as it is searched for: as spelt, small and with the tone always over the same vowel; and without any marks. */
export interface Word {
  readonly spelt: string;
  readonly plain: string;
  /** Where it stands in the text, in UTF-16 units; end exclusive. */
  readonly start: number;
  readonly end: number;
}

// Letters may come composed or with their marks behind them; both are one word.
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Beyond this a run of letters is no word that anyone looks for. */
const longest = 60;

/** The words of a text in their order, with where each stands. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    const { spelt, plain } = foldedOf(word.length > longest ? word.slice(0, longest) : word);
    words.push({ spelt, plain, start: index, end: index + word.length });
  }
  return words;
}

type Folded = Pick<Word, 'spelt' | 'plain'>;

// Vietnamese has some seven thousand syllables: each is folded once.
const folded = new Map<string, Folded>();
const mostKept = 50_000;

function foldedOf(word: string): Folded {
  const known = folded.get(word);
  if (known) return known;
  if (folded.size >= mostKept) folded.clear();
  const made = fold(word);
  folded.set(word, made);
  return made;
}

/** `oà`, `uý` and `oẹ` carry the tone over the second vowel in one way of writing and over the first in the other. */
const toneOverSecond = /([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])/gu;

function fold(word: string): Folded {
  const small = word.toLowerCase().normalize('NFD');
  const plain = small.replace(/\p{M}/gu, '').replace(/đ/gu, 'd');
  return { spelt: small.replace(toneOverSecond, '$1$3$2').normalize('NFC'), plain };
}
