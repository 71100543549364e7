import { asMeant, type Word, withoutMarks, wordsOf } from '../fold.ts';
import type { Finding, Phase } from '../phase.ts';
import { lookFor } from './rows.ts';
import { listedWords } from './word-lists.ts';

const listed = lookFor(
  listedWords.map((word) => ({ written: word.written, unmarked: word.unmarked === true, kept: word })),
);
const foul = listedWords.filter(({ written, kind }) => kind === 'foul_word' && !written.includes(' '));
const foulLetters = new Set(foul.map(({ written }) => withoutMarks(written)));
const foulWritten = new Set(foul.map(({ written }) => written));

/** A word whose letters were drawn out, as «địiiit», with each run at one letter: the one that bears a mark. */
function unstretched(plain: string): string {
  const runs: string[][] = [];
  for (const letter of plain) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && withoutMarks(run[0]) === withoutMarks(letter)) run.push(letter);
    else runs.push([letter]);
  }
  return runs
    .map((run) => (run.length < 3 ? run.join('') : (run.find((one) => withoutMarks(one) !== one) ?? run[0])))
    .join('');
}

const maskedLetters = /^[\p{L}\p{M}]+\*+[\p{L}\p{M}]*$/u;

/** True for letters that were drawn out, swapped for digits or masked so that no list would know the word. */
function isEvading({ plain, bare }: Word): boolean {
  if (plain.includes('*')) {
    if (!maskedLetters.test(plain)) return false;
    const pattern = new RegExp(`^${bare.replace(/\*+/g, '[aeiouy]{1,3}')}$`, 'u');
    return [...foulLetters].some((letters) => pattern.test(letters));
  }
  if (/(\p{L})\1\1/u.test(bare)) return foulWritten.has(unstretched(plain));
  const mixed = plain.length <= 8 && /[0-9@$!|]/.test(plain) && /\p{L}/u.test(plain);
  return mixed && foulLetters.has(asMeant(plain));
}

const masked = ({ from, to }: Word): Finding => ({ kind: 'masked_word', from, to });

/** Where listed words stand in a text, each place once, the longest row first. */
export function listedWordsIn(body: string): Finding[] {
  const { inOrder, joined } = wordsOf(body);
  const met = listed(inOrder).map(
    ({ from, to, kept }): Finding => ({ kind: kept.kind, from, to, said: kept.written }),
  );
  const evaded = [
    ...inOrder.filter(isEvading).map(masked),
    ...joined.filter(({ plain }) => foulLetters.has(asMeant(plain))).map(masked),
  ];
  const longestFirst = [...met, ...evaded].toSorted((one, other) => lengthOf(other) - lengthOf(one));
  const kept: Finding[] = [];
  for (const finding of longestFirst) if (!kept.some((other) => touches(finding, other))) kept.push(finding);
  return kept.toSorted((one, other) => (one.from ?? 0) - (other.from ?? 0));
}

const lengthOf = ({ from = 0, to = 0 }: Finding) => to - from;

function touches(one: Finding, other: Finding): boolean {
  return (one.from ?? 0) < (other.to ?? 0) && (other.from ?? 0) < (one.to ?? 0);
}

/** Foul and insulting words, also where marks are lost, letters set apart, swapped or masked. */
export const foulWords: Phase = { name: 'words', find: ({ body }) => listedWordsIn(body) };
