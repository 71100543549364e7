import { type Actor, anyOf } from '../../kernel/access/index.ts';
import { newsroomsInReach } from '../articles/index.ts';
import type { BodyTree } from '../organisation/index.ts';

/** Editors of the newsroom of an article, and those who answer for it, say whether and how long it leads the first page. */
export function canLead(
  actor: Actor,
  { newsroomId }: { readonly newsroomId: string },
  tree: BodyTree,
): boolean {
  return newsroomsInReach(actor, tree).includes(newsroomId);
}

/** Opens the arranging of the first page to the newsroom. */
export const arrangesFront = anyOf('arranges the first page', 'editor', 'leader');
