import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';

/** For how many months after the answer contacts are kept, as it holds on a day; nothing where no rule says so. */
export async function findRetentionMonths(day: Temporal.PlainDate): Promise<number | undefined> {
  const found = await sql<{ months: number }>`
    select months from rectifications.retention_rule where valid @> ${day}::date
  `.execute(db());
  return found.rows[0]?.months;
}

/** Empties how to reach those whose requests were answered before a moment. */
export async function clearContactsAnsweredBefore(moment: Temporal.Instant): Promise<void> {
  await sql`
    update rectifications.request set contact = '' where contact <> '' and answered_at < ${moment}
  `.execute(db());
}
