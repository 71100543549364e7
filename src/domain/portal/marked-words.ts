import { readSought, type Word, wordsOf } from '../articles/index.ts';

/** A stretch of a text, cut into plain and marked pieces. */
export type Excerpt = readonly { readonly text: string; readonly isHit: boolean }[];

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds in texts what was typed into a search. */
export interface Marker {
  /** The whole text, with what was searched for marked in it. */
  mark(text: string): Excerpt;
  /** The place of a text that says most of what was searched for; nothing where it says nothing of it. */
  excerpt(text: string): Excerpt | undefined;
}

/** So many words of a text are shown around what was found. */
const around = 36;

/** Reads once what was typed, and marks it in as many texts as a page shows. */
export function markerOf(typed: string): Marker {
  const { loose, quoted } = readSought(typed);
  const phrases = [...quoted, ...(loose.length > 1 ? [loose] : [])].filter((words) => words.length > 1);
  const asked = new Set([...quoted.flat(), ...loose].map(({ plain }) => plain));
  return {
    mark: (text) => cut(text, spansIn(text, wordsOf(text)), { start: 0, end: text.length }),
    excerpt: (text) => {
      const words = wordsOf(text);
      const spans = spansIn(text, words);
      if (spans.length === 0) return undefined;
      return cut(text, spans, windowOf(text, words, spans));
    },
  };

  /** The phrases where they stand; where none does, what else stands side by side; words one by one only where all of them are there. */
  function spansIn(text: string, words: readonly Word[]): Span[] {
    const found = phrases.flatMap((phrase) => placesOf(phrase, words));
    if (found.length > 0) return merged(text, found);
    const hits = words.filter(({ plain }) => asked.has(plain));
    const runs = merged(text, hits);
    const longer = runs.filter(
      ({ start, end }) => !hits.some((hit) => hit.start === start && hit.end === end),
    );
    if (longer.length > 0) return longer;
    return new Set(hits.map(({ plain }) => plain)).size === asked.size ? runs : [];
  }
}

function placesOf(phrase: readonly Word[], words: readonly Word[]): Span[] {
  const places: Span[] = [];
  for (const [nth, { start }] of words.entries()) {
    if (!phrase.every(({ plain }, k) => words[nth + k]?.plain === plain)) continue;
    places.push({ start, end: (words[nth + phrase.length - 1] as Word).end });
  }
  return places;
}

/** Spans with nothing but white space between become one. */
function merged(text: string, spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = whole.at(-1);
    if (!last || text.slice(last.end, span.start).trim() !== '') whole.push(span);
    else whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return whole;
}

/** The words around which most letters are marked. */
function windowOf(text: string, words: readonly Word[], spans: readonly Span[]): Span {
  const bounds = (nth: number): Span => {
    const first = Math.max(0, Math.min(nth - 8, words.length - around));
    const last = Math.min(words.length - 1, first + around - 1);
    const start = first === 0 ? 0 : (words[first]?.start ?? 0);
    return { start, end: last === words.length - 1 ? text.length : (words[last]?.end ?? text.length) };
  };
  let [best, most] = [bounds(0), 0];
  for (const span of spans.slice(0, 40)) {
    const here = bounds(words.findIndex(({ start }) => start >= span.start));
    const inside = spans.filter(({ start, end }) => start >= here.start && end <= here.end);
    const marked = inside.reduce((sum, { start, end }) => sum + end - start, 0);
    if (marked > most) [best, most] = [here, marked];
  }
  return best;
}

function cut(text: string, spans: readonly Span[], { start, end }: Span): Excerpt {
  const pieces: { text: string; isHit: boolean }[] = [];
  let at = start;
  const add = (until: number, isHit: boolean) => {
    if (until > at) pieces.push({ text: text.slice(at, until).replace(/\s+/g, ' '), isHit });
    at = Math.max(at, until);
  };
  if (start > 0) pieces.push({ text: '… ', isHit: false });
  for (const span of spans) {
    if (span.start < start || span.end > end) continue;
    add(span.start, false);
    add(span.end, true);
  }
  add(end, false);
  if (end < text.length) pieces.push({ text: ' …', isHit: false });
  return pieces;
}
