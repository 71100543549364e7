import { withoutBlanks } from './place-again.ts';
import type { Stretch } from './proposal.ts';

/**
 * Where words that a person copied stand in the text: every place, in its order. Blanks and line ends count alike, composed letters
 * like decomposed ones; everything else must be as in the text.
 */
export function locateWords(text: string, words: string): Stretch[] {
  const wanted = spell(words).said.trim();
  if (wanted === '') return [];
  const { said, origin } = spell(text);
  const found: Stretch[] = [];
  for (let at = said.indexOf(wanted); at >= 0; at = said.indexOf(wanted, at + wanted.length)) {
    const start = origin[at] ?? 0;
    const end = origin[at + wanted.length] ?? text.length;
    const place = withoutBlanks(text, { start, end });
    if (place) found.push(place);
  }
  return found;
}

/** What was selected: the stretch as it came from the page where its words agree, else the place of the words that is nearest. */
export function locateSelection(
  text: string,
  selected: { readonly start: number | undefined; readonly end: number | undefined; readonly words: string },
): Stretch[] {
  const { start, end, words } = selected;
  const places = locateWords(text, words);
  if (start === undefined || end === undefined) return places;
  const exact = withoutBlanks(text, { start, end });
  const agrees = exact && spell(text.slice(exact.start, exact.end)).said === spell(words).said.trim();
  if (exact && (words === '' || agrees)) return [exact];
  // A browser counts a line end once where the text may hold two units: then the words are near, not exactly there.
  const nearest = places.toSorted(
    (one, other) => Math.abs(one.start - start) - Math.abs(other.start - start),
  )[0];
  return nearest ? [nearest] : [];
}

/** A text as it is compared, and for each unit of that where it begins in the text. */
function spell(text: string): { said: string; origin: number[] } {
  const origin: number[] = [];
  let said = '';
  for (const { 0: piece, index } of text.matchAll(/\s+|\S\p{M}*/gu)) {
    const spelled = /\s/.test(piece) ? ' ' : piece.normalize('NFC');
    for (let unit = 0; unit < spelled.length; unit += 1) origin.push(index);
    said += spelled;
  }
  origin.push(text.length);
  return { said, origin };
}
