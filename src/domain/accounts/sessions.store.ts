import { sql } from 'kysely';
import type { Actor, HeldRole } from '../../kernel/access/index.ts';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import { type Session, sessionLimits } from './session.ts';

/** A session about to be opened. */
export interface NewSession {
  readonly tokenHash: Buffer;
  readonly accountId: string;
  readonly openedAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly awaitsCode: boolean;
  readonly address: string;
  readonly browser: string;
}

/** Opens a session; returns its identity. */
export async function insertSession(session: NewSession): Promise<string> {
  const made = await sql<{ id: string }>`
    insert into accounts.session (token_hash, account_id, created_at, last_seen_at, expires_at, awaits_totp, address, browser)
    values (${session.tokenHash}, ${session.accountId}, ${session.openedAt}, ${session.openedAt}, ${session.expiresAt},
      ${session.awaitsCode}, ${session.address}, ${session.browser})
    returning id
  `.execute(db());
  return made.rows[0]?.id ?? '';
}

interface ActorRow {
  readonly session_id: string;
  readonly last_seen_at: Temporal.Instant;
  readonly account_id: string;
  readonly name: string;
  readonly locale: Locale;
  readonly roles: HeldRole[];
}

/** Who stands behind a live session, with the roles that hold today, and when they were last seen. */
export async function findActor(
  tokenHash: Buffer,
  at: { now: Temporal.Instant; today: Temporal.PlainDate },
): Promise<{ actor: Actor; lastSeenAt: Temporal.Instant } | undefined> {
  const found = await sql<ActorRow>`
    select s.id as session_id, s.last_seen_at, a.id as account_id, a.name, a.locale,
      coalesce((
        select json_agg(json_build_object('role', r.role, 'bodyId', r.body_id) order by r.granted_at, r.id)
        from accounts.held_role r
        where r.account_id = a.id and r.valid @> ${at.today}::date and r.withdrawn_at is null
      ), '[]') as roles
    from accounts.session s join accounts.account a on a.id = s.account_id
    where s.token_hash = ${tokenHash} and s.revoked_at is null and not s.awaits_totp
      and s.expires_at > ${at.now} and s.last_seen_at > ${at.now.subtract(sessionLimits.idle)}
      and a.disabled_at is null
  `.execute(db());
  const row = found.rows[0];
  if (!row) return undefined;
  const { account_id: accountId, session_id: sessionId, name, locale, roles } = row;
  return { actor: { accountId, name, locale, sessionId, roles }, lastSeenAt: row.last_seen_at };
}

/** Writes down that a session was seen. */
export async function noticeSession(id: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update accounts.session set last_seen_at = ${now}
    where id = ${id} and last_seen_at <= ${now.subtract(sessionLimits.noticed)}
  `.execute(db());
}

/** The account that has given its password and still owes the code of its second factor. */
export async function findAwaiting(
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<{ sessionId: string; accountId: string } | undefined> {
  const found = await sql<{ sessionId: string; accountId: string }>`
    select s.id as "sessionId", s.account_id as "accountId"
    from accounts.session s join accounts.account a on a.id = s.account_id
    where s.token_hash = ${tokenHash} and s.awaits_totp and s.revoked_at is null and s.expires_at > ${now}
      and a.disabled_at is null
  `.execute(db());
  return found.rows[0];
}

/** The live sessions of an account, the last seen first. */
export async function listSessions(accountId: string, now: Temporal.Instant): Promise<Session[]> {
  const found = await sql<Session>`
    select id, created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt", address, browser
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
