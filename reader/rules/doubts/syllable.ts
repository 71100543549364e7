import { onsets, rhymes, rhymesAfterQu, toneRows } from '../../lexicon/syllables.ts';

/** What the spelling of a syllable shows: right, its tone on the wrong letter (and the right spelling), or no syllable. */
export type Spelling = { kind: 'right' } | { kind: 'misplaced'; right: string } | { kind: 'impossible' };

const toneOf = new Map<string, { base: string; tone: number }>();
for (const row of toneRows) {
  [...row].forEach((letter, tone) => {
    toneOf.set(letter, { base: row.charAt(0), tone });
  });
}
const rowOf = new Map(toneRows.map((row) => [row.charAt(0), row]));
const before = /^[eêiy]/;

/** Judges one word of small letters by the rules of the syllable; tones may stand the old way or the new («hoà», «hòa»). */
export function spellingOf(word: string): Spelling {
  const bare = takeTone(word);
  if (!bare) return { kind: 'impossible' };
  const cut = cutSyllable(bare.letters);
  if (!cut) return { kind: 'impossible' };
  const { onset, rhyme } = cut;
  if (/(?:[ptc]|ch)$/.test(rhyme) && bare.tone !== 1 && bare.tone !== 5) return { kind: 'impossible' };
  if (bare.tone === 0) return { kind: 'right' };
  const places = tonePlaces(onset, rhyme);
  if (places.includes(bare.at)) return { kind: 'right' };
  const at = places[0]!;
  const letter = rowOf.get(bare.letters.charAt(at))?.charAt(bare.tone);
  if (!letter) return { kind: 'impossible' };
  return { kind: 'misplaced', right: bare.letters.slice(0, at) + letter + bare.letters.slice(at + 1) };
}

type Bare = { letters: string; tone: number; at: number };

/** The letters without tones, the tone and the place of its letter; null where two letters bear one. */
function takeTone(word: string): Bare | null {
  let letters = '';
  let tone = 0;
  let at = -1;
  for (const letter of word) {
    const vowel = toneOf.get(letter);
    if (vowel && vowel.tone > 0) {
      if (tone > 0) return null;
      tone = vowel.tone;
      at = letters.length;
    }
    letters += vowel?.base ?? letter;
  }
  return { letters, tone, at };
}

function cutSyllable(letters: string): { onset: string; rhyme: string } | null {
  for (const onset of ['', ...onsets]) {
    if (!letters.startsWith(onset)) continue;
    const rhyme = letters.slice(onset.length);
    if (fits(onset, rhyme)) return { onset, rhyme };
  }
  return null;
}

/** Which letters an onset may stand before is a matter of spelling: «k», «gh», «ngh» before e, ê, i, y only. */
function fits(onset: string, rhyme: string): boolean {
  if (onset === 'qu') return rhymesAfterQu.has(rhyme);
  if (!rhymes.has(rhyme)) return false;
  if (onset === 'gi') return !/^[iy]/.test(rhyme) || rhyme === 'iêng';
  if (/^(?:k|gh|ngh)$/.test(onset)) return before.test(rhyme);
  if (/^(?:c|g|ng)$/.test(onset))
    return !before.test(rhyme) || (onset === 'g' && /^(?:i|in|iêng|iêt|iêc)$/.test(rhyme));
  if (/^yê/.test(rhyme)) return onset === '';
  if (/^iê/.test(rhyme)) return onset !== '';
  return true;
}

/** Where the tone may stand, offsets in the word, the usual place first. */
function tonePlaces(onset: string, rhyme: string): number[] {
  const from = onset.length;
  const marked = rhyme.search(/[ăâêôơ]/);
  const double = rhyme.indexOf('ươ');
  if (double >= 0) return [from + double + 1];
  if (marked >= 0) return [from + marked];
  const vowels = /^[aeiouyư]+/.exec(rhyme)?.[0].length ?? 1;
  if (vowels === 1) return onset === 'gi' && rhyme === '' ? [1] : [from];
  if (vowels >= 3) return [from + 1];
  if (rhyme.length > vowels) return [from + 1];
  return /^(?:oa|oe|uy)$/.test(rhyme) ? [from, from + 1] : [from];
}
