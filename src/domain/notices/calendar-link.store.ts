import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { CalendarLink } from './outside.ts';

const columns = sql`id, account_id as "accountId", with_given as "withGiven", made_at as "madeAt", read_at as "readAt"`;

/** Someone's good address; nothing where they have none. */
export async function findLink(accountId: string): Promise<CalendarLink | undefined> {
  const found = await sql<CalendarLink>`
    select ${columns} from notices.calendar_link where account_id = ${accountId} and revoked_at is null
  `.execute(db());
  return found.rows[0];
}

/** Whose address it is, while it is good. */
export async function findLinkByHash(tokenHash: Buffer): Promise<CalendarLink | undefined> {
  const found = await sql<CalendarLink>`
    select ${columns} from notices.calendar_link where token_hash = ${tokenHash} and revoked_at is null
  `.execute(db());
  return found.rows[0];
}

/** Writes a new address. */
export async function insertLink(
  link: { readonly accountId: string; readonly tokenHash: Buffer; readonly withGiven: boolean },
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into notices.calendar_link (account_id, token_hash, with_given, made_at)
    values (${link.accountId}, ${link.tokenHash}, ${link.withGiven}, ${now})
  `.execute(db());
}

/** Ends someone's address; true where there was one. */
export async function revokeLinks(accountId: string, now: Temporal.Instant): Promise<boolean> {
  const revoked = await sql`
    update notices.calendar_link set revoked_at = ${now} where account_id = ${accountId} and revoked_at is null returning id
  `.execute(db());
  return revoked.rows.length > 0;
}

/** Writes that the address was read, at most once an hour. */
export async function noteReading(id: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update notices.calendar_link set read_at = ${now}
    where id = ${id} and (read_at is null or read_at <= ${now.subtract({ hours: 1 })} or read_at > ${now})
  `.execute(db());
}
