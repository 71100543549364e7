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
  const placed = <F extends Span>(findings: F[]): F[] => inPlace(findings, (one) => ({ ...one, ...at(one) }));
  return {
    version: found.version,
    chars: text.given.length,
    frame: found.frame,
    citations: inPlace(found.citations, ({ ending: _, ...citation }) => ({ ...citation, ...at(citation) })),
    people: groupPeople(found.people, evidence),
    organisations: groupBodies(text, found.bodies, evidence),
    dates: inPlace(found.dates, ({ kind, iso, inferred, because, ...date }) => ({
      ...evidence(date),
      kind,
      iso,
      inferred,
      because,
    })),
    assignments: text.isGiven
      ? found.assignments
      : inPlace(found.assignments, (assignment) => ({
          ...assignment,
          sentence: at(assignment.sentence),
          action: at(assignment.action),
          modality: assignment.modality && at(assignment.modality),
          deadline: assignment.deadline && { ...assignment.deadline, ...at(assignment.deadline) },
        })),
    commendations: placed(found.commendations),
    doubts: placed(found.doubts),
    anaphors: placed(found.anaphors),
    results: placed(found.results),
    events: placed(found.events),
    parts: placed(found.parts),
  };
}

/** Puts what is made of each finding where it stood, so that a long text never holds its findings twice. */
function inPlace<A, B>(findings: A[], make: (finding: A) => B): B[] {
  const made = findings as unknown[] as B[];
  for (let i = 0; i < findings.length; i += 1) made[i] = make(findings[i]!);
  return made;
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
  const groupOf = (body: BodyMention): Organisation => {
    const key = oneLine(text.plain.slice(body.start, body.end)).toLowerCase();
    const known = groups.get(key) ?? { name: body.name, kind: body.kind, mentions: [] };
    groups.set(key, known);
    return known;
  };
  const named = new Map<string, Organisation>();
  for (const body of bodies) {
    const known = named.get(body.name) ?? groupOf(body);
    named.set(body.name, known);
    if (known.name !== body.name && known.name === known.name.toUpperCase()) known.name = body.name;
    known.mentions.push(evidence(body));
  }
  return [...groups.values()];
}
