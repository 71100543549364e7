import { createHash } from 'node:crypto';
import { read, type Severity } from '../../../reader/index.ts';
import type { Content } from './content.ts';
import { type Change, type ContentText, textOfContent } from './content-text.ts';

/** How the house spells a wording. */
export interface HouseSpelling {
  readonly wrong: string;
  readonly instead: string;
  readonly note: string;
  readonly severity: 'error' | 'warning';
}

/** Something in an article that may be wrong, with the words to write instead where that is safe. */
export interface Doubt {
  /** Stays the same while the words and what stands before them do. */
  readonly key: string;
  readonly kind: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** Null where it is only asked: inside a quotation always. */
  readonly suggestion: string | null;
  readonly inQuotation: boolean;
  readonly note: string;
}

export const houseKind = 'house-spelling';

/** What concerns web pages and not articles: an import has dealt with it. */
const ofPages: ReadonlySet<string> = new Set(['page-furniture', 'truncated-lead', 'doubled-caption']);
const context = 24;

/** Everything in an article that an editor should look at: the reader's doubts and the spellings of the house. */
export function doubtsOf(content: Content, spellings: readonly HouseSpelling[]): Doubt[] {
  const whole = textOfContent(content);
  const quotations = quotationsIn(whole.text);
  const byReader = read(whole.text).doubts.filter(({ kind }) => !ofPages.has(kind));
  const byHouse = spellings.flatMap((spelling) => misspelled(whole.text, spelling));
  const found = [...byHouse, ...byReader.map((doubt) => ({ ...doubt, note: '' }))];
  const doubts = found.map((one) => asDoubt(one, whole, quotations));
  return doubts
    .filter((one, nth) => !doubts.some((other, at) => at < nth && overlaps(one, other)))
    .sort((one, other) => one.start - other.start);
}

interface Found {
  readonly kind: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly suggestion: string | null;
  readonly note: string;
}

function asDoubt(found: Found, { text, parts }: ContentText, quotations: readonly Span[]): Doubt {
  const { kind, start, end } = found;
  const quote = text.slice(start, end);
  const inQuotation = quotations.some((one) => start < one.end && end > one.start);
  const isInOnePart = parts.some((part) => part.start <= start && end <= part.end);
  const before = text.slice(Math.max(0, start - context), start);
  return {
    ...found,
    quote,
    inQuotation,
    suggestion: inQuotation || !isInOnePart ? null : found.suggestion,
    key: createHash('sha256').update(`${kind}\0${quote}\0${before}`).digest('hex').slice(0, 32),
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end;

/** What stands between quotation marks; one that is never closed reaches to the end of its paragraph. */
function quotationsIn(text: string): Span[] {
  const found: Span[] = [];
  for (const { index } of text.matchAll(/[“«]/gu)) {
    if (found.some((one) => index < one.end)) continue;
    const paragraphEnds = text.indexOf('\n', index);
    const until = paragraphEnds < 0 ? text.length : paragraphEnds;
    const closes = text.slice(index, until).search(/[”»]/u);
    found.push({ start: index, end: closes < 0 ? until : index + closes + 1 });
  }
  return found;
}

const isLetter = (text: string | undefined) => text !== undefined && /[\p{L}\p{M}\p{N}]/u.test(text);

function misspelled(text: string, { wrong, instead, note, severity }: HouseSpelling): Found[] {
  const found: Found[] = [];
  for (let start = text.indexOf(wrong); start >= 0; start = text.indexOf(wrong, start + 1)) {
    const end = start + wrong.length;
    const isWord = !isLetter(text[start - 1]) && !isLetter(text[end]);
    if (isWord) found.push({ kind: houseKind, severity, start, end, suggestion: instead, note });
  }
  return found;
}

/** What one click may correct: it is known what to write, and nobody is quoted. */
export function safeChanges(doubts: readonly Doubt[]): Change[] {
  return doubts.flatMap(({ start, end, suggestion }) =>
    suggestion === null ? [] : [{ start, end, words: suggestion }],
  );
}

/** The errors that nobody has mended or answered: nothing is published over them. */
export function openErrors(doubts: readonly Doubt[], answered: ReadonlySet<string>): Doubt[] {
  return doubts.filter(({ severity, key }) => severity === 'error' && !answered.has(key));
}
