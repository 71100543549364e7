import { compose, isSettled } from './compose.ts';

/** A stretch of a text: UTF-16 offsets, end exclusive. */
export type Span = { start: number; end: number };

/** The text as the rules see it, with the way back to the text as it was given. */
export type Text = {
  given: string;
  /** NFC, line ends and tabs between cells as \n, every blank a plain space, the spellings of one word made one. */
  plain: string;
  /** `plain` with its words spelled as they were given. */
  nfc: { slice: (start: number, end: number) => string };
  /** Whether offsets of `plain` are those of `given` as they stand. */
  isGiven: boolean;
  /** Turns a span of `plain` into a span of `given`. */
  toGiven: (span: Span) => Span;
};

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
type Change = { at: number; was: string; now: string };

/** Writes every word in its one spelling, and keeps the letters that were changed. */
function respell(given: string, respellings: readonly Respelling[]): Pick<Text, 'plain' | 'nfc'> {
  const changes = respellings
    .flatMap((respelling) => changesBy(given, respelling))
    .sort((a, b) => a.at - b.at)
    .filter((change, i, all) => change.at !== all[i - 1]?.at);
  const plain = changes.length ? rewritten(given, changes, (change) => change.now) : given;
  return { plain, nfc: { slice: slicerOf(plain, changes) } };
}

/** Cuts stretches out of a text, its letters as they were given; made apart, so that it holds no other text. */
function slicerOf(plain: string, changes: readonly Change[]): Text['nfc']['slice'] {
  return (start, end) => {
    const said = plain.slice(start, end);
    const first = firstFrom(changes, start);
    if (first === changes.length || changes[first]!.at >= end) return said;
    const within: Change[] = [];
    for (let i = first; i < changes.length && changes[i]!.at < end; i += 1)
      within.push({ ...changes[i]!, at: changes[i]!.at - start });
    return rewritten(said, within, (change) => change.was);
  };
}

function changesBy(given: string, { pattern, write }: Respelling): Change[] {
  const changes: Change[] = [];
  for (const { 0: was, index } of given.matchAll(pattern)) {
    const now = write(was);
    for (let i = 0; now.length === was.length && i < was.length; i += 1)
      if (was.charCodeAt(i) !== now.charCodeAt(i))
        changes.push({ at: index + i, was: was.charAt(i), now: now.charAt(i) });
  }
  return changes;
}

function rewritten(text: string, changes: readonly Change[], letter: (change: Change) => string): string {
  const parts: string[] = [];
  let done = 0;
  for (const change of changes) {
    parts.push(text.slice(done, change.at), letter(change));
    done = change.at + 1;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

/** Index of the first change at or after an offset. */
function firstFrom(changes: readonly Change[], offset: number): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (changes[middle]!.at < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
