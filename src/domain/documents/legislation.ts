import type { RelationKind } from './citation.ts';
import type { PublishedWhole } from './published-directive.ts';

/** A published directive that another names. */
export interface PublishedRelation {
  readonly kind: RelationKind;
  readonly toId: string;
}

const kinds: Readonly<Record<RelationKind, readonly string[]>> = {
  based_on: ['eli:based_on'],
  implements: ['legislationApplies', 'eli:applies'],
  replaces: ['legislationChanges', 'eli:repeals'],
  amends: ['legislationChanges', 'eli:amends'],
  repeals: ['legislationChanges', 'eli:repeals'],
  guides: ['eli:applies'],
  reviews: ['eli:cites'],
  cites: ['eli:cites'],
};

/** The terms by which a directive is described: of schema.org, and of ELI where that says more. */
export const terms = {
  schema: [
    'inLanguage',
    'legislationApplies',
    'legislationChanges',
    'legislationDate',
    'legislationIdentifier',
    'legislationPassedBy',
    'legislationType',
    'name',
    'temporalCoverage',
    'text',
    'url',
  ],
  eli: ['amends', 'applies', 'based_on', 'cites', 'repeals'],
} as const;

/** A published directive as `Legislation` in JSON-LD, with what it says of other published ones; addresses begin with the origin. */
export function legislationOf(
  directive: PublishedWhole,
  relations: readonly PublishedRelation[],
  origin: string,
): Readonly<Record<string, unknown>> {
  const addressOf = (id: string) => `${origin}/cong-khai/${id}`;
  const { effectiveOn, expiresOn } = directive;
  // The day on which it ends is the first on which it no longer holds; an interval names the last.
  const until = expiresOn?.subtract({ days: 1 }).toString() ?? '..';
  const said: Record<string, { '@id': string }[]> = {};
  for (const { kind, toId } of relations) {
    for (const term of kinds[kind]) said[term] = [...(said[term] ?? []), { '@id': addressOf(toId) }];
  }
  return {
    '@context': ['https://schema.org', { eli: 'http://data.europa.eu/eli/ontology#' }],
    '@type': 'Legislation',
    '@id': addressOf(directive.id),
    url: addressOf(directive.id),
    name: directive.title,
    legislationType: directive.typeName.vi,
    ...(directive.symbol ? { legislationIdentifier: directive.symbol } : {}),
    ...(directive.signedOn ? { legislationDate: directive.signedOn.toString() } : {}),
    ...(effectiveOn ? { temporalCoverage: `${effectiveOn.toString()}/${until}` } : {}),
    legislationPassedBy: { '@type': 'Organization', name: directive.issuerName },
    inLanguage: 'vi',
    ...(directive.text ? { text: directive.text } : {}),
    ...said,
  };
}
