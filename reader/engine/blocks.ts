import type { Span } from './text.ts';

const joinsLeft = /[\p{M}\u1160-\u11ff\udc00-\udfff]/u;
/** Marks that may join one letter: a block never begins among them. */
const mostMarks = 30;

/**
 * Cuts a long text into blocks of about so many units: where a paragraph ends, else a line, else a word.
 * A text that is not longer is one block.
 */
export function cutBlocks(text: string, size: number): Span[] {
  const blocks: Span[] = [];
  let start = 0;
  while (text.length - start > size) {
    const end = cutIn(text, { start: start + Math.ceil(size / 2), end: start + size });
    blocks.push({ start, end });
    start = end;
  }
  blocks.push({ start, end: text.length });
  return blocks;
}

/** The last good place to cut within a stretch: after a blank line, a line end, a full stop, a blank. */
function cutIn(text: string, { start, end }: Span): number {
  for (const sign of ['\n\n', '\r\n\r\n', '\n', '\r', '. ', ' ']) {
    const at = text.lastIndexOf(sign, end - sign.length);
    if (at >= start) return overMarks(text, at + sign.length);
  }
  return overMarks(text, end);
}

function overMarks(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < mostMarks && joinsLeft.test(text.charAt(end))) end += 1;
  return end;
}
