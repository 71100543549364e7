import { transaction } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { insertInvolvements, lockDirective } from './directives.store.ts';

/** What a directive orders concerns these bodies: from now on they may read it. Ordered by the slice that gives the work, which records it. */
export function involveBodies(
  directiveId: string,
  bodyIds: readonly string[],
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    await lockDirective(directiveId);
    await insertInvolvements(directiveId, [...new Set(bodyIds)], now);
  });
}
