import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Passkey } from './passkey.ts';
import { passkeyFailures } from './words/passkey.ts';

const columns = sql`k.id, k.account_id as "accountId", k.name, k.credential_id as "credentialId", k.public_key as "publicKey",
  k.counter, k.transports, k.synced, k.rp_id as "rpId", k.created_at as "createdAt", k.last_used_at as "lastUsedAt"`;

/** A key about to be kept. */
export type NewPasskey = Omit<Passkey, 'id' | 'createdAt' | 'lastUsedAt'>;

/** Keeps a key; throws when it is known already. */
export async function insertPasskey(key: NewPasskey, now: Temporal.Instant): Promise<string> {
  const made = await sql<{ id: string }>`
    insert into accounts.passkey (account_id, name, credential_id, public_key, counter, transports, synced, rp_id, created_at)
    values (${key.accountId}, ${key.name}, ${key.credentialId}, ${key.publicKey}, ${key.counter}, ${[...key.transports]}::text[],
      ${key.synced}, ${key.rpId}, ${now})
    on conflict (credential_id) do nothing returning id
  `.execute(db());
  const id = made.rows[0]?.id;
  if (!id) throw passkeyFailures.knownAlready();
  return id;
}

/** A person's keys, the last used first. */
export async function listPasskeys(accountId: string): Promise<Passkey[]> {
  const found = await sql<Passkey>`
    select ${columns} from accounts.passkey k where k.account_id = ${accountId}
    order by k.last_used_at desc nulls last, k.created_at desc, k.id
  `.execute(db());
  return found.rows;
}

/** The key that an authenticator names; undefined when nobody has it here. */
export async function findPasskeyByCredential(credentialId: string): Promise<Passkey | undefined> {
  const found =
    await sql<Passkey>`select ${columns} from accounts.passkey k where k.credential_id = ${credentialId}`.execute(
      db(),
    );
  return found.rows[0];
}

/** A person's own key, held until the transaction ends; throws when they have none such. */
export async function lockPasskey(accountId: string, id: string): Promise<Passkey> {
  const found = await sql<Passkey>`
    select ${columns} from accounts.passkey k where k.id = ${id} and k.account_id = ${accountId} for update
  `.execute(db());
  const key = found.rows[0];
  if (!key) throw passkeyFailures.noSuchPasskey();
  return key;
}

/** What a person calls a key. */
export async function savePasskeyName(id: string, name: string): Promise<void> {
  await sql`update accounts.passkey set name = ${name} where id = ${id}`.execute(db());
}

/** A key has opened the door. */
export async function savePasskeyUsed(
  id: string,
  told: { readonly counter: number; readonly synced: boolean },
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update accounts.passkey set counter = ${told.counter}, synced = ${told.synced}, last_used_at = ${now} where id = ${id}
  `.execute(db());
}

/** Forgets a key: it opens nothing any more. */
export async function deletePasskey(id: string): Promise<void> {
  await sql`delete from accounts.passkey where id = ${id}`.execute(db());
}

/** Forgets all keys of an account; returns how many. */
export async function deletePasskeys(accountId: string): Promise<number> {
  const gone = await sql`delete from accounts.passkey where account_id = ${accountId} returning id`.execute(
    db(),
  );
  return gone.rows.length;
}

/** Uses up a question; false when it was answered before. Two answers at once: one of them counts. */
export async function useQuestion(hash: Buffer, until: Temporal.Instant): Promise<boolean> {
  const used = await sql`
    insert into accounts.answered_question (hash, until) values (${hash}, ${until})
    on conflict (hash) do nothing returning hash
  `.execute(db());
  return used.rows.length > 0;
}

/** Forgets questions that are too old to be answered again. */
export async function sweepQuestions(now: Temporal.Instant): Promise<void> {
  await sql`delete from accounts.answered_question where until < ${now}`.execute(db());
}
