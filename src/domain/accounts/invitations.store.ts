import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';

/** A link good once. Without an account it makes the first administrator. */
export interface Invitation {
  readonly accountId: string | null;
  readonly expiresAt: Temporal.Instant;
}

/** Keeps an invitation; earlier ones for the same account are good no more. */
export async function insertInvitation(
  tokenHash: Buffer,
  invitation: Invitation,
  now: Temporal.Instant,
): Promise<void> {
  const { accountId, expiresAt } = invitation;
  await sql`
    update accounts.invitation set expires_at = ${now}
    where account_id is not distinct from ${accountId}::uuid and used_at is null and expires_at > ${now}
  `.execute(db());
  await sql`
    insert into accounts.invitation (token_hash, account_id, created_at, expires_at)
    values (${tokenHash}, ${accountId}, ${now}, ${expiresAt})
  `.execute(db());
}

/** The invitation of a link, while it is good. */
export async function findInvitation(
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<Invitation | undefined> {
  const found = await sql<Invitation>`
    select account_id as "accountId", expires_at as "expiresAt" from accounts.invitation
    where token_hash = ${tokenHash} and used_at is null and expires_at > ${now}
  `.execute(db());
  return found.rows[0];
}

/** Uses an invitation up; undefined when it was used or is good no more. Two requests with one link: one gets it. */
export async function useInvitation(
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<Invitation | undefined> {
  const used = await sql<Invitation>`
    update accounts.invitation set used_at = ${now}
    where token_hash = ${tokenHash} and used_at is null and expires_at > ${now}
    returning account_id as "accountId", expires_at as "expiresAt"
  `.execute(db());
  return used.rows[0];
}
