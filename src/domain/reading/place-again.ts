import type { ProposalKind, Stretch } from './proposal.ts';
import { type TextChanges, textChanges } from './text-changes.ts';

/** A decided proposal, where it stood and with which words. */
export interface Standing extends Stretch {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly evidence: string;
  /** Its place is of an older text: only its words can be looked for. */
  readonly lost: boolean;
}

/** Changed words are still the same ones as long as half of their letters stayed. */
const enough = 0.5;

/**
 * Finds decided proposals again in a corrected text: by their exact words, nearest to where they would be now; where the words
 * themselves were changed, by what stands in their place. What is not in the answer is lost.
 */
export function placeAgain(
  standing: readonly Standing[],
  { former, text }: { readonly former: string; readonly text: string },
): ReadonlyMap<string, Stretch> {
  const placed = new Map<string, Stretch>();
  if (standing.length === 0) return placed;
  const changes = textChanges(former, text);
  const taken = new Set<string>();
  const put = ({ id, kind }: Standing, { start, end }: Stretch) => {
    taken.add(`${kind} ${start}`);
    placed.set(id, { start, end });
  };
  const isFree = (one: Standing, { start }: Stretch) => !taken.has(`${one.kind} ${start}`);

  // Those that only moved along with the text come first, so that nobody else takes their words.
  for (const one of standing) {
    const there = one.lost ? undefined : changes?.place(one);
    if (there && text.slice(there.start, there.end) === one.evidence && isFree(one, there)) put(one, there);
  }
  for (const one of standing) {
    if (placed.has(one.id)) continue;
    const there = nearest(one, { text, changes, isFree }) ?? changedWords(one, { text, changes });
    if (there && isFree(one, there)) put(one, there);
  }
  return placed;
}

interface Search {
  readonly text: string;
  readonly changes: TextChanges | undefined;
  readonly isFree: (one: Standing, place: Stretch) => boolean;
}

/** The exact words elsewhere, unless they stood there before: then they are another mention and not these. */
function nearest(one: Standing, { text, changes, isFree }: Search): Stretch | undefined {
  const wanted = changes?.place(one).start ?? one.start;
  return occurrencesOf(one.evidence, text)
    .filter((place) => isFree(one, place) && !stoodThereBefore(one, place, changes))
    .sort((a, b) => Math.abs(a.start - wanted) - Math.abs(b.start - wanted))[0];
}

function stoodThereBefore(one: Standing, place: Stretch, changes: TextChanges | undefined): boolean {
  const origin = changes?.origin(place);
  return origin !== undefined && (one.lost || origin !== one.start);
}

function changedWords(
  one: Standing,
  { text, changes }: Pick<Search, 'text' | 'changes'>,
): Stretch | undefined {
  const there = one.lost ? undefined : changes?.place(one);
  if (!there || there.kept < enough) return undefined;
  return withoutBlanks(text, there);
}

/** Every place where the words stand exactly so. */
export function occurrencesOf(words: string, text: string): Stretch[] {
  if (words === '') return [];
  const found: Stretch[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    found.push({ start, end: start + words.length });
  }
  return found;
}

/** The stretch without blanks at its ends; undefined when nothing else is in it. */
export function withoutBlanks(text: string, { start, end }: Stretch): Stretch | undefined {
  const words = text.slice(start, end);
  const trimmed = words.trim();
  if (trimmed === '') return undefined;
  const from = start + (words.length - words.trimStart().length);
  return { start: from, end: from + trimmed.length };
}
