import { type Actor, permit } from '../../kernel/access/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { type BodyTree, bodyTreeOn } from '../organisation/index.ts';
import { canEditDirective, isInSight, sightOf } from './access.ts';
import type { Directive } from './directive.ts';
import { lockDirective } from './directives.store.ts';
import { documentFailures } from './words.ts';

/** A directive held against other writers, with the bodies as they stand. */
export interface HeldDirective {
  readonly directive: Directive;
  readonly tree: BodyTree;
}

/** Holds a directive for a change; what is out of sight is missing, not forbidden. */
export async function holdDirective(actor: Actor, id: string, now: Temporal.Instant): Promise<HeldDirective> {
  const directive = await lockDirective(id);
  const tree = await bodyTreeOn(dayOf(now));
  permit(isInSight(sightOf(actor, tree), directive), documentFailures.noSuchDirective);
  return { directive, tree };
}

/** Holds a directive for one who keeps its register. */
export async function holdForKeeper(actor: Actor, id: string, now: Temporal.Instant): Promise<HeldDirective> {
  const held = await holdDirective(actor, id, now);
  permit(canEditDirective(actor, held.directive, held.tree), documentFailures.notYourRegister);
  return held;
}
