import { type Actor, anyOf, holds } from '../../kernel/access/index.ts';

/** Opens the rules about deadlines to those who keep the system. */
export const keepsRules = anyOf('keeps the rules about deadlines', 'administrator');

/** Administrators set when deadlines are spoken of, and to whom. */
export function canKeepRules(actor: Actor): boolean {
  return holds(actor, 'administrator');
}
