import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { bodiesShown } from './screen.ts';
import { endScreen, lockScreen } from './screens.store.ts';
import { boardFailures } from './words.ts';

/** The link of a screen opens nothing from now on. */
export function revokeScreen(actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const screen = await lockScreen(id);
    const tree = await bodyTreeOn(dayOf(now));
    // What stands outside one's reach is missing, not forbidden.
    permit(bodiesShown(actor, tree).has(screen.bodyId), boardFailures.noSuchScreen);
    if (screen.revokedAt) return;
    await endScreen(id, actor.accountId, now);
    record(actor, { action: 'screen.revoked', subject: { kind: 'screen', id } }, now);
  });
}
