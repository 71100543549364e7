import type { Assignment, Citation, Reading } from '../../../reader/index.ts';
import { relationKindAt } from '../documents/index.ts';
import type {
  Found,
  FoundAssignment,
  FoundCitation,
  FoundCommendation,
  FoundDoubt,
  Stretch,
} from './proposal.ts';

/** A finding about to be put before a person, with its place and its words. */
export interface NewProposal extends Stretch {
  readonly evidence: string;
  readonly found: Found;
}

/**
 * What of a reading is put before a person, in the order of the text: every finding with exactly the words it rests on.
 * A directive that names itself, by its number, cites nothing.
 */
export function proposalsOf(
  reading: Reading,
  { text, symbol }: { readonly text: string; readonly symbol: string },
): NewProposal[] {
  const isOwn = (one: Citation) => one.own || (symbol !== '' && one.symbol === symbol);
  const at = (place: Stretch, found: Found): NewProposal => ({
    start: place.start,
    end: place.end,
    evidence: text.slice(place.start, place.end),
    found,
  });
  return [
    ...reading.assignments.map((one) => at(one.action, assignmentOf(one, reading, text))),
    ...reading.citations.filter((one) => !isOwn(one)).map((one) => at(one, citationOf(one, reading, text))),
    ...reading.commendations.map(({ giver, form, recipients, count, rule, ...place }) =>
      at(place, { kind: 'commendation', giver, form, recipients, count, rule } satisfies FoundCommendation),
    ),
    ...reading.doubts.map(({ kind: about, severity, suggestion, rule, ...place }) =>
      at(place, { kind: 'doubt', about, severity, suggestion, rule } satisfies FoundDoubt),
    ),
  ]
    .filter(({ evidence }) => evidence.trim() !== '')
    .sort((one, other) => one.start - other.start || other.end - one.end);
}

function assignmentOf(one: Assignment, reading: Reading, text: string): FoundAssignment {
  const words = (place: Stretch | null) => (place ? oneLine(text.slice(place.start, place.end)) : '');
  const { start, end } = one.sentence;
  const cited = one.cites.flatMap((index) => reading.citations[index] ?? []);
  return {
    kind: 'assignment',
    sentence: { start, end, text: text.slice(start, end) },
    action: words(one.action),
    modality: words(one.modality),
    speaker: one.speaker ?? '',
    addressees: one.addressees,
    lead: one.lead,
    coordinating: one.coordinating,
    product: one.product ?? '',
    deadline: one.deadline && {
      printed: words(one.deadline),
      rule: one.deadline.deadline,
      before: saysBefore(text, one.deadline),
    },
    force: one.force,
    direction: one.direction,
    cites: [...new Set(cited.map(words))],
    rule: one.rule,
  };
}

/** «trước ngày …», whether the reader took the word into the deadline or left it before it. */
function saysBefore(text: string, { start, end }: Stretch): boolean {
  return /(?:^|\s)trước(?:\s|$)/iu.test(text.slice(Math.max(0, start - 8), end).normalize('NFC'));
}

function citationOf(one: Citation, reading: Reading, text: string): FoundCitation {
  const full = one.resolvedTo === null ? one : (reading.citations[one.resolvedTo] ?? one);
  return {
    kind: 'citation',
    typeName: one.typeName,
    ambiguous: one.ambiguous,
    rule: one.rule,
    clause: one.clause,
    cited: {
      type: one.type,
      number: one.number ?? full.number ?? '',
      symbol: one.symbol ?? full.symbol ?? '',
      issuer: one.issuer ?? full.issuer ?? '',
      date: dayOrNull(one.date ?? full.date),
      kind: relationKindAt(text, one.start),
      citedAs: oneLine(text.slice(one.start, one.end)),
    },
  };
}

const dayOrNull = (iso: string | null) => (iso && /^\d{4}-\d{2}-\d{2}$/.test(iso) ? iso : null);

/** Words that ran over a line, on one line. */
export function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
