import { layOut, type Page } from './engine/page.ts';
import type { Span, Text } from './engine/text.ts';
import { fromGiven, takeIn } from './engine/text.ts';
import { footMark } from './lexicon/frame.ts';
import { dottedAbbreviations, numberedParts, respellings } from './lexicon/spelling.ts';
import type { Frame } from './reading.ts';
import { findBodies } from './rules/bodies/bodies.ts';
import { type BodyParser, bodyParser } from './rules/bodies/parse.ts';
import { type CitationMention, findCitations } from './rules/citations/citations.ts';
import { type DateMention, findDates } from './rules/dates/dates.ts';
import { type FrameLines, readFrame } from './rules/frame/frame.ts';
import { issuerSignedFor, readSigner } from './rules/frame/signer.ts';
import { findHonouredNames, findNameCandidates } from './rules/people/names.ts';
import { findOffices } from './rules/people/offices.ts';
import { findPeople, type KnownPersons, type PeopleFound } from './rules/people/people.ts';

/** The frame of a text, and where its head ends and its foot begins. */
export type Ends = { frame: Frame; edges: Omit<FrameLines, 'frame'> };

export const hints = { abbreviations: dottedAbbreviations, numberedParts };

type Facts = {
  mentions: readonly CitationMention[];
  dates: readonly DateMention[];
  people: PeopleFound;
};

/** Reads the head and the foot of a page that is a whole text. */
export function findEnds(page: Page, { mentions, dates, people }: Facts): Ends {
  const { frame, ...edges } = readFrame(page, { own: mentions.find((c) => c.own), dates });
  const isDocument = frame.kind === 'document';
  const signer = readSigner(page, { people, from: edges.signatureFrom, isDocument });
  return { frame: { ...frame, signer, issuer: issuerSignedFor(frame.issuer, signer) }, edges };
}

/** Units of a long text in which its head stands, and of what follows the first line of its foot. */
const longestHead = 12_000;
const longestFoot = 8_000;

/** Reads the ends of a text too long for one page: its head and its foot are laid out as a page of their own. */
export function readEnds(given: string): Ends {
  const headTo = given.lastIndexOf('\n', longestHead) + 1 || longestHead;
  const footFrom = Math.max(headTo, footOf(given));
  const footTo = Math.min(given.length, footFrom + longestFoot);
  const text = takeIn(`${given.slice(0, headTo)}\n${given.slice(footFrom, footTo)}`, respellings);
  const page = layOut(text, { ...hints, trace: null });
  const mentions = findCitations(page);
  const { people } = findWho(page, mentions, { names: new Set(), byGiven: new Map() });
  const { frame, edges } = findEnds(page, { mentions, dates: findDates(page), people });
  const placed = (offset: number) => {
    if (offset >= page.plain.length) return given.length;
    const { start } = text.toGiven({ start: offset, end: offset });
    return start < headTo ? start : start - headTo - 1 + footFrom;
  };
  return { frame, edges: movedBy(edges, placed) };
}

/** Where the last line stands that opens a foot, else the beginning of the last lines. */
function footOf(given: string): number {
  let last = -1;
  for (const { index } of given.matchAll(footMark)) last = index;
  return last < 0 ? given.indexOf('\n', given.length - longestFoot) + 1 : last;
}

function movedBy({ annex, ...edges }: Ends['edges'], move: (offset: number) => number): Ends['edges'] {
  return {
    bodyFrom: move(edges.bodyFrom),
    bodyTo: move(edges.bodyTo),
    signatureFrom: move(edges.signatureFrom),
    annex: annex && { ...annex, from: move(annex.from) },
  };
}

/** The ends of a text as one of its blocks has them: what stands before it is behind its first sign. */
export function endsWithin({ frame, edges }: Ends, text: Text, base: number): Ends {
  const within = (offset: number) => {
    if (offset < base) return -1;
    const isBehind = offset - base >= text.given.length;
    return isBehind ? text.plain.length + 1 : fromGiven(text, offset - base);
  };
  return { frame, edges: movedBy(edges, within) };
}

/** Persons, offices and bodies lean on each other: a name ends a body, a body completes an office. */
export function findWho(page: Page, citations: readonly Span[], known: KnownPersons) {
  const written = findNameCandidates(page);
  const names = [...written, ...findHonouredNames(page, written)].sort((a, b) => a.from - b.from);
  const nameStarts = new Set(names.map((name) => name.from));
  const isName = (index: number) => nameStarts.has(index);
  const bodyAt: BodyParser = bodyParser(page, isName);
  const offices = findOffices(page, bodyAt, isName);
  const people = findPeople({ page, names, offices, known });
  const taken = new Uint8Array(page.tokens.length + 1);
  for (const { from, to } of [...offices, ...people.mentions]) taken.fill(1, from, to);
  for (const { start, end } of citations) taken.fill(1, page.tokenAt(start), page.tokenAt(end - 1) + 1);
  return { people, offices, bodyAt, bodies: findBodies(page, bodyAt, (index) => taken[index] === 1) };
}
