import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { accountFailures } from './words.ts';

/** What is needed to judge whether a person is who they say; it never leaves the commands. */
export interface Credentials {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly passwordHash: string | null;
  /** Of the second factor, sealed. */
  readonly secret: string | null;
  readonly secretConfirmed: boolean;
  readonly failedAttempts: number;
  readonly isDisabled: boolean;
  readonly lockedUntil: Temporal.Instant | null;
}

const columns = sql`id, username, name, password_hash as "passwordHash", totp_secret as secret,
  totp_confirmed_at is not null as "secretConfirmed", failed_attempts as "failedAttempts", disabled_at is not null as "isDisabled",
  locked_until as "lockedUntil"`;

/** The credentials of an account, held against other writers until the transaction ends. */
export async function lockCredentials(id: string): Promise<Credentials> {
  const found =
    await sql<Credentials>`select ${columns} from accounts.account where id = ${id} for update`.execute(db());
  const credentials = found.rows[0];
  if (!credentials) throw accountFailures.noSuchAccount();
  return credentials;
}

/** The sealed secret that waits to be confirmed by a first code; undefined when there is none. */
export async function findWaitingSecret(id: string): Promise<string | undefined> {
  const found = await sql<{ secret: string }>`
    select totp_secret as secret from accounts.account
    where id = ${id} and totp_secret is not null and totp_confirmed_at is null
  `.execute(db());
  return found.rows[0]?.secret;
}

type Known = { readonly username: string } | { readonly id: string };

/** Counts an attempt before its answer is judged; none is granted while the door is closed or to a name nobody has. */
export async function countAttempt(known: Known, now: Temporal.Instant): Promise<Credentials | undefined> {
  const who = 'id' in known ? sql`id = ${known.id}` : sql`username = ${known.username}`;
  const found = await sql<Credentials>`
    update accounts.account set failed_attempts = failed_attempts + 1
    where ${who} and (locked_until is null or locked_until <= ${now}) returning ${columns}
  `.execute(db());
  return found.rows[0];
}

/** Closes the door of an account until a moment. */
export async function closeDoor(id: string, until: Temporal.Instant): Promise<void> {
  await sql`update accounts.account set locked_until = ${until} where id = ${id}`.execute(db());
}

/** The answer was right: the wrong ones before it are forgotten. */
export async function forgiveAttempts(id: string): Promise<void> {
  await sql`update accounts.account set failed_attempts = 0, locked_until = null where id = ${id}`.execute(
    db(),
  );
}

/** This one answer was right; the wrong ones before it stay counted. */
export async function forgiveOneAttempt(id: string): Promise<void> {
  await sql`
    update accounts.account set failed_attempts = greatest(failed_attempts - 1, 0), locked_until = null where id = ${id}
  `.execute(db());
}

/** Keeps a password's hash in place of the one before; null when there is to be none. */
export async function savePassword(id: string, hash: string | null, now: Temporal.Instant): Promise<void> {
  await sql`
    update accounts.account set password_hash = ${hash}, password_changed_at = ${now} where id = ${id}
  `.execute(db());
}

/** Keeps the same password hashed at another cost. */
export async function saveRehashed(id: string, hash: string): Promise<void> {
  await sql`update accounts.account set password_hash = ${hash} where id = ${id}`.execute(db());
}

/** Keeps the sealed secret of a second factor that is not confirmed yet; null takes the second factor away. */
export async function saveSecret(id: string, secret: string | null): Promise<void> {
  await sql`
    update accounts.account set totp_secret = ${secret}, totp_confirmed_at = null, totp_last_step = 0 where id = ${id}
  `.execute(db());
}

/** The secrets that were not sealed in the present way. */
export async function listSecretsToSeal(presentSeal: string): Promise<{ id: string; secret: string }[]> {
  const found = await sql<{ id: string; secret: string }>`
    select id, totp_secret as secret from accounts.account
    where totp_secret is not null and not starts_with(totp_secret, ${presentSeal})
  `.execute(db());
  return found.rows;
}

/** Puts a sealed secret in the place of the same one as it was kept before. */
export async function saveSealed(
  id: string,
  { was, sealed }: { readonly was: string; readonly sealed: string },
): Promise<void> {
  await sql`update accounts.account set totp_secret = ${sealed} where id = ${id} and totp_secret = ${was}`.execute(
    db(),
  );
}

/** The person has shown that their device makes the right codes. */
export async function confirmSecret(id: string, now: Temporal.Instant): Promise<void> {
  await sql`update accounts.account set totp_confirmed_at = ${now} where id = ${id}`.execute(db());
}

/** Uses up the code of a time step, and with it all earlier ones; false when it was used before. Two requests with one code: one gets it. */
export async function useStep(id: string, step: number): Promise<boolean> {
  const used = await sql`
    update accounts.account set totp_last_step = ${step} where id = ${id} and totp_last_step < ${step} returning id
  `.execute(db());
  return used.rows.length > 0;
}

/** When the password was last set; null while there is none. */
export async function findPasswordChange(id: string): Promise<Temporal.Instant | null> {
  const found = await sql<{ at: Temporal.Instant | null }>`
    select password_changed_at as at from accounts.account where id = ${id} and password_hash is not null
  `.execute(db());
  return found.rows[0]?.at ?? null;
}
