import { oneLine } from './engine/page.ts';
import type { Span, Text } from './engine/text.ts';
import type {
  Anaphor,
  Assignment,
  Commendation,
  Doubt,
  EventFound,
  Evidence,
  Frame,
  Organisation,
  Part,
  Person,
  Reading,
  Result,
} from './reading.ts';
import type { BodyMention } from './rules/bodies/bodies.ts';
import type { ResolvedCitation } from './rules/citations/resolved.ts';
import type { DatedMention } from './rules/dates/infer.ts';
import type { PeopleFound } from './rules/people/people.ts';

/** What was found on one page, by the offsets of the page. */
export type Found = {
  citations: ResolvedCitation[];
  people: PeopleFound;
  bodies: BodyMention[];
  dates: DatedMention[];
  assignments: Assignment[];
  commendations: Commendation[];
  doubts: Doubt[];
  anaphors: Anaphor[];
  results: Result[];
  events: EventFound[];
  parts: Part[];
};

/** Where a page stands in a text: what it says, the offset it begins at, the citations before it. */
type Placed = { text: Text; base: number; cited: number };

/** Gathers the findings of a text page by page. */
export type Gathering = {
  add: (found: Found, page: Placed) => void;
  done: (told: { version: string; chars: number; frame: Frame }) => Reading;
};

/** Opens a gathering; findings get the offsets of the text as given, persons and bodies are grouped by their names. */
export function openGathering(): Gathering {
  const reading = {
    citations: [] as Reading['citations'],
    dates: [] as Reading['dates'],
    assignments: [] as Assignment[],
    commendations: [] as Commendation[],
    doubts: [] as Doubt[],
    anaphors: [] as Anaphor[],
    results: [] as Result[],
    events: [] as EventFound[],
    parts: [] as Part[],
  };
  const people = new Map<string, Person>();
  const bodies = openBodies();
  const add = (found: Found, { text, base, cited }: Placed) => {
    const isPlaced = text.isGiven && base === 0;
    const at = (span: Span): Span => {
      if (isPlaced) return { start: span.start, end: span.end };
      const { start, end } = text.toGiven(span);
      return { start: start + base, end: end + base };
    };
    const evidence = ({ start, end, rule }: Evidence): Evidence => ({ ...at({ start, end }), rule });
    const place = <F extends Span>(into: F[], findings: readonly F[]) => {
      for (const one of findings) into.push(isPlaced ? one : { ...one, ...at(one) });
    };
    for (const { ending: _, ...citation } of found.citations)
      reading.citations.push({ ...citation, ...at(citation) });
    for (const { kind, iso, inferred, because, ...date } of found.dates)
      reading.dates.push({ ...evidence(date), kind, iso, inferred, because });
    for (const assignment of found.assignments)
      reading.assignments.push(isPlaced ? assignment : placeAssignment(assignment, at, cited));
    place(reading.commendations, found.commendations);
    place(reading.doubts, found.doubts);
    place(reading.anaphors, found.anaphors);
    place(reading.results, found.results);
    place(reading.events, found.events);
    place(reading.parts, found.parts);
    addPeople(people, found.people, evidence);
    for (const body of found.bodies) bodies.groupOf(text, body).mentions.push(evidence(body));
  };
  const done: Gathering['done'] = ({ version, chars, frame }) => {
    const { citations, dates, ...others } = reading;
    return {
      version,
      chars,
      frame,
      citations,
      people: [...people.values()],
      organisations: bodies.all(),
      dates,
      ...others,
    };
  };
  return { add, done };
}

function placeAssignment(assignment: Assignment, at: (span: Span) => Span, cited: number): Assignment {
  const { sentence, action, modality, deadline, cites } = assignment;
  return {
    ...assignment,
    sentence: at(sentence),
    action: at(action),
    modality: modality && at(modality),
    deadline: deadline && { ...deadline, ...at(deadline) },
    cites: cited === 0 ? cites : cites.map((index) => index + cited),
  };
}

function addPeople(
  people: Map<string, Person>,
  { mentions, titles }: PeopleFound,
  evidence: (e: Evidence) => Evidence,
): void {
  for (const mention of mentions) {
    const person = people.get(mention.name) ?? { name: mention.name, mentions: [], titles: [] };
    people.set(mention.name, person);
    person.mentions.push(evidence(mention));
  }
  for (const title of titles) people.get(title.name)?.titles.push(evidence(title));
}

/** Bodies by their names, capitals told alike; the name in running text stands for that in capitals. */
function openBodies() {
  const groups = new Map<string, Organisation>();
  const named = new Map<string, Organisation>();
  const byWords = (text: Text, body: BodyMention): Organisation => {
    const key = oneLine(text.plain.slice(body.start, body.end)).toLowerCase();
    const known = groups.get(key) ?? { name: body.name, kind: body.kind, mentions: [] };
    groups.set(key, known);
    return known;
  };
  const groupOf = (text: Text, body: BodyMention): Organisation => {
    const known = named.get(body.name) ?? byWords(text, body);
    named.set(body.name, known);
    if (known.name !== body.name && known.name === known.name.toUpperCase()) known.name = body.name;
    return known;
  };
  return { groupOf, all: () => [...groups.values()] };
}
