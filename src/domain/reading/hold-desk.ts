import { type Actor, permit } from '../../kernel/access/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import {
  type Directive,
  type DirectiveText,
  getDirectiveInSight,
  getDirectiveText,
  sightOf,
} from '../documents/index.ts';
import { type BodyTree, bodyTreeOn } from '../organisation/index.ts';
import { canDecide } from './access.ts';
import { lockDesk } from './readings.store.ts';
import { readingFailures } from './words.ts';

/** A desk that is held against others, for one who may decide at it. */
export interface HeldDesk {
  readonly directive: Directive;
  readonly text: DirectiveText;
  readonly tree: BodyTree;
}

/** Holds the desk of a directive until the transaction ends; throws for whoever may not decide there, or not even know of it. */
export async function holdDesk(actor: Actor, directiveId: string, now: Temporal.Instant): Promise<HeldDesk> {
  const tree = await bodyTreeOn(dayOf(now));
  const directive = await getDirectiveInSight(directiveId, sightOf(actor, tree));
  permit(canDecide(actor, directive, tree), readingFailures.notYourRegister);
  await lockDesk(directiveId);
  // Read after the lock: the text may have been corrected while this waited.
  return { directive, text: await getDirectiveText(directiveId), tree };
}
