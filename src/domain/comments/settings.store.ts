import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import type { KeptSetting, Reason, Setting } from './setting.ts';

/** How comments are taken now. */
export async function getSetting(): Promise<KeptSetting> {
  const found = await sql<KeptSetting>`
    select publishing, known_after as "knownAfter", appeal_days as "appealDays", tell_minutes as "tellMinutes", address_days as "addressDays",
      email_months as "emailMonths", refused_months as "refusedMonths", version, changed_at is null as "isDefault"
    from comments.setting
  `.execute(db());
  const setting = found.rows[0];
  if (!setting) throw new Error('the setting of comments is gone');
  return setting;
}

/** Writes the setting; false where it was changed since. */
export async function saveSetting(
  { setting, version }: { readonly setting: Setting; readonly version: number },
  by: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const saved = await sql`
    update comments.setting set publishing = ${setting.publishing}, known_after = ${setting.knownAfter},
      appeal_days = ${setting.appealDays}, tell_minutes = ${setting.tellMinutes}, address_days = ${setting.addressDays}, email_months = ${setting.emailMonths},
      refused_months = ${setting.refusedMonths}, changed_by = ${by}, changed_at = ${now}, version = version + 1
    where version = ${version} returning 1
  `.execute(db());
  return saved.rows.length > 0;
}

/** The published list of reasons that holds on a day, in its order. */
export async function listReasons(day: Temporal.PlainDate, locale: Locale): Promise<Reason[]> {
  const found = await sql<Reason>`
    select code, case ${locale} when 'vi' then name_vi else name_en end as name,
      case ${locale} when 'vi' then said_vi else said_en end as said
    from comments.reason where valid @> ${day}::date order by ordinal, code
  `.execute(db());
  return found.rows;
}

/** A reason by its code, whenever it held: what was refused once stays explained. */
export async function findReason(code: string, locale: Locale): Promise<Reason | undefined> {
  const found = await sql<Reason>`
    select code, case ${locale} when 'vi' then name_vi else name_en end as name,
      case ${locale} when 'vi' then said_vi else said_en end as said
    from comments.reason where code = ${code}
  `.execute(db());
  return found.rows[0];
}
