import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { canChangeView, canSeeView, canShareIn, keptQuery, type SavedView } from './view.ts';
import { insertChoice, isNameTaken, lockView, removeChoice, removeView, saveView } from './views.store.ts';
import { boardFailures } from './words.ts';

/** A view written anew, and the version it was made from. */
export interface ViewChange extends Pick<SavedView, 'id' | 'version' | 'bodyId' | 'name' | 'query'> {}

/** Renames a view, shares it or takes it back, or gives it another filter. */
export function changeView(actor: Actor, change: ViewChange, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const before = await lockSeen(actor, change.id);
    permit(canChangeView(actor, before), boardFailures.notYourView);
    permit(before.version === change.version, boardFailures.viewChangedMeanwhile);
    permit(change.bodyId === before.bodyId || canShareIn(actor, change.bodyId), boardFailures.notYourBody);
    const { bodyId, name } = change;
    const after = { bodyId, name, query: keptQuery(before.place, change.query) };
    permit(!(await isNameTaken({ ...before, name }, before.id)), boardFailures.nameTaken);
    await saveView(before.id, after, now);
    const told = ({ bodyId, query }: Pick<SavedView, 'bodyId' | 'query'>) => ({ bodyId, query });
    record(
      actor,
      {
        action: 'view.changed',
        subject: { kind: 'view', id: before.id },
        facts: { before: told(before), after: told(after), renamed: before.name !== name },
      },
      now,
    );
  });
}

/** Takes a view away; what it showed stays where it is. */
export function deleteView(actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const view = await lockSeen(actor, id);
    permit(canChangeView(actor, view), boardFailures.notYourView);
    await removeView(id);
    const { place, query, bodyId } = view;
    record(
      actor,
      { action: 'view.deleted', subject: { kind: 'view', id }, facts: { place, query, bodyId } },
      now,
    );
  });
}

/** From now on the person's own board or list opens with the view, or no longer does; nobody else's. */
export function chooseView(
  actor: Actor,
  { id, chosen }: { readonly id: string; readonly chosen: boolean },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const view = await lockSeen(actor, id);
    await (chosen ? insertChoice(actor.accountId, view) : removeChoice(actor.accountId, id));
    record(actor, { action: 'view.chosen', subject: { kind: 'view', id }, facts: { chosen } }, now);
  });
}

/** What one may not see is missing, not forbidden. */
async function lockSeen(actor: Actor, id: string): Promise<SavedView> {
  const view = await lockView(id);
  permit(canSeeView(actor, view), boardFailures.noSuchView);
  return view;
}
