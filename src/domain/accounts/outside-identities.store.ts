import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { OutsideIdentity } from './outside-identity.ts';

const columns = sql`account_id as "accountId", issuer, subject, claimed, linked_at as "linkedAt", last_used_at as "lastUsedAt"`;

/** Whoever a provider tells of, when they are known here. */
export async function findByOutsideSubject(
  issuer: string,
  subject: string,
): Promise<OutsideIdentity | undefined> {
  const found = await sql<OutsideIdentity>`
    select ${columns} from accounts.outside_identity where issuer = ${issuer} and subject = ${subject}
  `.execute(db());
  return found.rows[0];
}

/** Who the person is outside; undefined where nothing is linked. */
export async function findOutsideIdentity(accountId: string): Promise<OutsideIdentity | undefined> {
  const found = await sql<OutsideIdentity>`
    select ${columns} from accounts.outside_identity where account_id = ${accountId} order by linked_at desc limit 1
  `.execute(db());
  return found.rows[0];
}

/** Links an account to someone of a provider; false when either is linked to another already. */
export async function insertOutsideIdentity(
  identity: Pick<OutsideIdentity, 'accountId' | 'issuer' | 'subject' | 'claimed'>,
  now: Temporal.Instant,
): Promise<boolean> {
  const made = await sql`
    insert into accounts.outside_identity (account_id, issuer, subject, claimed, linked_at)
    values (${identity.accountId}, ${identity.issuer}, ${identity.subject}, ${identity.claimed}, ${now})
    on conflict do nothing returning account_id
  `.execute(db());
  return made.rows.length > 0;
}

/** The person came in by it. */
export async function saveOutsideUse(
  accountId: string,
  issuer: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update accounts.outside_identity set last_used_at = ${now} where account_id = ${accountId} and issuer = ${issuer}
  `.execute(db());
}

/** The account is linked to nobody outside any more; returns how many links there were. */
export async function deleteOutsideIdentities(accountId: string): Promise<number> {
  const gone =
    await sql`delete from accounts.outside_identity where account_id = ${accountId} returning account_id`.execute(
      db(),
    );
  return gone.rows.length;
}
