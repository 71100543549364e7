import { asMeant, type Word, withoutMarks, wordsOf } from '../fold.ts';
import type { Finding, Phase } from '../phase.ts';
import { type ListedWord, listedWords } from './word-lists.ts';

const plainMark = (text: string) => text.toLowerCase().normalize('NFC');
const single = listedWords.filter(({ written }) => !written.includes(' '));
const rows = listedWords.filter(({ written }) => written.includes(' '));
const foulLetters = new Set(
  single.filter(({ kind }) => kind === 'foul_word').map(({ written }) => withoutMarks(written)),
);

/** A word whose letters were drawn out, as «địiiit», with each run at one letter: the one that bears a mark. */
function unstretched(written: string): string {
  const letters = [...plainMark(written)];
  const runs: string[][] = [];
  for (const letter of letters) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && withoutMarks(last[0]) === withoutMarks(letter)) last.push(letter);
    else runs.push([letter]);
  }
  return runs
    .map((run) => (run.length < 3 ? run.join('') : (run.find((one) => withoutMarks(one) !== one) ?? run[0])))
    .join('');
}

/** One word of a text beside one of the list. */
function isMet(word: Word, { written, unmarked }: ListedWord): boolean {
  if (unstretched(word.written) === plainMark(written)) return true;
  const bare = withoutMarks(word.written);
  // Another word with the same letters bears marks of its own.
  return unmarked === true && bare === plainMark(word.written) && bare === withoutMarks(written);
}

const vowelMasked = /^[\p{L}\p{M}]+\*+[\p{L}\p{M}]*$/u;

/** True for letters that were set apart, swapped for digits or masked so that no list would know the word. */
function isEvading(word: Word): boolean {
  if (word.joined) return foulLetters.has(asMeant(word.written));
  if (vowelMasked.test(word.written)) {
    const pattern = new RegExp(`^${withoutMarks(word.written).replace(/\*+/g, '[aeiouy]{1,3}')}$`, 'u');
    return [...foulLetters].some((foul) => pattern.test(foul));
  }
  const hasLetters = /\p{L}/u.test(word.written) && /[0-9@$!|]/.test(word.written);
  return hasLetters && word.written.length <= 8 && foulLetters.has(asMeant(word.written));
}

function singlesIn(words: readonly Word[]): Finding[] {
  return words.flatMap((word): Finding[] => {
    const { from, to } = word;
    const listed = word.joined ? undefined : single.find((one) => isMet(word, one));
    if (listed) return [{ kind: listed.kind, from, to, said: listed.written }];
    return isEvading(word) ? [{ kind: 'masked_word', from, to }] : [];
  });
}

/** Where a row of words stands, marks as written, or none at all where the row says so. */
export function rowIn(
  words: readonly Word[],
  row: string,
  unmarked: boolean,
): { from: number; to: number } | undefined {
  const parts = row.split(' ').map(plainMark);
  const bare = parts.map(withoutMarks);
  for (let at = 0; at + parts.length <= words.length; at++) {
    const here = words.slice(at, at + parts.length);
    const first = here[0];
    const last = here.at(-1);
    if (!first || !last) continue;
    const asWritten = here.every((word, nth) => plainMark(word.written) === parts[nth]);
    const without =
      unmarked &&
      here.every(
        (word, nth) => plainMark(word.written) === bare[nth] && withoutMarks(word.written) === bare[nth],
      );
    if (asWritten || without) return { from: first.from, to: last.to };
  }
  return undefined;
}

/** Where listed words stand in a text. */
export function listedWordsIn(body: string): Finding[] {
  const words = wordsOf(body);
  const inOrder = words.filter(({ joined }) => !joined);
  const found: Finding[] = [];
  for (const { written, kind, unmarked } of rows) {
    const span = rowIn(inOrder, written, unmarked === true);
    if (span) found.push({ kind, ...span, said: written });
  }
  return [
    ...found,
    ...singlesIn(words).filter(
      ({ from = 0, to = 0 }) => !found.some((row) => from >= (row.from ?? 0) && to <= (row.to ?? 0)),
    ),
  ];
}

/** Foul and insulting words, also where marks are lost, letters set apart, swapped or masked. */
export const foulWords: Phase = { name: 'words', find: ({ body }) => listedWordsIn(body) };
