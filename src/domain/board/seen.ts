import type { Actor } from '../../kernel/access/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { getNearDueDays, readableTasks } from '../tasks/index.ts';
import type { Seen } from './filter.store.ts';

/** What bounds every count and list for the one who asks: their reach, the bodies and the settings of the day. */
export async function seenBy(actor: Actor, today: Temporal.PlainDate): Promise<Seen> {
  const [tree, nearDueDays] = await Promise.all([bodyTreeOn(today), getNearDueDays()]);
  return { readable: readableTasks(actor, tree), tree, today, nearDueDays };
}
