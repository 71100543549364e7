import { sql } from 'kysely';
import { db } from '../db/index.ts';
import type { Temporal } from '../time/index.ts';

/**
 * Claims the key of a form inside the running transaction. Undefined: it is ours to answer.
 * Otherwise: where the first sending led. A second sending waits here until the first has ended.
 */
export async function claimForm(
  key: string,
  accountId: string,
  now: Temporal.Instant,
): Promise<{ location: string } | undefined> {
  const claimed = await sql`
    insert into kernel.answered_form (key, account_id, at) values (${key}, ${accountId}, ${now})
    on conflict (key) do nothing returning key
  `.execute(db());
  if (claimed.rows.length > 0) return undefined;
  const earlier = await sql<{ location: string | null; account_id: string }>`
    select location, account_id from kernel.answered_form where key = ${key}
  `.execute(db());
  const row = earlier.rows[0];
  return { location: row?.account_id === accountId && row.location ? row.location : '/' };
}

/** Keeps where the form led, for a second sending of it. */
export async function keepAnswer(key: string, location: string): Promise<void> {
  await sql`update kernel.answered_form set location = ${location} where key = ${key}`.execute(db());
}

/** Forgets the keys of forms answered before a moment. */
export async function sweepAnsweredForms(before: Temporal.Instant): Promise<void> {
  await sql`delete from kernel.answered_form where at < ${before}`.execute(db());
}
