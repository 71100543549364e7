import { type Actor, anyOf } from '../../kernel/access/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import { canGive } from '../tasks/index.ts';

/** A scheme is kept by the officers and leaders of its owner, and by those of the owner's office or commission. */
export function canKeep(actor: Actor, ownerId: string, tree: BodyTree): boolean {
  return canGive(actor, ownerId, tree);
}

/** The bodies for which someone may set up a scheme. */
export function ownersFor(actor: Actor, tree: BodyTree): string[] {
  return tree.list.filter(({ id }) => canGive(actor, id, tree)).map(({ id }) => id);
}

/** Opens the forms in which schemes are set up and kept. */
export const keepsSchemes = anyOf('keeps schemes', 'officer', 'leader');
