import { type Actor, actsAs, anyOf, bodiesWhere } from '../../kernel/access/index.ts';
import type { BodyTree } from '../organisation/index.ts';

/** The newsrooms for whose readers a moderator answers: those of their body and of the bodies below it. */
export function newsroomsJudged(actor: Actor, tree: BodyTree): string[] {
  return [...tree.under(bodiesWhere(actor, 'moderator'))];
}

/** A moderator judges what readers say about the articles of the newsrooms within reach. */
export function canJudge(actor: Actor, newsroomId: string, tree: BodyTree): boolean {
  return tree.under(bodiesWhere(actor, 'moderator')).has(newsroomId);
}

/** An appeal is decided by a moderator other than the one who refused. */
export function canDecideAppeal(
  actor: Actor,
  appeal: { readonly newsroomId: string; readonly against: string },
  tree: BodyTree,
): boolean {
  return canJudge(actor, appeal.newsroomId, tree) && !actsAs(actor, appeal.against);
}

/** Opens how comments are taken and kept, which holds for every newsroom. */
export const setsComments = anyOf('sets how comments are taken', 'administrator');
/** Opens the moderation desk. */
export const moderates = anyOf('moderates comments', 'moderator');
