import { type Actor, anyOf, bodiesWhere } from '../../kernel/access/index.ts';
import { newsroomsInReach } from '../articles/index.ts';
import type { BodyTree } from '../organisation/index.ts';

/** Editors of the newsroom that published an article, and those who answer for it, deal with what is asked about it. */
export function canDealWith(
  actor: Actor,
  { newsroomId }: { readonly newsroomId: string },
  tree: BodyTree,
): boolean {
  return newsroomsInReach(actor, tree).includes(newsroomId);
}

/** Whoever works for a body that is asked, or for one above it, replies for it. */
export function canReplyFor(actor: Actor, bodyId: string, tree: BodyTree): boolean {
  return tree.under(bodiesWhere(actor, 'officer', 'assignee', 'leader')).has(bodyId);
}

/** Opens what was asked of a body to those who work for bodies. */
export const repliesForBody = anyOf('replies for a body', 'officer', 'assignee', 'leader');
/** Opens the requests to correct to the newsroom. */
export const dealsWithRequests = anyOf('deals with requests to correct', 'editor', 'leader');
