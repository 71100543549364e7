import type { RelationKind } from './citation.ts';
import type { RelatedDirective, RelationSeen } from './relation.ts';

/** What a directive says of one other document, at all the places where it says it. */
export interface RelationGroup {
  /** The relation that stands for the group when it is acted on. */
  readonly relationId: string;
  readonly direction: 'out' | 'in';
  readonly kind: RelationKind;
  readonly other: RelatedDirective | null;
  readonly citedAs: string;
  readonly mentions: number;
  readonly isConfirmed: boolean;
  /** How many registered directives may be meant, where it is not known which. */
  readonly candidates: number;
}

/**
 * Gathers relations that say the same of the same document, in the order of the first.
 * A bare mention of a document of which more is said counts with what is said.
 */
export function groupRelations(
  relations: readonly RelationSeen[],
  candidates: ReadonlyMap<string, number> = new Map(),
): RelationGroup[] {
  const groups = new Map<string, RelationGroup>();
  const said = relations.filter((relation) => relation.kind !== 'cites');
  for (const relation of relations) {
    const shown =
      relation.kind === 'cites' ? (said.find((one) => isSame(one, relation)) ?? relation) : relation;
    const key = `${shown.kind} ${ends(shown)}`;
    const known = groups.get(key);
    groups.set(key, {
      relationId: known?.relationId ?? shown.id,
      direction: shown.direction,
      kind: shown.kind,
      other: shown.other,
      citedAs: longer(known?.citedAs ?? '', relation.citedAs),
      mentions: (known?.mentions ?? 0) + 1,
      isConfirmed: (known?.isConfirmed ?? true) && relation.confirmedAt !== null,
      candidates: Math.max(known?.candidates ?? 0, candidates.get(relation.id) ?? 0),
    });
  }
  return [...groups.values()];
}

function isSame(one: RelationSeen, other: RelationSeen): boolean {
  return ends(one) === ends(other);
}

/** The two ends of a relation: the direction, and the other document as far as it is known. */
function ends({ direction, other, type, number, date, citedAs }: RelationSeen): string {
  const cited = number ? `${type} ${number} ${date?.toString() ?? ''}` : citedAs;
  return `${direction} ${other?.id ?? cited}`;
}

function longer(one: string, other: string): string {
  return other.length > one.length ? other : one;
}
