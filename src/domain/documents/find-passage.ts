/** A stretch of a text: UTF-16 units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a passage of an earlier text stands in a corrected one: its very words nearest to their old place; where they were
 * changed, from what it began with to what it ended with. Nothing where neither is found.
 */
export function findPassage(words: string, near: number, text: string): Stretch | undefined {
  const wanted = words.trim();
  if (wanted === '') return undefined;
  const whole = nearest(wanted, near, text);
  if (whole !== undefined) return { start: whole, end: whole + wanted.length };
  return betweenItsEnds(wanted, near, text);
}

/** How many letters of its beginning and its end have to stand unchanged, the longest tried first. */
const ends = [48, 32, 20, 12] as const;
/** A correction lengthens a passage by no more than this. */
const mostLonger = 2;

function betweenItsEnds(wanted: string, near: number, text: string): Stretch | undefined {
  const start = placeOf((length) => nearest(wanted.slice(0, length), near, text), wanted);
  const tail = (length: number) => wanted.slice(-length);
  if (start === undefined) {
    const end = placeOf(
      (length) => endOf(nearest(tail(length), near + wanted.length - length, text), length),
      wanted,
    );
    return end === undefined ? undefined : { start: Math.max(0, end - wanted.length), end };
  }
  const end = placeOf(
    (length) => endOf(nearest(tail(length), start + wanted.length - length, text), length),
    wanted,
  );
  const isWhole = end !== undefined && end > start && end - start <= wanted.length * mostLonger;
  return { start, end: isWhole ? end : Math.min(text.length, start + wanted.length) };
}

/** The first place that is found, with as many letters as can be had. */
function placeOf(find: (length: number) => number | undefined, wanted: string): number | undefined {
  for (const length of ends) {
    const found = wanted.length < length ? undefined : find(length);
    if (found !== undefined) return found;
  }
  return undefined;
}

const endOf = (start: number | undefined, length: number) =>
  start === undefined ? undefined : start + length;

/** The place of some words that is nearest to another place. */
function nearest(words: string, near: number, text: string): number | undefined {
  const before = text.lastIndexOf(words, near);
  const after = text.indexOf(words, near);
  if (before < 0) return after < 0 ? undefined : after;
  return after < 0 || near - before <= after - near ? before : after;
}
