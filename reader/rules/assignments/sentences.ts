import type { Sentence } from '../../engine/page.ts';
import { inside, lastInside, at as spanAt } from '../../engine/spans.ts';
import { maskPerSpelling, type Token } from '../../engine/tokens.ts';
import type { Deadline } from '../../reading.ts';
import { readAddressees } from './addressees.ts';
import { byCondition, byLimit, byNotice } from './by-condition.ts';
import { byDuty, byGiven } from './by-duty.ts';
import { byDue, byModal, byPromise, opensPromise } from './by-modal.ts';
import { byOrder, byStandingRule } from './by-order.ts';
import { bySubject, byVerb } from './by-verb.ts';
import { skipConnectives } from './clauses.ts';
import {
  type Context,
  type FullClause,
  isRecord,
  leaveLists,
  ordersIn,
  type Range,
  sentenceHead,
  textOf,
} from './context.ts';
import { findDeadlines } from './deadlines.ts';
import { readHeading } from './headings.ts';
import { markerOf } from './outline.ts';
import { quotationOf } from './quotes.ts';
import { opensModal } from './verbs.ts';

type Reader = (context: Context, sentence: Sentence, range: Range) => FullClause[] | null;

/** A sentence that only tells what somebody said asks nothing by its bare verbs. */
const unlessItReports =
  (read: Reader): Reader =>
  (context, sentence, range) =>
    reports(context, range) ? null : read(context, sentence, range);

/** One that reads a sentence; it is asked only where a word stands without which it finds nothing. */
type Row = { rule: string; read: Reader; needs?: (token: Token) => boolean };
const word =
  (...words: string[]) =>
  ({ lower }: Token) =>
    words.includes(lower);

/** Those who read a sentence, in the order in which they are asked: the first that finds a clause has it. */
const readers: readonly Row[] = [
  { rule: 'assignments/order', read: byOrder },
  {
    rule: 'assignments/promise',
    read: (context, _, range) => byPromise(context, range),
    needs: opensPromise,
  },
  {
    rule: 'assignments/standing-rule',
    read: (context, _, range) => byStandingRule(context, range),
    needs: word('quy'),
  },
  { rule: 'assignments/limit', read: (context, _, range) => byLimit(context, range), needs: word('quá') },
  { rule: 'assignments/duty', read: byDuty, needs: word('là') },
  { rule: 'assignments/given', read: (context, _, range) => byGiven(context, range), needs: word('được') },
  { rule: 'assignments/modal', read: byModal, needs: opensModal },
  {
    rule: 'assignments/condition',
    read: (context, _, range) => byCondition(context, range),
    needs: word('thì'),
  },
  {
    rule: 'assignments/notice',
    read: (context, _, range) => byNotice(context, range),
    needs: word('biết'),
  },
  { rule: 'assignments/bare', read: unlessItReports(bySubject) },
  { rule: 'assignments/elided', read: unlessItReports(byVerb) },
  { rule: 'assignments/due', read: byDue, needs: word('hoàn', 'xong') },
];
/** For each spelling of a page, a bit for each reader that it is needed by. */
export const wordsNeeded = maskPerSpelling((token) =>
  readers.reduce((mask, { needs }, bit) => mask | (!needs || needs(token) ? 1 << bit : 0), 0),
);

/** A bit for each reader for whom a word stands in the range. */
function askedBy({ page, askedFor }: Context, { from, to }: Range): number {
  let mask = 0;
  for (let i = from; i < to; i += 1) mask |= askedFor[page.places[i]!]!;
  return mask;
}

function firstToRead(context: Context, sentence: Sentence, range: Range): FullClause[] {
  const { trace } = context.page;
  const { start, end } = sentence;
  let first: { rule: string; clauses: FullClause[] } | null = null;
  const asked = askedBy(context, range);
  for (let bit = 0; bit < readers.length; bit += 1) {
    if (first && !trace) break;
    const { rule, read } = readers[bit]!;
    const isAsked: boolean = !first && (asked & (1 << bit)) !== 0;
    const clauses: FullClause[] | null = isAsked ? read(context, sentence, range) : null;
    if (clauses) first = { rule, clauses };
    else trace?.push({ start, end, rule, because: first ? 'not-asked' : 'nothing', to: first?.rule ?? null });
  }
  return first?.clauses ?? [];
}

/** Reads the clauses of one sentence that ask something, and carries the context on. */
export function readSentence(context: Context, sentence: Sentence): FullClause[] {
  const depth = leaveLists(context, sentence);
  if (inExample(context, sentence) || isCaption(context, sentence)) return [];
  const { tokens } = context.page;
  const head = overTopic(
    tokens,
    skipConnectives(tokens, sentenceHead(context, sentence), sentence.to),
    sentence.to,
  );
  const due = deadlineAtHead(context, sentence, head);
  const source = sourceAtHead(context, head);
  const from = source?.next ?? due?.next ?? head;
  const item = depth === 9 && enumerates(context, sentence) ? depthOfItem : depth;
  if (item !== depth) context.lineSaid = null;
  const range: Range = { from, to: sentence.to, depth: item, due: due?.deadline, source: source?.name };
  noteVoice(context, sentence, range);
  if (isGround(context, range) || readHeading(context, sentence, range)) return [];
  const clauses = readClauses(context, sentence, range);
  if (range.depth < 9 && tokens[range.to - 1]!.text === ':' && cases.test(textOf(context, range)))
    context.muted = range.depth;
  if (clauses.length && context.speech && context.speech.line !== sentence.line)
    context.speech = { ...context.speech, line: sentence.line };
  notePersons(context, sentence);
  const named = clauses.find((clause) => clause.said);
  if (named?.said) context.lineSaid = { line: sentence.line, said: named.said };
  return clauses;
}

function readClauses(context: Context, sentence: Sentence, range: Range): FullClause[] {
  const parts = cutAtQuotation(context, sentence, range);
  const clauses =
    parts.length === 1
      ? firstToRead(context, sentence, parts[0]!)
      : parts.flatMap((part) => firstToRead(context, sentence, part));
  return range.due ? clauses.map((clause) => ({ ...clause, due: range.due })) : clauses;
}

const longestTopic = 32;
const shortestRest = 4;

/** «2- Về chuẩn bị Tết: | Công an thành phố xây dựng …»: what an item is about stands before a colon. */
function overTopic(tokens: readonly Token[], head: number, to: number): number {
  if (tokens[head]?.lower !== 'về') return head;
  for (let at = head + 1; at < head + longestTopic && at + shortestRest < to; at += 1) {
    if (tokens[at]!.text === ':') return at + 1;
    if (tokens[at]!.kind === 'break' || tokens[at]!.text === ';') return head;
  }
  return head;
}

/** «- Đồng chí A: …»: in minutes the line goes on with what A said. */
function noteVoice(context: Context, sentence: Sentence, { from }: Range): void {
  const { page, readers, facts } = context;
  if (!isRecord(facts.frame)) return;
  const said = readAddressees(readers, from);
  const isLabel = said?.named && page.tokens[said.next]?.text === ':';
  const named = isLabel ? inside(facts.people.mentions, sentence)[0]?.name : undefined;
  if (named) context.voice = named;
  else if (sentence.start <= page.lines[sentence.line]!.start + longestMark) context.voice = null;
}

const longestMark = 8;
const depthOfItem = 7;
const ordinals: ReadonlySet<string> = new Set('một hai ba bốn năm sáu bảy tám chín mười'.split(' '));

const ranks: ReadonlySet<string> = new Set('nhất hai ba tư năm sáu bảy'.split(' '));

/** «Hai là, Bộ Tài chính …», «Thứ ba, …»: an item of a list that is spoken. */
function enumerates({ page }: Context, { from }: Sentence): boolean {
  const first = page.tokens[from]!.lower;
  const second = page.tokens[from + 1]?.lower ?? '';
  if (second === 'là') return ordinals.has(first);
  if (first !== 'thứ' || !ranks.has(second)) return false;
  const third = page.tokens[from + 2]?.text;
  return third === ',' || third === ':';
}

/** «Các đại biểu dự hội nghị. Ảnh: …»: what stands under a picture. */
function isCaption({ page, facts }: Context, sentence: Sentence): boolean {
  const { tokens } = page;
  if (facts.frame.kind === 'document') return false;
  let at = sentence.to;
  while (tokens[at]?.kind === 'break' || tokens[at]?.text === '(') at += 1;
  return tokens[at]?.text === 'Ảnh' && page.lineAt(page.starts[at]!) - sentence.line <= 1;
}

const label = /^\s*(?:[-–+•*]\s*)?(?<label>ví dụ)(?![\p{L}\p{M}])/iu;
const carriesOn = /^\s*[-–+•*]?\s*(?:(?:các )?đồng chí|ông|bà|cán bộ|nhân sự)(?![\p{L}\p{M}])/iu;

/** «Ví dụ: đồng chí Nguyễn Văn A …»: the line of an example, and those after it that carry it on, ask nothing. */
function inExample(context: Context, sentence: Sentence): boolean {
  const line = context.page.lines[sentence.line]!;
  if (label.test(line.text)) context.example = sentence.line;
  if (context.example === null || context.example === sentence.line) return context.example !== null;
  const isNext =
    sentence.line - context.example <= 2 && (markerOf(line).depth === 9 || carriesOn.test(line.text));
  context.example = isNext ? sentence.line : null;
  return isNext;
}

/** «Căn cứ Luật …;», «Xét đề nghị của …,»: on what grounds a document is issued asks nothing. */
function isGround({ facts, page }: Context, { from, to }: Range): boolean {
  const end = page.tokens[to - 1]!.text;
  if (facts.frame.kind !== 'document' || (end !== ';' && end !== ',')) return false;
  const first = page.tokens[from]?.lower;
  const second = page.tokens[from + 1]?.lower;
  return (first === 'căn' && second === 'cứ') || ((first === 'xét' || first === 'theo') && second === 'đề');
}

const longestSource = 40;

/** «Theo Chỉ thị số 12, …», «Theo ông X, …»: who says the sentence; a paper goes on speaking after it. */
function sourceAtHead(context: Context, head: number): { name: string; next: number } | null {
  const { page, speakerEnds, facts } = context;
  const { tokens } = page;
  if (tokens[head]?.lower !== 'theo' || facts.frame.kind === 'document') return null;
  for (let at = head + 1; at < head + longestSource && tokens[at]?.kind !== 'break'; at += 1) {
    if (tokens[at]?.text !== ',') continue;
    const name = speakerEnds.get(at);
    if (name === undefined) continue;
    const isPaper = spanAt(facts.citations, page.starts[head + 1]!) !== undefined;
    if (isPaper)
      context.speech = {
        speaker: name,
        said: null,
        line: page.lineAt(page.starts[head]!),
        force: 'directive',
      };
    return { name, next: at + 1 };
  }
  return null;
}

/** What is quoted at the head of a sentence is read by itself, and by itself what its speaker goes on to say. */
function cutAtQuotation(context: Context, sentence: Sentence, range: Range): Range[] {
  const quotation = quotationOf(context, sentence);
  if (!quotation) return [range];
  const close = context.page.tokenAt(quotation.close);
  if (close >= range.to) return [{ ...range, quoted: quotation.speaker }];
  if (close <= range.from) return [range];
  return [
    { ...range, to: close, quoted: quotation.speaker },
    { ...range, from: close + 1 },
  ];
}

/** «… trong các trường hợp sau:»: the items below tell cases, not tasks. */
const cases =
  /(?:trường hợp|điều kiện|tiêu chuẩn|tiêu chí|thành phần|hình thức|nguyên tắc)(?: (?:cụ thể|như|sau|đây|dưới))*[ ]?:$|(?:bao gồm|gồm)(?: có)?[ ]?:$/iu;

const opensATime: ReadonlySet<string> = new Set([
  'trước',
  'chậm',
  'trong',
  'đến',
  'hạn',
  'định',
  'hằng',
  'hàng',
]);
/** «Trước ngày 30/6, Sở Nội vụ báo cáo …»: the day it is due by stands first. */
function deadlineAtHead(
  { page, times }: Context,
  sentence: Sentence,
  head: number,
): { deadline: Deadline; next: number } | null {
  const start = page.starts[head]!;
  if (head >= page.tokens.length || !opensATime.has(page.tokens[head]!.lower)) return null;
  const deadline = findDeadlines(page, { start, end: sentence.end }, times).find(
    (found) => found.start === start,
  );
  const next = deadline ? page.tokenAt(deadline.end) : head;
  return deadline && page.tokens[next]?.text === ',' ? { deadline, next: next + 1 } : null;
}

function reports(context: Context, range: Range): boolean {
  if (context.facts.frame.kind === 'document') return false;
  return ordersIn(context, range).some((order) => order.speakerEnd >= 0);
}

function notePersons(context: Context, sentence: Sentence): void {
  const spoken = lastInside(context.facts.people.mentions, sentence);
  if (spoken) context.lastPerson = spoken.name;
}
