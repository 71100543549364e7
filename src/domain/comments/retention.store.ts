import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import { eraseComments } from './comments.store.ts';
import { dropLinksWithoutMailbox } from './kept-links.store.ts';

/** Lets go of what is kept only for a time: where comments came from, mailboxes, words that were refused. The setting says how long. */
export async function dropOverdue(now: Temporal.Instant): Promise<void> {
  const before = (span: Temporal.Duration) => now.toZonedDateTimeISO('UTC').subtract(span).toInstant();
  const setting = (
    await sql<{ addressDays: number; emailMonths: number; refusedMonths: number }>`
      select address_days as "addressDays", email_months as "emailMonths", refused_months as "refusedMonths" from comments.setting
    `.execute(db())
  ).rows[0];
  if (!setting) return;
  const days = before(Temporal.Duration.from({ days: setting.addressDays }));
  const months = before(Temporal.Duration.from({ months: setting.emailMonths }));
  const long = before(Temporal.Duration.from({ months: setting.refusedMonths }));
  await sql`update comments.comment set address_hash = null where address_hash is not null and at < ${days}`.execute(
    db(),
  );
  await sql`update comments.report set address_hash = null where address_hash is not null and at < ${days}`.execute(
    db(),
  );
  await sql`delete from comments.salt where day < (${days} at time zone 'UTC')::date`.execute(db());
  await sql`update comments.comment set email = null where email is not null and at < ${months}`.execute(
    db(),
  );
  await dropLinksWithoutMailbox();
  const refused = await sql<{ id: string }>`
    select id from comments.comment where state = 'refused' and decided_at < ${long} limit 5000
  `.execute(db());
  await eraseComments(refused.rows.map(({ id }) => id));
}
