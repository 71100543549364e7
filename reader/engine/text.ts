import { compose, isSettled } from './compose.ts';

/** A stretch of a text: UTF-16 offsets, end exclusive. */
export type Span = { start: number; end: number };

/** The text as the rules see it, with the way back to the text as it was given. */
export type Text = {
  given: string;
  /** NFC, line ends and tabs between cells as \n, every blank a plain space; same length as `plain`. */
  nfc: string;
  /** `nfc` with the tone mark on one fixed letter of the syllable, so that two spellings are one. */
  plain: string;
  /** Turns a span of `plain` into a span of `given`. */
  toGiven: (span: Span) => Span;
};

export type Respelling = { pattern: RegExp; write: (match: string) => string };

/** Takes a text in at the door: composed once, line ends and blanks made one, each offset traceable back. */
export function takeIn(given: string, respellings: readonly Respelling[] = []): Text {
  if (isSettled(given))
    return { given, nfc: given, plain: respell(given, respellings), toGiven: (span) => span };
  const { nfc, origin } = compose(given);
  const toGiven = ({ start, end }: Span): Span => ({
    start: origin(start),
    end: origin(Math.max(start, end)),
  });
  return { given, nfc, plain: respell(nfc, respellings), toGiven };
}

function respell(text: string, respellings: readonly Respelling[]): string {
  let out = text;
  for (const { pattern, write } of respellings) {
    const next = out.replace(pattern, (match) => write(match));
    if (next.length === out.length) out = next;
  }
  return out;
}
