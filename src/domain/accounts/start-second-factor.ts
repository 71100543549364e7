import { type Actor, asOneself } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { confirmPassword } from './confirm-password.ts';
import { saveSecret } from './credentials.store.ts';
import { sealSecret } from './sealed-secret.ts';
import { newSecret } from './second-factor.ts';
import { accountFailures } from './words.ts';

/** A person begins to set up a second factor: a secret is made for their device. Asked again, another takes its place. */
export function startSecondFactor(actor: Actor, password: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { id, secretConfirmed } = await confirmPassword(actor, password, now);
    if (secretConfirmed) throw accountFailures.secondFactorAlready();
    await saveSecret(id, sealSecret(id, newSecret()));
    record(
      asOneself(actor),
      { action: 'account.second_factor_started', subject: { kind: 'account', id } },
      now,
    );
  });
}
