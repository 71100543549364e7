import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Mailbox } from './outside.ts';

/** Someone's mailbox; nothing where they named none. */
export async function findMailbox(accountId: string): Promise<Mailbox | undefined> {
  const found = await sql<Mailbox>`
    select address, named_at as "namedAt", confirmed_at as "confirmedAt", refused_at as "refusedAt", digest_hour as "digestHour"
    from notices.mailbox where account_id = ${accountId}
  `.execute(db());
  return found.rows[0];
}

/** Writes where someone reads mail; until it is confirmed nothing but a code goes there. */
export async function saveAddress(accountId: string, address: string, now: Temporal.Instant): Promise<void> {
  await sql`
    insert into notices.mailbox (account_id, address, named_at) values (${accountId}, ${address}, ${now})
    on conflict (account_id) do update set address = excluded.address, named_at = excluded.named_at, confirmed_at = null,
      refused_at = null, code_hash = null, code_until = null, code_tries = 0
  `.execute(db());
}

/** Writes the fingerprint of the code that is on its way, in place of any earlier one. */
export async function saveCode(accountId: string, hash: Buffer, until: Temporal.Instant): Promise<void> {
  await sql`
    update notices.mailbox set code_hash = ${hash}, code_until = ${until}, code_tries = 0 where account_id = ${accountId}
  `.execute(db());
}

/** A code that was typed is counted before it is looked at; gives what it has to be compared with. */
export async function countTry(
  accountId: string,
): Promise<
  | { readonly hash: Buffer | null; readonly until: Temporal.Instant | null; readonly tries: number }
  | undefined
> {
  const found = await sql<{ hash: Buffer | null; until: Temporal.Instant | null; tries: number }>`
    update notices.mailbox set code_tries = code_tries + 1 where account_id = ${accountId}
    returning code_hash as hash, code_until as until, code_tries as tries
  `.execute(db());
  return found.rows[0];
}

/** The address is someone's own: from now on mail goes there. */
export async function saveConfirmed(accountId: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update notices.mailbox set confirmed_at = ${now}, code_hash = null, code_until = null, refused_at = null
    where account_id = ${accountId}
  `.execute(db());
}

/** The mail server knows no such address: nothing more goes there until it is confirmed again. */
export async function saveRefused(accountId: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update notices.mailbox set refused_at = ${now}, confirmed_at = null where account_id = ${accountId}
  `.execute(db());
}

/** Writes the hour at which the digest comes. */
export async function saveDigestHour(accountId: string, hour: number): Promise<void> {
  await sql`update notices.mailbox set digest_hour = ${hour} where account_id = ${accountId}`.execute(db());
}

/** Removes an address; true where there was one. What waited to go there goes nowhere. */
export async function deleteMailbox(accountId: string): Promise<boolean> {
  const deleted =
    await sql`delete from notices.mailbox where account_id = ${accountId} returning account_id`.execute(db());
  await sql`
    update notices.notice set post = 'none' where account_id = ${accountId} and mail_id is null and post <> 'none'
  `.execute(db());
  return deleted.rows.length > 0;
}
