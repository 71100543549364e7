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
}

/** Gathers relations that say the same of the same document, in the order of the first. */
export function groupRelations(relations: readonly RelationSeen[]): RelationGroup[] {
  const groups = new Map<string, RelationGroup>();
  for (const relation of relations) {
    const key = keyOf(relation);
    const known = groups.get(key);
    groups.set(key, {
      relationId: known?.relationId ?? relation.id,
      direction: relation.direction,
      kind: relation.kind,
      other: relation.other,
      citedAs: longer(known?.citedAs ?? '', relation.citedAs),
      mentions: (known?.mentions ?? 0) + 1,
      isConfirmed: (known?.isConfirmed ?? true) && relation.confirmedAt !== null,
    });
  }
  return [...groups.values()];
}

/** The key of the group a relation belongs to; also names it in the page. */
export function keyOf(relation: RelationSeen): string {
  const { direction, kind, other, type, number, date, citedAs } = relation;
  const cited = number ? `${type} ${number} ${date?.toString() ?? ''}` : citedAs;
  return [direction, kind, other?.id ?? cited].join(' ');
}

function longer(one: string, other: string): string {
  return other.length > one.length ? other : one;
}
