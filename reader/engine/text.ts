import { compose, isSettled } from './compose.ts';

/** A stretch of a text: UTF-16 offsets, end exclusive. */
export type Span = { start: number; end: number };

/** The text as the rules see it, with the way back to the text as it was given. */
export type Text = {
  given: string;
  /** NFC, line ends and tabs between cells as \n, every blank a plain space, the spellings of one word made one. */
  plain: string;
  /** `plain` with its words spelled as they were given. */
  nfc: string;
  /** Whether offsets of `plain` are those of `given` as they stand. */
  isGiven: boolean;
  /** Turns a span of `plain` into a span of `given`. */
  toGiven: (span: Span) => Span;
};

/** The first offset of `plain` that stands at an offset of the text as given, or after it. */
export function fromGiven({ isGiven, given, plain, toGiven }: Text, offset: number): number {
  if (isGiven || offset >= given.length) return Math.min(offset, plain.length);
  let low = 0;
  let high = plain.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (toGiven({ start: middle, end: middle }).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A spelling to be written in another way of the same length. */
export type Respelling = { pattern: RegExp; write: (match: string) => string };

/** Takes a text in at the door: composed once, line ends and blanks made one, each offset traceable back. */
export function takeIn(given: string, respellings: readonly Respelling[] = []): Text {
  if (isSettled(given))
    return { given, ...respell(given, respellings), isGiven: true, toGiven: (span) => span };
  const { nfc, origin } = compose(given);
  const toGiven = ({ start, end }: Span): Span => ({
    start: origin(start),
    end: origin(Math.max(start, end)),
  });
  return { given, ...respell(nfc, respellings), isGiven: false, toGiven };
}

/** A letter that is written otherwise than it was given. */
type Change = { at: number; now: string };

/** Writes every word in its one spelling, and keeps the letters that were changed. */
function respell(given: string, respellings: readonly Respelling[]): Pick<Text, 'plain' | 'nfc'> {
  const changes = respellings
    .flatMap((respelling) => changesBy(given, respelling))
    .sort((a, b) => a.at - b.at)
    .filter((change, i, all) => change.at !== all[i - 1]?.at);
  return { plain: changes.length ? rewritten(given, changes) : given, nfc: given };
}

function changesBy(given: string, { pattern, write }: Respelling): Change[] {
  const changes: Change[] = [];
  for (const { 0: was, index } of given.matchAll(pattern)) {
    const now = write(was);
    for (let i = 0; now.length === was.length && i < was.length; i += 1)
      if (was.charCodeAt(i) !== now.charCodeAt(i)) changes.push({ at: index + i, now: now.charAt(i) });
  }
  return changes;
}

function rewritten(text: string, changes: readonly Change[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const change of changes) {
    parts.push(text.slice(done, change.at), change.now);
    done = change.at + 1;
  }
  parts.push(text.slice(done));
  return parts.join('');
}
