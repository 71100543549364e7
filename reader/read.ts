import { type Ends, endsWithin, findEnds, findWho, hints, readEnds } from './ends.ts';
import { cutBlocks } from './engine/blocks.ts';
import { layOut, type Page } from './engine/page.ts';
import { firstFrom } from './engine/spans.ts';
import { type Span, takeIn } from './engine/text.ts';
import type { Trace, Untold } from './engine/trace.ts';
import { type Found, openGathering } from './gather.ts';
import { respellings } from './lexicon/spelling.ts';
import type { Frame, Reading } from './reading.ts';
import { readAssignments } from './rules/assignments/assignments.ts';
import type { Carried } from './rules/assignments/context.ts';
import { findCitations } from './rules/citations/citations.ts';
import { openPapers, type Papers } from './rules/citations/papers.ts';
import { findAnaphors, type Meant } from './rules/citations/pointers.ts';
import { resolveCitations } from './rules/citations/resolve.ts';
import type { ResolvedCitation } from './rules/citations/resolved.ts';
import { findCommendations } from './rules/commendations/commendations.ts';
import { findDates } from './rules/dates/dates.ts';
import { inferYears, openTold, type Told } from './rules/dates/infer.ts';
import { findDoubts } from './rules/doubts/doubts.ts';
import { findEvents } from './rules/events/events.ts';
import { findParts, type Outline, openOutline } from './rules/parts/parts.ts';
import type { KnownPersons } from './rules/people/people.ts';
import { findResults } from './rules/results/results.ts';

/** Edition of the rules: it changes whenever the same text could be read differently. */
export const version = '0.3.0';

/** Units of a text that are read at once: some fifty printed pages. */
const blockLength = 100_000;

/** Reads a text and proposes what it says, each finding with its evidence in the text as given. */
export function read(given: string): Reading {
  return readInBlocks(given, { size: blockLength, trace: null });
}

/** Reads a text as `read` does, and tells which rules looked at a place and have nothing there, to whom they gave way and why. */
export function readWithTrace(given: string): { reading: Reading; untold: Untold[] } {
  const untold: Untold[] = [];
  const reading = readInBlocks(given, { size: blockLength, trace: untold });
  return { reading, untold };
}

type Blocks = { size: number; trace: Untold[] | null };

/**
 * Reads a text block by block: what a block was laid out in is done with when its findings are gathered, and the next
 * goes on with what is known by then. Only the head and the foot of a text of several blocks are looked at before.
 */
export function readInBlocks(given: string, { size, trace }: Blocks): Reading {
  const blocks = cutBlocks(given, size);
  const known = openKnown();
  const gathering = openGathering();
  const ends = blocks.length > 1 ? readEnds(given) : null;
  let frame = ends?.frame;
  for (const { start, end } of blocks) {
    const text = takeIn(given.slice(start, end), respellings);
    const untold: Trace = trace && [];
    const page = layOut(text, { ...hints, trace: untold, opens: start === 0, closes: end === given.length });
    const cited = known.papers.count;
    const found = findAll(page, known, ends && endsWithin(ends, text, start));
    frame ??= found.frame;
    gathering.add(found, { text, base: start, cited });
    for (const one of untold ?? []) {
      const place = text.toGiven(one);
      trace?.push({ ...one, start: place.start + start, end: place.end + start });
    }
  }
  return gathering.done({ version, chars: given.length, frame: frame! });
}

/** What is known of a text from the blocks that were read. */
type Known = {
  persons: KnownPersons;
  papers: Papers;
  told: Told;
  meant: Meant;
  asked: Carried | undefined;
  events: Set<string>;
  outline: Outline;
};

const openKnown = (): Known => ({
  persons: { names: new Set(), byGiven: new Map() },
  papers: openPapers(),
  told: openTold(),
  meant: { last: new Map(), own: null },
  asked: undefined,
  events: new Set(),
  outline: openOutline(),
});

function findAll(page: Page, known: Known, ends: Ends | null): Found & { frame: Frame } {
  const mentions = findCitations(page);
  const dateMentions = findDates(page);
  const { people, offices, bodies, bodyAt } = findWho(page, mentions, known.persons);
  const { frame, edges } = ends ?? findEnds(page, { mentions, dates: dateMentions, people });
  known.told.pageDate ??= pageDate(page, dateMentions);
  const dates = inferYears(page, dateMentions, { signed: frame.signed, told: known.told });
  const from = known.papers.count;
  const resolved = resolveCitations(mentions, { page, dates, bodies }, known.papers);
  const citations = resolved.map((citation) => (citation.own ? ownAs(frame, citation) : citation));
  const asked = readAssignments(
    { page, frame, edges, people, offices, bodies, bodyAt, dates, citations },
    known.asked,
  );
  known.asked = asked.carried;
  const commendations = findCommendations({ page, bodies, people, offices });
  // Who gives an honour does it with these words and orders nothing, though they stand where orders stand.
  const assignments = asked.orders.filter(({ action }) => !isWithin(commendations, action));
  const doubts = findDoubts({
    page,
    frame,
    dates,
    citations,
    bodies,
    people: people.mentions,
    commendations,
  });
  return {
    frame,
    citations,
    people,
    bodies,
    dates,
    assignments,
    commendations,
    doubts,
    anaphors: findAnaphors(page, { citations, from, meant: known.meant }),
    results: findResults(page, assignments),
    events: findEvents({ page, dates, bodies, seen: known.events }),
    parts: findParts({ page, frame, edges, outline: known.outline }),
  };
}

/** The document's own number has what its head tells of it. */
const ownAs = (frame: Frame, citation: ResolvedCitation): ResolvedCitation => ({
  ...citation,
  typeName: frame.typeName ?? citation.typeName,
  issuer: frame.issuer ?? citation.issuer,
  date: frame.signed,
});

/** Awards told in one sentence reach over each other at most. */
const mostAtOnce = 8;

/** Whether a stretch lies within one of the spans before it, which are sorted by start. */
function isWithin(spans: readonly Span[], { start, end }: Span): boolean {
  const next = spans.length ? firstFrom(spans, start + 1) : 0;
  for (let i = Math.max(0, next - mostAtOnce); i < next; i += 1) if (end <= spans[i]!.end) return true;
  return false;
}

const weekday = /(?:Thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ nhật)/iu;
const hour = /(?<!\d)\d{1,2}(?::| giờ |h)\d{2}(?!\d)/u;
const longestDateline = 80;

/** The day a page was shown or posted: a line of its own with a weekday or an hour, or the headline's end. */
function pageDate(
  page: Page,
  dates: readonly (Span & { iso: string | null; kind: string })[],
): string | null {
  const shown = dates.find((date) => {
    if (date.kind !== 'day' || !date.iso) return false;
    const text = page.lines[page.lineAt(date.start)]!.text.trim();
    const isShort = text.length < longestDateline;
    return (isShort && (weekday.test(text) || hour.test(text))) || /\d{1,2}:\d{2}$/.test(text.slice(-5));
  });
  return shown?.iso ?? null;
}
