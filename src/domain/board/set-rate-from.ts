import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { setsBoard } from './access.ts';
import { lockRateFrom, saveRateFrom } from './setting.store.ts';
import { boardFailures } from './words.ts';

interface RateSetting {
  readonly rateFrom: number;
  /** What it was when the form was drawn: two people at once see each other. */
  readonly before: number;
}

/** From now on no rate is told of fewer tasks than this, on anyone's board. */
export function setRateFrom(actor: Actor, setting: RateSetting, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const before = await lockRateFrom();
    permit(setsBoard.allows(actor), boardFailures.notYoursToSet);
    permit(before === setting.before, () => boardFailures.rateMoved({ n: before }));
    if (before === setting.rateFrom) return;
    await saveRateFrom(setting.rateFrom);
    record(
      actor,
      {
        action: 'board.rate_set',
        subject: { kind: 'setting', id: 'rate_from' },
        facts: { before, after: setting.rateFrom },
      },
      now,
    );
  });
}
