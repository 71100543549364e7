import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { type EnteredBy, type Session, sessionLimits } from './session.ts';

/** A session about to be opened. */
export interface NewSession {
  readonly tokenHash: Buffer;
  readonly accountId: string;
  readonly openedAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly awaitsCode: boolean;
  readonly address: string;
  readonly browser: string;
  readonly enteredBy: EnteredBy;
  /** Sealed; of the provider through which the person came. */
  readonly outsideToken: string | null;
}

/** Opens a session; returns its identity. */
export async function insertSession(session: NewSession): Promise<string> {
  const made = await sql<{ id: string }>`
    insert into accounts.session (token_hash, account_id, created_at, last_seen_at, expires_at, awaits_totp, address, browser, entered_by, outside_token)
    values (${session.tokenHash}, ${session.accountId}, ${session.openedAt}, ${session.openedAt}, ${session.expiresAt},
      ${session.awaitsCode}, ${session.address}, ${session.browser}, ${session.enteredBy}, ${session.outsideToken})
    returning id
  `.execute(db());
  return made.rows[0]?.id ?? '';
}

/** Writes down that a session was seen. */
export async function noticeSession(id: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update accounts.session set last_seen_at = ${now}
    where id = ${id} and last_seen_at <= ${now.subtract(sessionLimits.noticed)}
  `.execute(db());
}

/** A session whose person still owes the code of their second factor. */
export interface AwaitingSession {
  readonly sessionId: string;
  readonly accountId: string;
  readonly enteredBy: EnteredBy;
  readonly outsideToken: string | null;
}

/** The account that has given its password and still owes the code of its second factor. */
export async function findAwaiting(
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<AwaitingSession | undefined> {
  const found = await sql<AwaitingSession>`
    select s.id as "sessionId", s.account_id as "accountId", s.entered_by as "enteredBy", s.outside_token as "outsideToken"
    from accounts.session s join accounts.account a on a.id = s.account_id
    where s.token_hash = ${tokenHash} and s.awaits_totp and s.revoked_at is null and s.expires_at > ${now}
      and a.disabled_at is null
  `.execute(db());
  return found.rows[0];
}

/** The live sessions of an account, the last seen first. */
export async function listSessions(accountId: string, now: Temporal.Instant): Promise<Session[]> {
  const found = await sql<Session>`
    select id, created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt", address, browser,
      entered_by as "enteredBy"
    from accounts.session
    where account_id = ${accountId} and revoked_at is null and not awaits_totp
      and expires_at > ${now} and last_seen_at > ${now.subtract(sessionLimits.idle)}
    order by last_seen_at desc, created_at desc
  `.execute(db());
  return found.rows;
}

/** Ends one session of an account; false when it is not its own or had ended. */
export async function endSession(accountId: string, id: string, now: Temporal.Instant): Promise<boolean> {
  const ended = await sql`
    update accounts.session set revoked_at = ${now}
    where id = ${id} and account_id = ${accountId} and revoked_at is null returning id
  `.execute(db());
  return ended.rows.length > 0;
}

/** Ends the sessions of an account, all or all but one; returns how many. */
export async function endSessions(
  accountId: string,
  except: string | null,
  now: Temporal.Instant,
): Promise<number> {
  const ended = await sql`
    update accounts.session set revoked_at = ${now}
    where account_id = ${accountId} and revoked_at is null and expires_at > ${now} and id is distinct from ${except}::uuid
    returning id
  `.execute(db());
  return ended.rows.length;
}

/** From now on the session acts by a delegation, or again by nothing but the person's own roles. */
export async function saveActing(id: string, delegationId: string | null): Promise<void> {
  await sql`update accounts.session set acting_by = ${delegationId} where id = ${id}`.execute(db());
}

/** When a session was opened; undefined where there is none. */
export async function findSessionStart(id: string): Promise<Temporal.Instant | undefined> {
  const found = await sql<{ createdAt: Temporal.Instant }>`
    select created_at as "createdAt" from accounts.session where id = ${id}
  `.execute(db());
  return found.rows[0]?.createdAt;
}

/** The sealed token of the provider through which the person came; null where they came by another way. */
export async function findOutsideToken(id: string): Promise<string | null> {
  const found = await sql<{ token: string | null }>`
    select outside_token as token from accounts.session where id = ${id}
  `.execute(db());
  return found.rows[0]?.token ?? null;
}

/** Every session of an account that is still kept, live or ended, the latest first. */
export async function listKeptSessions(accountId: string): Promise<Session[]> {
  const found = await sql<Session>`
    select id, created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt", address, browser,
      entered_by as "enteredBy"
    from accounts.session where account_id = ${accountId} and not awaits_totp order by created_at desc, id desc
  `.execute(db());
  return found.rows;
}
