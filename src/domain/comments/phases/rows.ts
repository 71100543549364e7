import { type Word, withoutMarks } from '../fold.ts';

/** A row of words that is looked for. */
interface Row<Kept> {
  readonly parts: readonly string[];
  readonly bare: readonly string[];
  /** Met without any marks as well. */
  readonly unmarked: boolean;
  readonly kept: Kept;
}

/** Where a row was met: `[from, to)`, with what was kept of it. */
export interface Met<Kept> {
  readonly from: number;
  readonly to: number;
  readonly kept: Kept;
}

/** Makes ready to look for rows of words, all at once; each is tried only where its first word stands. */
export function lookFor<Kept>(
  rows: readonly { readonly written: string; readonly unmarked: boolean; readonly kept: Kept }[],
): (words: readonly Word[]) => Met<Kept>[] {
  const byFirst = new Map<string, Row<Kept>[]>();
  for (const { written, unmarked, kept } of rows) {
    const parts = written.toLowerCase().normalize('NFC').split(' ');
    const bare = parts.map(withoutMarks);
    const [first = ''] = bare;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { parts, bare, unmarked, kept }]);
  }
  return (words) =>
    words.flatMap(({ bare }, at) =>
      (byFirst.get(bare) ?? []).flatMap((row) => {
        const here = words.slice(at, at + row.parts.length);
        const end = here.at(-1);
        if (here.length < row.parts.length || !end || !isMet(here, row)) return [];
        return [{ from: here[0]?.from ?? 0, to: end.to, kept: row.kept }];
      }),
    );
}

/** Marks as written, or none at all where the row says so: the same letters under other marks are other words. */
function isMet(here: readonly Word[], { parts, bare, unmarked }: Row<unknown>): boolean {
  if (here.every(({ plain }, nth) => plain === parts[nth])) return true;
  return unmarked && here.every((word, nth) => word.plain === bare[nth]);
}
