import { type Page, type Sentence, writtenAs } from '../../engine/page.ts';
import { firstFrom, inside } from '../../engine/spans.ts';
import { endAt, type Token } from '../../engine/tokens.ts';
import type { Deadline, Force, Frame } from '../../reading.ts';
import type { DatedMention } from '../dates/infer.ts';
import { openReaders, type Readers } from './addressees.ts';
import { findOrders, type OrderFound, orderWords } from './clauses.ts';
import { findTimes, type Times } from './deadlines.ts';
import type { Ranking } from './direction.ts';
import type { Facts } from './facts.ts';
import { markerOf } from './outline.ts';
import { findSpeakers } from './speakers.ts';

/** Who was asked last, and how: what a list item or the next sentence goes on with. */
export type Said = { names: string[]; parts: { from: number; to: number }[] };
export type ListContext = {
  depth: number;
  said: Said | null;
  speaker: string | null;
  force: Force;
};

/** Everything carried along from sentence to sentence. */
export type Context = {
  facts: Facts;
  page: Page;
  readers: Readers;
  times: Times;
  speakerEnds: Map<number, string>;
  lists: ListContext[];
  /** The speech that goes on: speaker, addressees, and the line of the last order. */
  speech: {
    speaker: string | null;
    said: Said | null;
    line: number;
    force: Force;
  } | null;
  /** Addressees named on this line, for its later sentences. */
  lineSaid: { line: number; said: Said } | null;
  lastPerson: string | null;
  /** Rank of each person by the last office of the stack that the text gives most. */
  ranks: Map<string, number>;
  rankOf: Ranking;
  persons: Set<string>;
  /** In minutes: who is in the chair, and whose words the line reports. */
  chair: string | null;
  voice: string | null;
  /** How often each body is named. */
  counts: Map<string, number>;
  /** The body that the text names most, and so is about. */
  mainBody: Said | null;
  /** The orders of the tokens that were looked at last. */
  orders: { from: number; to: number; found: OrderFound[] } | null;
  /** Depth of the section that asks nothing («MỤC ĐÍCH», «TIÊU CHÍ»), until the next of its depth. */
  muted: number | null;
  /** Depth of the last outline mark. */
  section: number;
  /** For each spelling, a bit for each way to read a sentence that it is needed by. */
  askedFor: Uint32Array;
  /** Line that an example («Ví dụ: …») has reached. */
  example: number | null;
};

/** What goes on from page to page of a long text. */
export type Carried = Pick<
  Context,
  | 'lists'
  | 'speech'
  | 'lastPerson'
  | 'ranks'
  | 'rankOf'
  | 'persons'
  | 'chair'
  | 'voice'
  | 'counts'
  | 'muted'
  | 'section'
>;

/** A clause with everything that stands above it filled in. */
export type FullClause = {
  rule: string;
  said: Said | null;
  speaker: string | null;
  force: Force;
  modality: { from: number; to: number } | null;
  actionFrom: number;
  actionTo: number;
  /** The year at the head of the sentence: «Năm 2023 tiếp tục phải …». */
  period?: DatedMention;
  /** The deadline at the head of the sentence: «Trước ngày 30/6, …». */
  due?: Deadline | undefined;
};

/** The tokens of a sentence proper, or of what is quoted in it, and the depth of its outline mark. */
export type Range = {
  from: number;
  to: number;
  depth: number;
  due?: Deadline | undefined;
  /** Who says what stands here between quotation marks. */
  quoted?: string | undefined;
  /** Whom the sentence names as its source: «Theo ông X, …». */
  source?: string | undefined;
};

/** Opens the context of a page: where speakers end, who signs, whom the document calls. */
export function openContext(facts: Facts, askedFor: Uint32Array, carried: Carried): Context {
  const { page, people, offices, bodyAt } = facts;
  const { counts, ranks, persons } = carried;
  for (const { name } of facts.bodies) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { name } of people.mentions) persons.add(name);
  noteRanks(ranks, facts, carried.rankOf);
  const officeEnd = new Map(offices.map((o) => [o.from, o.to]));
  const personEnd = new Map(people.mentions.map((m) => [m.from, m.to]));
  return {
    ...carried,
    facts,
    page,
    readers: openReaders(
      { tokens: page.tokens, places: page.places, orderWord: orderWords(page), bodyAt, officeEnd, personEnd },
      page,
    ),
    times: findTimes(page, facts.dates, facts.frame.signed),
    chair: carried.chair ?? chairOf(facts),
    mainBody: mainBody(counts),
    orders: null,
    speakerEnds: findSpeakers(facts),
    lineSaid: null,
    example: null,
    askedFor,
  };
}

const chairLine = /^\s*(?:[-–+•*]\s*)?(?:\d{1,2}[.)]\s*)?(?:Người )?(?:chủ trì|chủ tọa)[^:\n]{0,30}:/iu;

/** «Chủ trì: đồng chí A»: the chair of the meeting whose minutes these are. */
function chairOf({ page, frame, people }: Facts): string | null {
  if (!isRecord(frame)) return null;
  const line = page.lines.find(({ text }) => chairLine.test(text));
  return (line && inside(people.mentions, line)[0]?.name) ?? null;
}

/** Whether a paper is the minutes of a meeting. */
export const isRecord = ({ typeName }: Frame) => /^Biên bản/u.test(typeName ?? '');

function mainBody(counts: ReadonlyMap<string, number>): Said | null {
  let [most, times] = ['', 0];
  for (const [name, count] of counts) if (count > times) [most, times] = [name, count];
  return times >= 3 ? { names: [most], parts: [] } : null;
}

/** The words that order or ask in a range of tokens. */
export function ordersIn(context: Context, { from, to }: { from: number; to: number }): OrderFound[] {
  const before = context.orders;
  if (before?.from === from && before.to === to) return before.found;
  const found = findOrders(context.readers, { from, to }, context.speakerEnds);
  context.orders = { from, to, found };
  return found;
}

/** A person speaks in the last of the offices named: «Ủy viên Bộ Chính trị, Bí thư Thành ủy» speaks for the city. */
function noteRanks(ranks: Map<string, number>, { page, people }: Facts, rankOf: Ranking): void {
  for (const title of people.titles) {
    const last = page.plain.slice(title.start, title.end).split(',').at(-1)!;
    const rank = rankOf(last);
    if (rank !== null) ranks.set(title.name, Math.max(rank, ranks.get(title.name) ?? 0));
  }
}

/** Closes the lists that a line with this outline mark leaves. */
export function leaveLists(context: Context, sentence: Sentence): number {
  const line = context.page.lines[sentence.line]!;
  const marker = markerOf(line);
  const startsLine = sentence.start <= line.start + marker.length + 2;
  if (startsLine && marker.depth < 9) context.section = marker.depth;
  if (startsLine && context.muted !== null && marker.depth <= context.muted) context.muted = null;
  if (startsLine && marker.depth < 9 && context.lists.some((list) => list.depth >= marker.depth))
    context.lists = context.lists.filter((list) => list.depth < marker.depth);
  if (startsLine && marker.depth < 4 && context.facts.frame.kind === 'document' && context.speech?.said)
    context.speech = { ...context.speech, said: null };
  return startsLine ? marker.depth : 9;
}

/** Token at which the sentence proper begins, outline mark left out. */
export function sentenceHead(context: Context, sentence: Sentence): number {
  const line = context.page.lines[sentence.line]!;
  const marker = markerOf(line);
  const from = Math.max(
    sentence.start,
    sentence.start <= line.start + marker.length ? line.start + marker.length : 0,
  );
  const { tokens } = context.page;
  let at = sentence.from;
  while (at < tokens.length && endAt(context.page, at) <= from) at += 1;
  if (tokens[at]?.text === '(' && tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.text === ')') at += 3;
  at = overSourceTag(tokens, at);
  return Math.min(at, sentence.to);
}

const longestTag = 10;

/** «(Báo Lam Giang) - |»: the paper that an article is from stands before its first sentence. */
function overSourceTag(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let i = at + 1; i < at + longestTag && tokens[i]?.kind !== 'break'; i += 1)
    if (tokens[i]?.text === ')') return /^[-–]$/.test(tokens[i + 1]?.text ?? '') ? i + 2 : at;
  return at;
}

/** The names of a range of addressees as the text writes them. */
export function saidOf({ page }: Context, parts: readonly { from: number; to: number }[]): Said {
  const names = parts.map(({ from, to }) => writtenAs(page, from, to));
  return { names, parts: [...parts] };
}

/** Indexes of the citations that begin within a stretch. */
export function citesWithin({ facts }: Context, { start, end }: { start: number; end: number }): number[] {
  const found: number[] = [];
  let i = firstFrom(facts.citations, start);
  for (; i < facts.citations.length && facts.citations[i]!.start < end; i += 1) found.push(i);
  return found;
}

/** The text of a range. */
export function textOf({ page }: Context, { from, to }: { from: number; to: number }): string {
  return to > from ? page.plain.slice(page.starts[from], endAt(page, to - 1)) : '';
}

/** The list that the text stands in; a section that asks nothing has none. */
export function currentList({ lists, muted }: Context): ListContext | undefined {
  return muted === null ? lists.at(-1) : undefined;
}

/** Opens a list; lists as deep or deeper end. */
export function openList(context: Context, list: ListContext): void {
  context.muted = null;
  context.lists = [...context.lists.filter((other) => other.depth < list.depth), list];
}

/** Those to whom the document is addressed. */
export function calledSaid({ facts }: Context): Said | null {
  return facts.frame.addressees.length ? { names: facts.frame.addressees, parts: [] } : null;
}

/** Who was asked last: on this line, in the list, in the speech. */
export function inheritedSaid(context: Context, sentence: Sentence): Said | null {
  if (context.lineSaid?.line === sentence.line) return context.lineSaid.said;
  return currentList(context)?.said ?? context.speech?.said ?? null;
}

/** The speaker of an order: named before it, meant by a pronoun, or the one who speaks all along. */
export function speakerOf(context: Context, order: OrderFound, { quoted }: Range): string | null {
  const { frame } = context.facts;
  const named = order.speakerEnd >= 0 ? context.speakerEnds.get(order.speakerEnd) : undefined;
  if (named) return named;
  if (quoted) return quoted;
  if (context.voice) return context.voice;
  if (order.speakerEnd >= 0) return pronounOf(context);
  const fromList = context.lists.at(-1)?.speaker ?? null;
  return fromList ?? (frame.kind === 'document' ? frame.issuer : (context.speech?.speaker ?? null));
}

/** «Đồng chí», «ông»: the person who spoke last, else the last one named. */
function pronounOf({ speech, lastPerson, persons }: Context): string | null {
  const speaker = speech?.speaker;
  return speaker && persons.has(speaker) ? speaker! : (lastPerson ?? speaker ?? null);
}

const farthest = 250;

/** The last one in a range of tokens who may speak, persons before bodies. */
export function lastSpeaker(context: Context, from: number, to: number): string | null {
  let last: string | null = null;
  for (let i = to; i > from && i > to - farthest; i -= 1) {
    const name = context.speakerEnds.get(i);
    if (name === undefined) continue;
    if (context.persons.has(name)) return name;
    last ??= name;
  }
  return last;
}
