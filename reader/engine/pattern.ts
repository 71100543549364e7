import type { Span } from './text.ts';

/** Not inside a word: JavaScript's \b takes an accented letter for a boundary. */
export const wordStart = '(?<![\\p{L}\\p{M}\\p{N}])';
export const wordEnd = '(?![\\p{L}\\p{M}\\p{N}])';

/** Escapes what a regular expression would read as its own sign. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/** An alternation of phrases, the longest first, blanks inside them loose. */
export function oneOf(phrases: Iterable<string>): string {
  const sorted = [...phrases].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${sorted.map((phrase) => literal(phrase).replaceAll(' ', '[ \\n]{1,3}')).join('|')})`;
}

/** A global, Unicode-aware, case-blind expression that matches whole words. */
export function words(source: string, flags = 'giu'): RegExp {
  return new RegExp(`${wordStart}(?:${source})${wordEnd}`, flags);
}

/** One row of a rule table: how it looks, and what is read from it (null: not this). */
export type Row<T> = {
  rule: string;
  pattern: RegExp;
  read: (match: RegExpExecArray, plain: string) => (T & Span) | null;
};

export type Ruled<T> = T & Span & { rule: string };

/** Runs rows over a text. Where findings overlap the longer stays, then the row that stands higher. */
export function runRows<T>(rows: readonly Row<T>[], plain: string): Ruled<T>[] {
  const found: (Ruled<T> & { order: number })[] = [];
  rows.forEach((row, order) => {
    for (const match of plain.matchAll(row.pattern)) {
      const read = row.read(match as RegExpExecArray, plain);
      if (read) found.push({ ...read, rule: row.rule, order });
    }
  });
  found.sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order);
  const kept: Ruled<T>[] = [];
  for (const { order: _, ...finding } of found) {
    const last = kept.at(-1);
    if (!last || finding.start >= last.end) kept.push(finding as Ruled<T>);
    else if (finding.end - finding.start > last.end - last.start) kept[kept.length - 1] = finding as Ruled<T>;
  }
  return kept;
}
