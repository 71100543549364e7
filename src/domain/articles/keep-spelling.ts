import { type Actor, holds, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import type { HouseSpelling } from './doubts.ts';
import { endSpelling, insertSpelling } from './proof.store.ts';
import { articleFailures } from './words.ts';

/** An editor adds how the house spells a wording, from today on. */
export function addSpelling(actor: Actor, spelling: HouseSpelling, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    permit(holds(actor, 'editor'), articleFailures.notYours);
    permit(spelling.wrong !== spelling.instead, articleFailures.sameSpelling);
    const added = await insertSpelling({ ...spelling, from: dayOf(now), by: actor.accountId }, now);
    permit(added, articleFailures.spelledAlready);
    const { wrong, instead } = spelling;
    record(
      actor,
      { action: 'spelling.added', subject: { kind: 'spelling', id: wrong }, facts: { instead } },
      now,
    );
  });
}

/** An editor lets a spelling of the house hold no longer. */
export function dropSpelling(actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    permit(holds(actor, 'editor'), articleFailures.notYours);
    const wrong = await endSpelling(id, dayOf(now));
    if (wrong === undefined) throw articleFailures.noSuchSpelling();
    record(actor, { action: 'spelling.ended', subject: { kind: 'spelling', id: wrong } }, now);
  });
}
