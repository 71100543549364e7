import { type Actor, asOneself } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { confirmSecret, lockCredentials, useStep } from './credentials.store.ts';
import { openSecret } from './sealed-secret.ts';
import { stepOfCode } from './second-factor.ts';
import { accountFailures } from './words.ts';

/** The device made a right code: from now on a code is asked for after the password. */
export function confirmSecondFactor(actor: Actor, code: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { id, secret, secretConfirmed } = await lockCredentials(actor.accountId);
    if (!secret || secretConfirmed) throw accountFailures.noSecondFactor();
    const step = stepOfCode(openSecret(id, secret), code, now);
    if (step === undefined) throw accountFailures.wrongCode();
    if (!(await useStep(id, step))) throw accountFailures.usedCode();
    await confirmSecret(id, now);
    record(asOneself(actor), { action: 'account.second_factor_set', subject: { kind: 'account', id } }, now);
  });
}
