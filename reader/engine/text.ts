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

const settled = /^[\u0020-\u007e\n\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u01ff\u1ea0-\u1ef9\u2013-\u2026]*$/;
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const blank = /[\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const joinsLeft = /[\p{M}\u1160-\u11ff]/u;

/** Takes a text in at the door: composed once, line ends and blanks made one, each offset traceable back. */
export function takeIn(given: string, respellings: readonly Respelling[] = []): Text {
  if (settled.test(given)) {
    return { given, nfc: given, plain: respell(given, respellings), toGiven: (span) => span };
  }
  const { nfc, origin } = compose(given);
  const toGiven = ({ start, end }: Span): Span => ({
    start: origin[start] ?? given.length,
    end: end <= start ? (origin[start] ?? given.length) : (origin[end] ?? given.length),
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

const longestMark = 6;

/** Whether a tab parts two cells of a row: it stands neither at the head of a line nor after the mark of one. */
function endsCell(parts: readonly string[]): boolean {
  for (let back = 1; back <= longestMark; back += 1) {
    const part = parts[parts.length - back];
    if (part === undefined || part === '\n') return false;
  }
  return true;
}

/** Composes cluster by cluster; `origin[i]` is where the i-th unit of the result began in the given text. */
function compose(given: string): { nfc: string; origin: Uint32Array } {
  const parts: string[] = [];
  const starts: number[] = [];
  const lengths: number[] = [];
  let total = 0;
  const put = (part: string, start: number) => {
    parts.push(part);
    starts.push(start);
    lengths.push(part.length);
    total += part.length;
  };
  let i = 0;
  while (i < given.length) {
    const start = i;
    const unit = given.charAt(i);
    i += 1;
    if (unit === '\r') {
      if (given.charAt(i) === '\n') i += 1;
      put('\n', start);
    } else if (unit === '\t') {
      put(endsCell(parts) ? '\n' : ' ', start);
    } else if (blank.test(unit)) {
      put(' ', start);
    } else if (!invisible.test(unit)) {
      while (i < given.length && joinsLeft.test(given.charAt(i))) i += 1;
      const cluster = i - start === 1 ? unit : given.slice(start, i);
      put(cluster.normalize('NFC'), start);
    }
  }
  const origin = new Uint32Array(total + 1);
  let at = 0;
  starts.forEach((start, k) => {
    for (let n = 0; n < lengths[k]!; n += 1) origin[at + n] = start;
    at += lengths[k]!;
  });
  origin[total] = given.length;
  return { nfc: parts.join(''), origin };
}
