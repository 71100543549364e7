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
