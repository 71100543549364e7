import type { Span, Text } from './text.ts';
import { endAt, gapBefore, type Laid, perSpelling, type Token, tokenFrom, tokenise } from './tokens.ts';
import type { Trace } from './trace.ts';
import { keepSpellings, lengthened } from './vocabulary.ts';

/** The mark at the head of a line in an outline: its depth and its length. */
export type Marker = { depth: number; length: number };
/** A line, and its mark once a rule has read it. */
export type Line = Span & { text: string; marker: Marker | null };
/** A sentence, with the tokens `from` (inclusive) to `to` (exclusive) that it is made of. */
export type Sentence = Span & { from: number; to: number; line: number };

/** Sentences in order, by their tokens; each is made when it is looked at. */
export type Sentences = { length: number; at: (index: number) => Sentence };

/** A text laid out for the rules: tokens, lines, sentences. */
export type Page = Laid & {
  text: Text;
  plain: string;
  lines: Line[];
  sentences: Sentences;
  tokenAt: (offset: number) => number;
  lineAt: (offset: number) => number;
  trace: Trace;
  /** Whether the text begins, and whether it ends, with this page: a long one is read page by page. */
  opens: boolean;
  closes: boolean;
};

/** Abbreviations after which a full stop ends no sentence. */
type LayoutHints = { abbreviations: ReadonlySet<string>; numberedParts: ReadonlySet<string> };
/** What a page is laid out by, and where rules leave what they do not say. */
export type Layout = LayoutHints & { trace: Trace; opens?: boolean; closes?: boolean };

/** Lays a text out. A line that goes on in small letters belongs to the sentence before it. */
export function layOut(text: Text, { trace, opens = true, closes = true, ...hints }: Layout): Page {
  const { plain } = text;
  const laid = tokenise(plain);
  keepSpellings(laid.spellings);
  const lines = cutLines(plain);
  const lineAt = (offset: number) => search(lines, offset);
  const sentences = cutSentences({ ...laid, hints }, lineAt);
  const tokenAt = (offset: number) => tokenFrom(laid, offset);
  return { ...laid, text, plain, lines, sentences, lineAt, tokenAt, trace, opens, closes };
}

function cutLines(plain: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= plain.length) {
    const next = plain.indexOf('\n', start);
    const end = next < 0 ? plain.length : next;
    lines.push({ start, end, text: plain.slice(start, end), marker: null });
    start = end + 1;
  }
  return lines;
}

function search(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

type Cutting = Laid & { hints: LayoutHints };

/** Tokens of a sentence in running text, few rather than many. */
const usualSentence = 12;

function cutSentences(cutting: Cutting, lineAt: (offset: number) => number): Sentences {
  const { tokens, starts, places } = cutting;
  let ends = new Uint32Array(Math.ceil(tokens.length / usualSentence) * 2 + 16);
  let length = 0;
  let from = 0;
  const close = (to: number) => {
    let first = from;
    let last = to;
    while (first < last && tokens[first]!.kind === 'break') first += 1;
    while (last > first && tokens[last - 1]!.kind === 'break') last -= 1;
    if (last > first) {
      if (length * 2 === ends.length) ends = lengthened(ends, ends.length * 2);
      ends[length * 2] = first;
      ends[length * 2 + 1] = last;
      length += 1;
    }
    from = to;
  };
  const isPause = pauses(cutting);
  for (let i = 0; i < tokens.length; i += 1) {
    if (isPause[places[i]!] === 0) continue;
    const end = sentenceEnd(cutting, i);
    if (end > i) {
      close(end);
      i = end - 1;
    }
  }
  close(tokens.length);
  return {
    length,
    at: (index) => {
      const [first, last] = [ends[index * 2]!, ends[index * 2 + 1]!];
      const start = starts[first]!;
      return { start, end: endAt(cutting, last - 1), from: first, to: last, line: lineAt(start) };
    },
  };
}

const stops = new Set(['.', '!', '?', '…']);
/** What a sentence may end with. */
const pauses = perSpelling(({ kind, text }) => kind === 'break' || stops.has(text));
const romanNumeral = /^[IVX]{1,6}$/;
const closers = new Set(['”', '"', '’', ')', '»']);

/** Index after the sentence that ends at token i, or i when none ends here. */
function sentenceEnd(cutting: Cutting, i: number): number {
  const { tokens, hints } = cutting;
  const token = tokens[i]!;
  if (token.kind === 'break') {
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    const open = before?.kind === 'word' || before?.text === ',' || before?.kind === 'number';
    const isMark = tokens[i + 2]?.text === ')' || tokens[i + 2]?.text === '.';
    const goesOn =
      token.text === '\n' &&
      open &&
      !isMark &&
      next?.kind === 'word' &&
      next.text.charAt(0) === next.lower.charAt(0);
    return goesOn ? i : i + 1;
  }
  if (!stops.has(token.text)) return i;
  const before = tokens[i - 1];
  if (token.text === '.' && before !== undefined && gapBefore(cutting, i) === 0) {
    if (before.kind === 'number' && opensLine(tokens, i - 1, hints)) return i;
    if (romanNumeral.test(before.text) && (i < 2 || tokens[i - 2]!.kind === 'break')) return i;
    if (before.kind === 'word' && (hints.abbreviations.has(before.lower) || isInitial(before))) return i;
  }
  let end = i + 1;
  while (end < tokens.length && (stops.has(tokens[end]!.text) || tokens[end]!.text === '/')) end += 1;
  while (end < tokens.length && closers.has(tokens[end]!.text)) end += 1;
  const next = tokens[end];
  if (!next || next.kind === 'break') return end;
  if (gapBefore(cutting, end) === 0) return i;
  const small = next.kind === 'word' && next.text.charAt(0) === next.lower.charAt(0);
  return small || (next.kind === 'number' && token.text === '…') ? i : end;
}

const deepest = 8;

/** Whether the number at i is the mark of a line (`3.`, `1.2.`, `Part 4.`) and ends no sentence. */
function opensLine(tokens: readonly Token[], i: number, hints: LayoutHints): boolean {
  for (let at = i; at > 0 && at > i - deepest; at -= 1) {
    const before = tokens[at - 1]!;
    if (before.kind === 'break') return true;
    if (hints.numberedParts.has(before.lower)) return true;
    if (before.kind !== 'number' && before.text !== '.') return false;
  }
  return i < deepest;
}

function isInitial(token: Token): boolean {
  return token.text.length === 1 && token.text !== token.lower;
}

/** The spellings that stand in a page, each once. */
export function spellingsIn({ tokens, places, spellings }: Page): Token[] {
  const seen = new Uint8Array(spellings.known + spellings.own.length);
  const found: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (seen[places[i]!] === 1) continue;
    seen[places[i]!] = 1;
    found.push(tokens[i]!);
  }
  return found;
}

/** The tokens `from` to `to` as the text writes them, blanks made one. */
export function writtenAs(page: Page, from: number, to: number): string {
  return oneLine(page.text.nfc.slice(page.starts[from]!, endAt(page, to - 1)));
}

/** The last sign of a text that is no blank. */
export function lastSign(text: string): string {
  return text.trimEnd().slice(-1);
}

/** A text with its line ends and runs of blanks made one blank. */
export function oneLine(text: string): string {
  return text.includes('\n') || text.includes('  ') ? text.replace(/\s+/g, ' ') : text;
}
