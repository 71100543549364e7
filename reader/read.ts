import { layOut, type Page } from './engine/page.ts';
import { firstFrom } from './engine/spans.ts';
import { type Span, type Text, takeIn } from './engine/text.ts';
import type { Trace, Untold } from './engine/trace.ts';
import { dottedAbbreviations, numberedParts, respellings } from './lexicon/spelling.ts';
import { present } from './present.ts';
import type { Reading } from './reading.ts';
import { readAssignments } from './rules/assignments/assignments.ts';
import { findBodies } from './rules/bodies/bodies.ts';
import { type BodyParser, bodyParser } from './rules/bodies/parse.ts';
import { findCitations } from './rules/citations/citations.ts';
import { findAnaphors } from './rules/citations/pointers.ts';
import { resolveCitations } from './rules/citations/resolve.ts';
import { findCommendations } from './rules/commendations/commendations.ts';
import { findDates } from './rules/dates/dates.ts';
import { inferYears } from './rules/dates/infer.ts';
import { findDoubts } from './rules/doubts/doubts.ts';
import { findEvents } from './rules/events/events.ts';
import { readFrame } from './rules/frame/frame.ts';
import { issuerSignedFor, readSigner } from './rules/frame/signer.ts';
import { findParts } from './rules/parts/parts.ts';
import { findHonouredNames, findNameCandidates } from './rules/people/names.ts';
import { findOffices } from './rules/people/offices.ts';
import { findPeople } from './rules/people/people.ts';
import { findResults } from './rules/results/results.ts';

/** Edition of the rules: it changes whenever the same text could be read differently. */
export const version = '0.3.0';

/** Reads a text and proposes what it says, each finding with its evidence in the text as given. */
export function read(given: string): Reading {
  return readText(takeIn(given, respellings), null);
}

/** Reads a text as `read` does, and tells which rules looked at a place and have nothing there, to whom they gave way and why. */
export function readWithTrace(given: string): { reading: Reading; untold: Untold[] } {
  const text = takeIn(given, respellings);
  const trace: Untold[] = [];
  const reading = readText(text, trace);
  return { reading, untold: trace.map((untold) => ({ ...untold, ...text.toGiven(untold) })) };
}

function readText(text: Text, trace: Trace): Reading {
  // What was laid out is done with when all is found: a long text is not kept in pieces while it is presented.
  return present(text, { version, ...findAll(text, trace) });
}

function findAll(text: Text, trace: Trace) {
  const page = layOut(text, { abbreviations: dottedAbbreviations, numberedParts, trace });
  const citationMentions = findCitations(page);
  const dateMentions = findDates(page);
  const { frame, ...edges } = readFrame(page, {
    own: citationMentions.find((c) => c.own),
    dates: dateMentions,
  });
  const { people, offices, bodies, bodyAt } = findWho(page, citationMentions);
  const dates = inferYears(page, dateMentions, {
    signed: frame.signed,
    pageDate: pageDate(page, dateMentions),
  });
  const signer = readSigner(page, {
    people,
    from: edges.signatureFrom,
    isDocument: frame.kind === 'document',
  });
  const signed = { ...frame, signer, issuer: issuerSignedFor(frame.issuer, signer) };
  const citations = resolveCitations(citationMentions, { page, dates, bodies }).map((citation) =>
    citation.own
      ? {
          ...citation,
          typeName: signed.typeName ?? citation.typeName,
          issuer: signed.issuer ?? citation.issuer,
          date: signed.signed,
        }
      : citation,
  );
  const orders = readAssignments({
    page,
    frame: signed,
    edges,
    people,
    offices,
    bodies,
    bodyAt,
    dates,
    citations,
  });
  const commendations = findCommendations({ page, bodies, people, offices });
  // Who gives an honour does it with these words and orders nothing, though they stand where orders stand.
  const assignments = orders.filter(({ action }) => !isWithin(commendations, action));
  const doubts = findDoubts({
    page,
    frame: signed,
    dates,
    citations,
    bodies,
    people: people.mentions,
    commendations,
  });
  return {
    frame: signed,
    citations,
    people,
    bodies,
    dates,
    assignments,
    commendations,
    doubts,
    anaphors: findAnaphors(page, citations),
    results: findResults(page, assignments),
    events: findEvents({ page, dates, bodies }),
    parts: findParts({ page, frame: signed, edges }),
  };
}

/** Awards told in one sentence reach over each other at most. */
const mostAtOnce = 8;

/** Whether a stretch lies within one of the spans before it, which are sorted by start. */
function isWithin(spans: readonly Span[], { start, end }: Span): boolean {
  const next = spans.length ? firstFrom(spans, start + 1) : 0;
  for (let i = Math.max(0, next - mostAtOnce); i < next; i += 1) if (end <= spans[i]!.end) return true;
  return false;
}

/** Persons, offices and bodies lean on each other: a name ends a body, a body completes an office. */
function findWho(page: Page, citations: readonly Span[]) {
  const written = findNameCandidates(page);
  const names = [...written, ...findHonouredNames(page, written)].sort((a, b) => a.from - b.from);
  const nameStarts = new Set(names.map((name) => name.from));
  const isName = (index: number) => nameStarts.has(index);
  const bodyAt: BodyParser = bodyParser(page, isName);
  const offices = findOffices(page, bodyAt, isName);
  const people = findPeople({ page, names, offices });
  const taken = new Uint8Array(page.tokens.length + 1);
  for (const { from, to } of [...offices, ...people.mentions]) taken.fill(1, from, to);
  for (const { start, end } of citations) taken.fill(1, page.tokenAt(start), page.tokenAt(end - 1) + 1);
  return { people, offices, bodyAt, bodies: findBodies(page, bodyAt, (index) => taken[index] === 1) };
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
