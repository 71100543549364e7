import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { canSetNearDueDays } from './access.ts';
import { lockNearDueDays, saveNearDueDays } from './settings.store.ts';
import { taskFailures } from './words.ts';

interface NearDueSetting {
  readonly days: number;
  /** What it was when the form was drawn: two people at once see each other. */
  readonly before: number;
}

/** From now on tasks are near due this many days before their deadline, for everyone. */
export function setNearDueDays(actor: Actor, setting: NearDueSetting, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const before = await lockNearDueDays();
    permit(canSetNearDueDays(actor), taskFailures.notYoursToSet);
    permit(before === setting.before, taskFailures.settingMoved({ days: before }));
    if (before === setting.days) return;
    await saveNearDueDays(setting.days);
    record(
      actor,
      {
        action: 'task.near_due_days_set',
        subject: { kind: 'setting', id: 'near_due_days' },
        facts: { before, after: setting.days },
      },
      now,
    );
  });
}
