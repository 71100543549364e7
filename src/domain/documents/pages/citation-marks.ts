import type { Locale } from '../../../kernel/words/index.ts';
import type { MarkedSpan } from '../../../ui/index.ts';
import type { RelationSeen } from '../relation.ts';
import { documentWords } from '../words.ts';
import { nameOf } from './directive-name.ts';

/** Where a text names other documents: those known lead to them, the others to where one can say which is meant. */
export function citationMarks(
  relations: readonly RelationSeen[],
  { directiveId, locale }: { directiveId: string; locale: Locale },
): MarkedSpan[] {
  const words = documentWords[locale];
  return relations.flatMap(({ direction, start, end, id, other, kind }) => {
    if (direction === 'in' || start === null || end === null) return [];
    const told = other ? `${nameOf(other, locale)}: ${other.title}` : words.unresolved;
    return [
      {
        id: `dan-${id}`,
        start,
        end,
        kind: other ? 'citation' : 'doubt',
        href: other ? `/van-ban/${other.id}` : `/van-ban/${directiveId}?muc=quan-he`,
        title: `${words.relationKinds[kind]}: ${told}`,
      } satisfies MarkedSpan,
    ];
  });
}
