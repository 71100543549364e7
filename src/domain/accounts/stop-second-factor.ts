import { type Actor, asOneself } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { confirmPassword } from './confirm-password.ts';
import { saveSecret } from './credentials.store.ts';
import { accountFailures } from './words.ts';

/** A person gives up their second factor. */
export function stopSecondFactor(actor: Actor, password: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { id, secretConfirmed } = await confirmPassword(actor, password, now);
    if (!secretConfirmed) throw accountFailures.noSecondFactor();
    await saveSecret(id, null);
    record(
      asOneself(actor),
      { action: 'account.second_factor_stopped', subject: { kind: 'account', id } },
      now,
    );
  });
}
