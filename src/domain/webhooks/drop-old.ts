import { transaction } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { keptFor } from './backoff.ts';
import { deleteEnded } from './deliveries.store.ts';

/** Removes from the log what ended long enough ago. */
export function dropOldDeliveries(now: Temporal.Instant): Promise<number> {
  return transaction(() => deleteEnded(now.subtract(keptFor)));
}
