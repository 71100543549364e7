import { locateWords } from '../reading/index.ts';
import { countCommon, wordsIn } from './likeness.ts';

/** A stretch of a text: UTF-16 units, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** True where it was told from the title alone, so that a person has to look. */
  readonly guessed: boolean;
}

/** Where the sentence stands that orders a task: its very words, else the sentence that has most in common with the title. */
export function findSentence(
  text: string,
  { passage, title }: { readonly passage: string; readonly title: string },
): Place | undefined {
  if (passage !== '') {
    const [place] = locateWords(text, passage);
    return place && { ...place, guessed: false };
  }
  const wanted = wordsIn(title);
  const [best] = sentencesIn(text)
    .map((place) => ({ ...place, share: shareOf(wanted, text.slice(place.start, place.end)) }))
    .sort((one, other) => other.share - one.share);
  if (!best || best.share < leastShare) return undefined;
  return { start: best.start, end: best.end, guessed: true };
}

/** A sentence in which fewer words of the title stand is not taken for it. */
const leastShare = 0.6;

function sentencesIn(text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[^\s.;\n](?:[^.;\n]|[.](?=\S))*[.;]?/gu)].map(({ 0: said, index }) => ({
    start: index,
    end: index + said.trimEnd().length,
  }));
}

function shareOf(wanted: ReadonlySet<string>, sentence: string): number {
  return wanted.size === 0 ? 0 : countCommon(wanted, wordsIn(sentence)) / wanted.size;
}
