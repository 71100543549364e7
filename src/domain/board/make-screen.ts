import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { bodiesShown, hashScreenToken, newScreenToken, type Screen, screenLife } from './screen.ts';
import { insertScreen } from './screens.store.ts';
import { boardFailures } from './words.ts';

/** Makes a screen for a body; returns the token of its link, which is told this once. */
export function makeScreen(
  actor: Actor,
  wanted: Pick<Screen, 'name' | 'bodyId' | 'showsTitles' | 'seconds'>,
  now: Temporal.Instant,
): Promise<string> {
  return transaction(async () => {
    const tree = await bodyTreeOn(dayOf(now));
    permit(bodiesShown(actor, tree).has(wanted.bodyId), boardFailures.notYourScreen);
    const token = newScreenToken();
    const expiresAt = now.add(screenLife);
    const id = await insertScreen(
      { ...wanted, expiresAt, tokenHash: hashScreenToken(token) },
      actor.accountId,
      now,
    );
    const { bodyId, showsTitles } = wanted;
    record(
      actor,
      { action: 'screen.made', subject: { kind: 'screen', id }, facts: { bodyId, showsTitles } },
      now,
    );
    return token;
  });
}
