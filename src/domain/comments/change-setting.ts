import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Setting } from './setting.ts';
import { getSetting, saveSetting } from './settings.store.ts';
import { commentFailures } from './words.ts';

/** Changes how comments are taken and how long what belongs to them is kept. */
export function changeSetting(
  actor: Actor,
  { setting, version }: { readonly setting: Setting; readonly version: number },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const { version: _, isDefault, ...before } = await getSetting();
    if (!(await saveSetting({ setting, version }, actor.accountId, now)))
      throw commentFailures.settingChanged();
    const facts = { before, after: setting };
    record(
      actor,
      { action: 'comment.setting_changed', subject: { kind: 'setting', id: 'comments' }, facts },
      now,
    );
  });
}
