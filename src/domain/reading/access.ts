import { type Actor, anyOf } from '../../kernel/access/index.ts';
import { canEditDirective, type Directive } from '../documents/index.ts';
import type { BodyTree } from '../organisation/index.ts';

/** What a text orders is decided by those who keep its register: officers and leaders of that body, or of one that acts for it. */
export function canDecide(actor: Actor, directive: Pick<Directive, 'registeredIn'>, tree: BodyTree): boolean {
  return canEditDirective(actor, directive, tree);
}

/** Opens a desk to those who may read directives; which ones, the register says. */
export const looksAtDesk = anyOf('looks at a desk', 'officer', 'leader', 'assignee', 'inspector');

/** Opens what is decided at a desk. */
export const decidesAtDesk = anyOf('decides at a desk', 'officer', 'leader');
