import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { canShareIn, keptQuery, mostViews, type SavedView } from './view.ts';
import { insertChoice, insertView, isNameTaken, lockViewsOf } from './views.store.ts';
import { boardFailures } from './words.ts';

/** A filter about to be kept under a name. */
export interface ViewToKeep extends Pick<SavedView, 'bodyId' | 'name' | 'place' | 'query'> {
  /** From now on the place opens with it. */
  readonly chosen: boolean;
}

/** Keeps a filter under a name, for oneself or for all in a body; returns its identity. */
export function keepView(actor: Actor, given: ViewToKeep, now: Temporal.Instant): Promise<string> {
  return transaction(async () => {
    const { place, bodyId, name } = given;
    const kept = await lockViewsOf(actor.accountId);
    permit(canShareIn(actor, bodyId), boardFailures.notYourBody);
    permit(kept < mostViews, () => boardFailures.tooManyViews({ most: mostViews }));
    const view = { ownerId: actor.accountId, bodyId, name, place, query: keptQuery(place, given.query) };
    permit(!(await isNameTaken(view)), boardFailures.nameTaken);
    const id = await insertView(view, now);
    if (given.chosen) await insertChoice(actor.accountId, { id, place });
    const { query } = view;
    record(
      actor,
      {
        action: 'view.kept',
        subject: { kind: 'view', id },
        facts: { place, query, bodyId, chosen: given.chosen },
      },
      now,
    );
    return id;
  });
}
