import type { Span } from '../engine/text.ts';
import type { DateFound, Deadline, Reading } from '../reading.ts';
import type { Kind, ShownWords } from './words.ts';

/** One finding as it is shown: where it stands, what is said of it, the rule that read it. */
export type Mark = Span & {
  kind: Kind;
  /** Who or what is named here or by this title; null where nothing is named. */
  named: string | null;
  /** Number within its kind, from 1. */
  number: number;
  /** What it is, in a word or two; more about it, each a short phrase. */
  name: string | null;
  notes: string[];
  rule: string;
};

type Draft = Omit<Mark, 'number'>;

/** Every finding of a reading as it is shown, in the order of the text. */
export function marksOf(reading: Reading, words: ShownWords): Mark[] {
  const drafts = [
    ...assignments(reading, words),
    ...citations(reading, words),
    ...people(reading, words),
    ...organisations(reading),
    ...reading.dates.map((date) => ofDate(date, words)),
    ...reading.commendations.map(
      ({ giver, form, count, recipients, ...span }): Draft => ({
        ...span,
        kind: 'commendations',
        named: null,
        name: form,
        notes: [giver ?? words.unnamed, `${count} ${words.recipients[recipients]}`],
      }),
    ),
    ...doubts(reading, words),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const count = new Map<Kind, number>();
  return drafts.map((draft) => {
    const number = (count.get(draft.kind) ?? 0) + 1;
    count.set(draft.kind, number);
    return { ...draft, number };
  });
}

function assignments(reading: Reading, words: ShownWords): Draft[] {
  return reading.assignments.map((assignment) => ({
    ...assignment.action,
    kind: 'assignments',
    named: null,
    name: words.forces[assignment.force],
    notes: [
      words.directions[assignment.direction],
      `${words.speaker}: ${assignment.speaker ?? words.unnamed}`,
      `${words.addressees}: ${assignment.addressees.join('; ') || words.unnamed}`,
      ...(assignment.deadline ? [`${words.due}: ${dueOf(assignment.deadline, words)}`] : []),
    ],
    rule: assignment.rule,
  }));
}

/** When something is due, in words. */
export function dueOf({ iso, deadline }: Deadline, { deadlines }: ShownWords): string {
  if (deadline.kind === 'horizon') return deadlines.horizon(deadline.year);
  if (deadline.kind === 'workingDays' || deadline.kind === 'calendarDays' || deadline.kind === 'months')
    return deadlines[deadline.kind](deadline.n);
  if (deadline.kind === 'recurring' || deadline.kind === 'vague') return deadlines[deadline.kind];
  return iso ?? deadline.kind;
}

function citations({ citations: found }: Reading, words: ShownWords): Draft[] {
  return found.map((citation) => ({
    start: citation.start,
    end: citation.end,
    kind: 'citations',
    named: null,
    name: citation.symbol ?? [citation.typeName, citation.number].filter(Boolean).join(' '),
    notes: [
      citation.issuer,
      citation.date,
      citation.title,
      citation.resolvedTo === null ? null : words.resolved,
      citation.ambiguous ? words.ambiguous : null,
    ].filter((note) => note !== null),
    rule: citation.rule,
  }));
}

function people({ people: found }: Reading, words: ShownWords): Draft[] {
  return found.flatMap((person) => [
    ...person.mentions.map(
      (mention): Draft => ({ ...mention, kind: 'people', named: person.name, name: person.name, notes: [] }),
    ),
    ...person.titles.map(
      (title): Draft => ({
        ...title,
        kind: 'people',
        named: person.name,
        name: words.titles,
        notes: [person.name],
      }),
    ),
  ]);
}

function organisations({ organisations: found }: Reading): Draft[] {
  return found.flatMap((body) =>
    body.mentions.map(
      (mention): Draft => ({
        ...mention,
        kind: 'organisations',
        named: body.name,
        name: body.name,
        notes: [],
      }),
    ),
  );
}

function ofDate({ start, end, rule, iso, inferred, because }: DateFound, words: ShownWords): Draft {
  const why = because === null ? null : (words.yearsBecause[because] ?? because);
  const note = inferred && why ? words.inferred(why) : iso === null ? words.yearMissing : null;
  return { start, end, rule, kind: 'dates', named: null, name: iso, notes: note ? [note] : [] };
}

function doubts({ doubts: found }: Reading, words: ShownWords): Draft[] {
  return found.map(({ start, end, rule, kind, severity, suggestion }) => ({
    start,
    end,
    rule,
    kind: 'doubts',
    named: null,
    name: words.doubts[kind] ?? kind,
    notes: [
      words.severities[severity],
      ...(suggestion === null ? [] : [`${words.suggestion}: «${suggestion}»`]),
    ],
  }));
}

/** Tells the line of an offset, from 1. */
export function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
