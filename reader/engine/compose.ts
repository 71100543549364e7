import { lengthened } from './vocabulary.ts';

/** What is not a letter, mark or line end that stands as it is in composed Vietnamese. */
const unsettled =
  /[^\u0020-\u007e\n\u00a1-\u00ac\u00ae-\u00b4\u00b6-\u02ff\u1ea0-\u1ef9\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u2328\u232b-\u23ff\u2500-\u27bf]/g;
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const blanks = /[\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const joinsLeft = /[\p{M}\u1160-\u11ff]/u;
/** Marks on one letter; more have no meaning, and to sort them would cost more than to read. */
const mostMarks = 30;
/** Pieces that are joined at once, so that a long decomposed text is not kept in millions of pieces. */
const mostParts = 8192;
/** Units at the head of a line after which a tab parts two cells and does not follow the mark of the line. */
const longestMark = 6;

type Piece = { start: number; end: number };

/** Whether a text stands in composed letters and plain blanks already, so that nothing is to be done. */
export function isSettled(text: string): boolean {
  unsettled.lastIndex = 0;
  return !unsettled.test(text);
}

/** A text with its letters composed, its line ends and blanks made one, and the way back to the text given. */
export type Composed = { nfc: string; origin: (offset: number) => number };

/** Composes what is not settled, and remembers where each piece of the result began in the given text. */
export function compose(text: string): Composed {
  const given = text.replace(blanks, ' ');
  const pages: string[] = [];
  const parts: string[] = [];
  const trail = openTrail();
  let done = 0;
  let length = 0;
  let before = '';
  const put = (part: string, { start, end }: Piece) => {
    if (start > done) {
      trail.mark(length, done);
      parts.push(given.slice(done, start));
      length += start - done;
    }
    before = lastOf(before + given.slice(Math.max(done, start - longestMark), start) + part);
    for (let i = 0; i < part.length; i += 1) trail.mark(length + i, start);
    parts.push(part);
    length += part.length;
    done = end;
    if (parts.length > mostParts) pages.push(parts.splice(0).join(''));
  };
  unsettled.lastIndex = 0;
  for (let match = unsettled.exec(given); match; match = unsettled.exec(given)) {
    const at = match.index;
    const unit = match[0];
    if (unit === '\r') put('\n', { start: at, end: at + (given.charAt(at + 1) === '\n' ? 2 : 1) });
    else if (unit === '\t') {
      const line = lastOf(before + given.slice(Math.max(done, at - longestMark), at));
      const endsCell = line.length === longestMark && !line.includes('\n');
      put(endsCell ? '\n' : ' ', { start: at, end: at + 1 });
    } else if (invisible.test(unit)) put('', { start: at, end: at + 1 });
    else {
      const cluster = clusterAt(given, at, done);
      const written = given.slice(cluster.start, cluster.end);
      const composed = written.normalize('NFC');
      if (composed !== written) put(composed, cluster);
      unsettled.lastIndex = cluster.end;
    }
  }
  trail.mark(length, done);
  parts.push(given.slice(done));
  return { nfc: pages.join('') + parts.join(''), origin: trail.origin };
}

const lastOf = (text: string) => text.slice(-longestMark);

/** A letter with the marks that join it; it begins before the unit that was met when that is a mark. */
function clusterAt(given: string, at: number, done: number): Piece {
  const start = joinsLeft.test(given.charAt(at)) ? Math.max(done, at - 1) : at;
  let end = at + 1;
  while (end < given.length && end - at < mostMarks && joinsLeft.test(given.charAt(end))) end += 1;
  return { start, end };
}

/** Pairs of offsets from which on the composed and the given text run in step. */
function openTrail() {
  let composed = new Uint32Array(256);
  let given = new Uint32Array(256);
  let count = 0;
  const mark = (at: number, from: number) => {
    if (count === composed.length) {
      composed = lengthened(composed, count * 2);
      given = lengthened(given, count * 2);
    }
    composed[count] = at;
    given[count] = from;
    count += 1;
  };
  const origin = (offset: number): number => {
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (composed[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return given[low]! + offset - composed[low]!;
  };
  return { mark, origin };
}
