import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { DataLaw, Kept, Retention } from './data-rules.ts';

/** For how long each kind of personal data is kept, by the rules of a day. */
export async function listRetention(day: Temporal.PlainDate): Promise<Retention[]> {
  const found = await sql<Retention>`
    select what, keep_days as "keepDays", source, verified from accounts.retention where valid @> ${day}::date order by what
  `.execute(db());
  return found.rows;
}

/** The rules of law about personal data that are in force on a day. */
export async function listDataLaws(day: Temporal.PlainDate): Promise<DataLaw[]> {
  const found = await sql<DataLaw>`
    select symbol, title, in_force as "inForce", source_url as "sourceUrl", verified from accounts.data_law
    where in_force @> ${day}::date order by lower(in_force), symbol desc
  `.execute(db());
  return found.rows;
}

/** Removes what is older than the rules of the day allow; returns how much of each. */
export async function sweepByAge(
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): Promise<Readonly<Record<Kept, number>>> {
  const keep = (what: Kept) => sql`(
    select make_interval(days => r.keep_days) from accounts.retention r where r.what = ${what} and r.valid @> ${today}::date)`;
  const openings = await sql<{
    gone: number;
  }>`select accounts.sweep_openings(${today}::date) as gone`.execute(db());
  const sessions =
    await sql`delete from accounts.session where expires_at < ${now}::timestamptz - ${keep('sessions')}`.execute(
      db(),
    );
  const invitations =
    await sql`delete from accounts.invitation where expires_at < ${now}::timestamptz - ${keep('invitations')}`.execute(
      db(),
    );
  return {
    openings: openings.rows[0]?.gone ?? 0,
    sessions: Number(sessions.numAffectedRows ?? 0n),
    invitations: Number(invitations.numAffectedRows ?? 0n),
  };
}
