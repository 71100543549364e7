import type { Page } from '../../engine/page.ts';
import type { Token } from '../../engine/tokens.ts';
import type { Deadline } from '../../reading.ts';
import { actionAt, furtherTaskAt, newTaskAt } from './verbs.ts';

export type TokenRange = { from: number; to: number };

const shortest = 5;

export type Splitting = {
  page: Page;
  range: TokenRange;
  deadlines: readonly Deadline[];
  /** Whether somebody named at a token has a verb of its own there. */
  hasSubject: (index: number) => boolean;
};

/** Cuts what is to be done into tasks: at `;`, after a deadline, and where a new verb takes its own object. */
export function splitActions({ page, range: { from, to }, deadlines, hasSubject }: Splitting): TokenRange[] {
  const { tokens, starts } = page;
  const parts: TokenRange[] = [];
  let start = from;
  let depth = 0;
  const close = (end: number, next: number) => {
    const part = trim(tokens, {
      from: start === from ? start : afterCase(tokens, { from: start, to: end }),
      to: end,
    });
    const isOnlyCase = start !== from && next > end && isCase(tokens, part.from);
    if (part.to > part.from && !isOnlyCase) parts.push(part);
    start = next;
  };
  for (let i = from; i < to; i += 1) {
    const token = tokens[i]!;
    if (token.text === '(' || token.text === '“') depth += 1;
    else if (token.text === ')' || token.text === '”') depth = Math.max(0, depth - 1);
    const due = deadlines.length ? deadlines.find((d) => isCut(d) && d.start === starts[i]) : undefined;
    if (due && depth > 0) {
      const bracket = bracketAround(tokens, { from: start, to }, i);
      if (!bracket) continue;
      close(bracket.open, bracket.next);
      depth = 0;
      i = bracket.next - 1;
      continue;
    }
    if (due && isWithin(page, { from: i, to }, due)) continue;
    if (due) {
      const after = afterDeadline(page, { from: i, to }, due);
      close(withoutCompletion(tokens, { from: start, to: i }), after);
      i = after - 1;
      continue;
    }
    if (depth > 0) continue;
    if (token.text === ';') close(i, i + 1);
    else if (token.text === ',' && startsWithSubject(tokens, { at: i + 1, start, hasSubject }))
      close(i, i + 1);
    else if (
      token.text === ',' &&
      i - start >= shortest &&
      (newTaskAt(tokens, i + 1, false) || furtherTaskAt(tokens, i + 1))
    )
      close(i, i + 1);
    else if (
      token.lower === 'và' &&
      i - start >= shortest + 2 &&
      to - i > 3 &&
      newTaskAt(tokens, i + 1, true)
    )
      close(i, i + 1);
  }
  close(to, to);
  return parts;
}

/** «phấn đấu đến 15/12 đạt 90%», «bảo đảm trong tháng 3 tổ chức đại hội»: the day stands within what is to be done. */
function isWithin(page: Page, range: TokenRange, due: Deadline): boolean {
  const after = afterDeadline(page, range, due);
  const before = page.tokens[range.from - 1]?.lower ?? '';
  return /^(?:đấu|đảm)$/.test(before) && page.tokens[after]?.kind === 'word' && after < range.to;
}

/** «… (báo cáo Ban Bí thư trước ngày …); …»: brackets with a deadline that close a task are no part of what is to be done. */
function bracketAround(
  tokens: readonly Token[],
  { from, to }: TokenRange,
  at: number,
): { open: number; next: number } | null {
  let open = at;
  while (open > from && tokens[open]!.text !== '(') open -= 1;
  let next = at;
  while (next < to && tokens[next]!.text !== ')') next += 1;
  const after = tokens[next + 1];
  const isLast = next + 1 >= to || after === undefined || after.kind !== 'word';
  return tokens[open]!.text === '(' && isLast ? { open, next: next + 1 } : null;
}

/** «…, hoàn thành trước ngày …»: the words that only bring in the deadline are no part of what is to be done. */
function withoutCompletion(tokens: readonly Token[], { from, to }: TokenRange): number {
  const words = [to - 3, to - 2, to - 1].map((at) => tokens[at]?.lower).join(' ');
  return words === ', hoàn thành' && to - 3 > from ? to - 3 : to;
}

const takesOver: ReadonlySet<string> = new Set(['trung', 'địa', 'cấp']);

type Subject = { at: number; start: number; hasSubject: (index: number) => boolean };

/** «…, những xã đã xong hỗ trợ …», «Trung ương …, địa phương …»: another subject takes over. */
function startsWithSubject(tokens: readonly Token[], { at, start, hasSubject }: Subject): boolean {
  if (tokens[at]?.lower === 'những') return hasSubject(at);
  return takesOver.has(tokens[at]?.lower ?? '') && hasSubject(start) && hasSubject(at);
}

const isCut = (deadline: Deadline) =>
  deadline.deadline.kind !== 'horizon' && deadline.deadline.kind !== 'vague';

/** Where the text goes on after a deadline; a purpose («để tổng hợp, …») has another subject and is left out. */
function afterDeadline({ tokens, starts }: Page, { from, to }: TokenRange, due: Deadline): number {
  let at = from;
  while (at < to && starts[at]! < due.end) at += 1;
  while (at < to && /^[,)]$/.test(tokens[at]!.text)) at += 1;
  if (at < to && /^(?:để|nhằm)$/.test(tokens[at]!.lower)) while (at < to && tokens[at]!.text !== ';') at += 1;
  return at;
}

const longestCase = 24;
const isCase = (tokens: readonly Token[], at: number) =>
  (tokens[at]?.lower === 'trường' && tokens[at + 1]?.lower === 'hợp') ||
  (tokens[at]?.lower === 'đối' && tokens[at + 1]?.lower === 'với') ||
  tokens[at]?.lower === 'nếu';

/** «…; trường hợp có dấu hiệu tẩy xóa, | lập biên bản»: in which case something is to be done stands before it. */
function afterCase(tokens: readonly Token[], { from, to }: TokenRange): number {
  for (let i = from + 2; isCase(tokens, from) && i + 2 < to && i < from + longestCase; i += 1)
    if (tokens[i]!.text === ',' && actionAt(tokens, i + 1)) return i + 1;
  return from;
}

/** Index after the mark of an item within the sentence: «(i)», «ii)», «1)». */
function afterItemMark(tokens: readonly Token[], from: number): number {
  const at = tokens[from]?.text === '(' ? from + 1 : from;
  return tokens[at + 1]?.text === ')' && /^(?:[ivx]{1,4}|\d|[a-e])$/.test(tokens[at]!.text) ? at + 2 : from;
}

const emptyAtHead: ReadonlySet<string> = new Set([...',;:.-–“"(', 'và', 'đồng', 'cũng']);
const emptyAtEnd: ReadonlySet<string> = new Set([...',;:./"…', 'và']);

/** Leaves out blanks of meaning at both ends: item marks, commas, «và», closing marks, the brackets of a deadline. */
function trim(tokens: readonly Token[], range: TokenRange): TokenRange {
  let from = afterItemMark(tokens, range.from);
  let { to } = range;
  while (from < to && emptyAtHead.has(tokens[from]!.lower)) {
    if (tokens[from]!.lower === 'đồng' && tokens[from + 1]?.lower !== 'thời') break;
    from += tokens[from]!.lower === 'đồng' ? 2 : 1;
  }
  while (
    to > from &&
    (emptyAtEnd.has(tokens[to - 1]!.lower) ||
      (tokens[to - 1]!.text === '”' && isUnopened(tokens, from, to)) ||
      tokens[to - 1]!.kind === 'break' ||
      isOpenBracket(tokens, from, to))
  )
    to -= 1;
  return { from, to };
}

/** Whether the closing quotation mark at the end was opened before the task begins. */
function isUnopened(tokens: readonly Token[], from: number, to: number): boolean {
  let open = 0;
  for (let i = from; i < to - 1; i += 1)
    open += tokens[i]!.text === '“' ? 1 : tokens[i]!.text === '”' && open > 0 ? -1 : 0;
  return open === 0;
}

function isOpenBracket(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1]!.text;
  if (last === '(') return true;
  if (last !== ')') return false;
  for (let i = to - 2; i >= from && i > to - 60; i -= 1) if (tokens[i]!.text === '(') return false;
  return true;
}
