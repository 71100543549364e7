import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Task } from '../tasks/index.ts';
import { giveOrder } from './give-order.ts';
import { holdWaiting, type Seen } from './hold-proposal.ts';
import type { Order } from './proposal.ts';

/** What a person made of an assignment: the order, and whether it is given although the words only wish, promise or propose. */
export interface Correction {
  readonly order: Order;
  readonly deliberate: boolean;
}

/** An assignment is corrected by a person and becomes the task that they say; what was proposed stays beside it. */
export function correctAssignment(
  actor: Actor,
  { seen, correction }: { readonly seen: Seen; readonly correction: Correction },
  now: Temporal.Instant,
): Promise<Task> {
  return transaction(async () => {
    const held = await holdWaiting(actor, { seen, kinds: ['assignment'] }, now);
    return giveOrder(actor, held, { giving: { ...correction, state: 'corrected' }, now });
  });
}
