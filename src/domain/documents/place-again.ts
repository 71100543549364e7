interface Placed {
  readonly citedAs: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** Finds stretches again in a corrected text, each nearest to where it stood; one that is gone has no place any more. */
export function placeAgain<Stretch extends Placed>(stretches: readonly Stretch[], text: string): Stretch[] {
  const taken = new Set<number>();
  return stretches.map((stretch) => {
    const places = placesOf(stretch.citedAs, text).filter((place) => !taken.has(place.start));
    const was = stretch.start ?? 0;
    const nearest = places.sort((one, other) => Math.abs(one.start - was) - Math.abs(other.start - was))[0];
    if (!nearest) return { ...stretch, start: null, end: null };
    taken.add(nearest.start);
    return { ...stretch, ...nearest };
  });
}

function placesOf(words: string, text: string): { start: number; end: number }[] {
  if (words === '') return [];
  // What is cited was kept with single blanks; in the text it may run over a line.
  const pattern = words
    .split(' ')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
