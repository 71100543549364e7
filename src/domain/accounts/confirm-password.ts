import type { Actor } from '../../kernel/access/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { countKnock } from './count-knock.ts';
import { type Credentials, lockCredentials } from './credentials.store.ts';
import { DoorLimit } from './door-limit.ts';
import { isPassword } from './password-hash.ts';
import { accountFailures } from './words.ts';

// Someone at an unattended desk must not find the password out by trying; in memory, as a refused form leaves no trace in the database.
const tries = new DoorLimit({ ...DoorLimit.usual, wrong: 10 });

/** Whoever changes how one signs in shows first that the account is theirs. Gives the credentials, held until the transaction ends. */
export async function confirmPassword(
  actor: Actor,
  typed: string,
  now: Temporal.Instant,
): Promise<Credentials> {
  countKnock(tries, actor.accountId, now);
  const credentials = await lockCredentials(actor.accountId);
  if (!(await isPassword(credentials.passwordHash, typed))) throw accountFailures.notThePassword();
  tries.forgive(actor.accountId);
  return credentials;
}
