import { transaction } from '../../kernel/db/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { tell } from '../notices/index.ts';
import { takeToTell } from './rectifications.store.ts';

/** Tells the newsroom what is asked, bodies that they are asked, and whoever asked them that they replied; each once. */
export function tellOfRequests(now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const waiting = await takeToTell(dayOf(now), now);
    const notices = waiting.flatMap(({ requestId, kind, cause, byId, at, accountIds }) =>
      accountIds.map((accountId) => ({
        accountId,
        kind,
        taskId: null,
        actorId: byId,
        facts: { rectificationId: requestId },
        cause,
        at,
      })),
    );
    if (notices.length > 0) await tell(notices, now);
  });
}
