import { transaction } from '../../kernel/db/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { dropOverdue } from './retention.store.ts';
import { dropSpentProofs } from './spent-proofs.store.ts';
import { countMonths } from './statistics.store.ts';

/** Counts anew what is published about the judging of comments: this month and the two before. */
export async function countJudging(now: Temporal.Instant): Promise<void> {
  await countMonths(dayOf(now).with({ day: 1 }).subtract({ months: 2 }), now);
}

/** Lets go of what is kept only for a time. */
export async function dropOldData(now: Temporal.Instant): Promise<void> {
  await transaction(async () => {
    await dropOverdue(now);
    await dropSpentProofs(now);
  });
}
