import { type Actor, anyOf, holds } from '../../kernel/access/index.ts';

/** Administrators keep the tree of bodies. */
export function canChangeBodies(actor: Actor): boolean {
  return holds(actor, 'administrator');
}

/** Opens the pages on which bodies are changed. */
export const changesBodies = anyOf('changes bodies', 'administrator');
