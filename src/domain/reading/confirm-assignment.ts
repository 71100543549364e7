import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodiesKept, type Directive } from '../documents/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import type { Task } from '../tasks/index.ts';
import { type DraftFrom, draftOrder, giversFor, orderOf } from './draft-order.ts';
import { giveOrder } from './give-order.ts';
import { holdWaiting, type Seen } from './hold-proposal.ts';
import { wayToTask } from './proposal.ts';
import { readingFailures } from './words.ts';

/** An assignment is confirmed as it was read and becomes a task. Refused where anything is left to say, or where the words do not order. */
export function confirmAssignment(actor: Actor, seen: Seen, now: Temporal.Instant): Promise<Task> {
  return transaction(async () => {
    const held = await holdWaiting(actor, { seen, kinds: ['assignment'] }, now);
    permit(wayToTask(held.proposal.found) !== 'never', readingFailures.upward);
    permit(wayToTask(held.proposal.found) === 'plain', readingFailures.notAnOrder);
    const order = orderOf(draftOrder(held.proposal, await draftFromFor(actor, held.directive, now)));
    if (!order) throw readingFailures.unclear();
    return giveOrder(actor, held, { giving: { order, state: 'confirmed', deliberate: false }, now });
  });
}

/** What orders from a directive are drafted from, for the one who looks at them. */
export async function draftFromFor(
  actor: Actor,
  directive: Directive,
  now: Temporal.Instant,
): Promise<DraftFrom> {
  const day = directive.signedOn ?? directive.receivedOn ?? dayOf(directive.registeredAt);
  const trees = { onDay: await bodyTreeOn(day), today: await bodyTreeOn(dayOf(now)) };
  return { directive, trees, givers: giversFor(directive, bodiesKept(actor, trees.today), trees) };
}
