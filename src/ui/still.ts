import type { HtmlEscapedString } from 'hono/utils/html';
import { kept } from './jsx/drawn.ts';

/**
 * A part of a page that looks the same whenever its key is the same: drawn once, then used as it is.
 * The key must name everything that the drawing shows, and there must be few of them.
 */
export function still<Key extends string>(
  draw: (key: Key) => { toString(): string | Promise<string> },
): (key: Key) => HtmlEscapedString {
  const keep = keptDrawings(Number.POSITIVE_INFINITY);
  return (key) => keep(key, () => draw(key));
}

/** Markup that whoever drew it keeps and uses again: its bytes are made once. */
export function lasting(drawn: { toString(): string | Promise<string> }): HtmlEscapedString {
  return kept(drawn);
}

/** Keeps what was drawn for a key, at most so many: for parts that differ from person to person but not from page to page. */
export function keptDrawings(most: number) {
  const drawn = new Map<string, HtmlEscapedString>();
  return (key: string, draw: () => { toString(): string | Promise<string> }): HtmlEscapedString => {
    const known = drawn.get(key);
    if (known !== undefined) return known;
    const made = kept(draw());
    if (drawn.size >= most) drawn.clear();
    drawn.set(key, made);
    return made;
  };
}
