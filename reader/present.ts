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

type Found = {
  version: string;
  frame: Frame;
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

/** Puts the findings into the form of a reading, with offsets of the text as given. */
export function present(text: Text, found: Found): Reading {
  const at = ({ start, end }: Span): Span => text.toGiven({ start, end });
  const evidence = ({ start, end, rule }: Evidence): Evidence => ({ ...at({ start, end }), rule });
  return {
    version: found.version,
    chars: text.given.length,
    frame: found.frame,
    citations: found.citations.map(({ ending: _, ...citation }) => ({ ...citation, ...at(citation) })),
    people: groupPeople(found.people, evidence),
    organisations: groupBodies(text, found.bodies, evidence),
    dates: found.dates.map(({ kind, iso, inferred, because, ...date }) => ({
      ...evidence(date),
      kind,
      iso,
      inferred,
      because,
    })),
    assignments: text.isGiven
      ? found.assignments
      : found.assignments.map((assignment) => ({
          ...assignment,
          sentence: at(assignment.sentence),
          action: at(assignment.action),
          modality: assignment.modality && at(assignment.modality),
          deadline: assignment.deadline && { ...assignment.deadline, ...at(assignment.deadline) },
        })),
    commendations: found.commendations.map((commendation) => ({ ...commendation, ...at(commendation) })),
    doubts: found.doubts.map((doubt) => ({ ...doubt, ...at(doubt) })),
    anaphors: found.anaphors.map((anaphor) => ({ ...anaphor, ...at(anaphor) })),
    results: found.results.map((result) => ({ ...result, ...at(result) })),
    events: found.events.map((event) => ({ ...event, ...at(event) })),
    parts: found.parts.map((part) => ({ ...part, ...at(part) })),
  };
}

function groupPeople({ mentions, titles }: PeopleFound, evidence: (e: Evidence) => Evidence): Person[] {
  const people = new Map<string, Person>();
  const personOf = (name: string): Person => {
    const known = people.get(name) ?? { name, mentions: [], titles: [] };
    people.set(name, known);
    return known;
  };
  for (const mention of mentions) personOf(mention.name).mentions.push(evidence(mention));
  for (const title of titles) people.get(title.name)?.titles.push(evidence(title));
  return [...people.values()];
}

function groupBodies(
  text: Text,
  bodies: readonly BodyMention[],
  evidence: (e: Evidence) => Evidence,
): Organisation[] {
  const groups = new Map<string, Organisation>();
  for (const body of bodies) {
    const key = oneLine(text.plain.slice(body.start, body.end)).toLowerCase();
    const known = groups.get(key) ?? { name: body.name, kind: body.kind, mentions: [] };
    if (known.name === known.name.toUpperCase()) known.name = body.name;
    known.mentions.push(evidence(body));
    groups.set(key, known);
  }
  return [...groups.values()];
}
