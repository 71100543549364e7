import type { Page, Sentence } from '../../engine/page.ts';
import type { Readers } from './addressees.ts';
import type { Facts } from './assignments.ts';
import { canSpeak } from './clauses.ts';
import { markerOf } from './outline.ts';

/** Who was asked last, and how: what a list item or the next sentence goes on with. */
export type Said = { names: string[]; parts: { from: number; to: number }[] };
export type ListContext = {
  depth: number;
  said: Said | null;
  speaker: string | null;
  force: 'directive' | 'request';
};

/** Everything carried along from sentence to sentence. */
export type Context = {
  facts: Facts;
  page: Page;
  readers: Readers;
  speakerEnds: Map<number, string>;
  lists: ListContext[];
  /** The speech that goes on: speaker, addressees, and the line of the last order. */
  speech: {
    speaker: string | null;
    said: Said | null;
    line: number;
    force: 'directive' | 'request' | 'reminder' | 'wish' | 'standing' | 'proposal' | 'commitment';
  } | null;
  /** Addressees named on this line, for its later sentences. */
  lineSaid: { line: number; said: Said } | null;
  lastPerson: string | null;
};

/** Opens the context of a page: where speakers end, who signs, whom the document calls. */
export function openContext(facts: Facts): Context {
  const { page, people, offices, bodyAt } = facts;
  const officeEnd = new Map(offices.map((o) => [o.from, o.to]));
  const personEnd = new Map(people.mentions.map((m) => [m.from, m.to]));
  return {
    facts,
    page,
    readers: { tokens: page.tokens, bodyAt, officeEnd, personEnd },
    speakerEnds: findSpeakers(facts),
    lists: [],
    speech: null,
    lineSaid: null,
    lastPerson: null,
  };
}

/** Token index after each person, office and body that may speak, with the speaker's name. */
function findSpeakers({ page, people, offices, bodies }: Facts): Map<number, string> {
  const ends = new Map<number, string>();
  const { tokens, text } = page;
  const surface = (from: number, to: number) =>
    text.nfc.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/\s+/g, ' ');
  for (const body of bodies) if (canSpeak(tokens, body.from)) ends.set(body.to, body.name);
  for (const office of offices)
    if (canSpeak(tokens, office.from)) ends.set(office.to, surface(office.from, office.to));
  for (const mention of people.mentions) ends.set(mention.to, mention.name);
  return ends;
}

/** Closes the lists that a line with this outline mark leaves. */
export function leaveLists(context: Context, sentence: Sentence): number {
  const line = context.page.lines[sentence.line]!;
  const marker = markerOf(line);
  const startsLine = sentence.start <= line.start + marker.length + 2;
  if (startsLine && marker.depth < 9)
    context.lists = context.lists.filter((list) => list.depth < marker.depth);
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
  let at = Math.max(sentence.from, context.page.tokenAt(from));
  const { tokens } = context.page;
  if (tokens[at]?.text === '(' && tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.text === ')') at += 3;
  return Math.min(at, sentence.to);
}

/** The names of a range of addressees as the text writes them. */
export function saidOf({ page }: Context, parts: readonly { from: number; to: number }[]): Said {
  const names = parts.map(({ from, to }) =>
    page.text.nfc.slice(page.tokens[from]!.start, page.tokens[to - 1]!.end).replace(/\s+/g, ' '),
  );
  return { names, parts: [...parts] };
}
