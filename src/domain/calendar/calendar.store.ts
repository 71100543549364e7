import { sql } from 'kysely';
import { db, type Period, writePeriod } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import {
  type Calendar,
  type CalendarDay,
  type CountingKey,
  type CountingRule,
  calendarOf,
  countingKey,
  dayKind,
  type EarlierDay,
} from './calendar.ts';

interface DayRow {
  readonly id: string;
  readonly day: Temporal.PlainDate;
  readonly kind: string;
  readonly pair: Temporal.PlainDate | null;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly source: string;
  readonly verified: boolean;
}

const dayColumns = sql`id, day, kind, pair, name_vi as "nameVi", name_en as "nameEn", source, verified`;

interface RuleRow {
  readonly key: string;
  readonly value: number;
  readonly valid: Period;
  readonly sourceVi: string;
  readonly sourceEn: string;
  readonly verified: boolean;
}

const ruleColumns = sql`key, value, valid, source_vi as "sourceVi", source_en as "sourceEn", verified`;

/** The whole calendar as it is known now: some hundred days and a handful of rules. */
export async function loadCalendar(): Promise<Calendar> {
  const days = await sql<DayRow>`
    select ${dayColumns} from calendar.day where replaced_at is null order by day
  `.execute(db());
  const rules = await sql<RuleRow>`
    select ${ruleColumns} from calendar.counting_rule order by key, lower(valid) desc nulls last
  `.execute(db());
  return calendarOf(days.rows.map(readDay), rules.rows.map(readRule));
}

/** What was said of a day before and is no longer held, the latest first. */
export async function listEarlierDays(day: Temporal.PlainDate): Promise<EarlierDay[]> {
  const found = await sql<DayRow & Pick<EarlierDay, 'recordedAt' | 'replacedAt'>>`
    select ${dayColumns}, recorded_at as "recordedAt", replaced_at as "replacedAt"
    from calendar.day where day = ${day}::date and replaced_at is not null order by replaced_at desc
  `.execute(db());
  return found.rows.map((row) => ({
    ...readDay(row),
    recordedAt: row.recordedAt,
    replacedAt: row.replacedAt,
  }));
}

/** What is held of a day; nothing when the ordinary week holds. */
export async function findDay(day: Temporal.PlainDate): Promise<CalendarDay | undefined> {
  const found = await sql<DayRow>`
    select ${dayColumns} from calendar.day where day = ${day}::date and replaced_at is null
  `.execute(db());
  return found.rows[0] && readDay(found.rows[0]);
}

/** Makes changes of the calendar wait for one another, then gives what is held of the day. */
export async function lockDay(day: Temporal.PlainDate): Promise<CalendarDay | undefined> {
  await sql`select pg_advisory_xact_lock(731124)`.execute(db());
  return findDay(day);
}

/** Writes a statement about a day, to hold from now on. */
export async function insertDay(
  entry: CalendarDay,
  written: { readonly by: string; readonly now: Temporal.Instant },
): Promise<void> {
  const { id, day, kind, pair, name, source, verified } = entry;
  await sql`
    insert into calendar.day (id, day, kind, pair, name_vi, name_en, source, verified, recorded_at, recorded_by)
    values (${id}, ${day}, ${kind}, ${pair}, ${name.vi}, ${name.en}, ${source}, ${verified}, ${written.now}, ${written.by})
  `.execute(db());
}

/** Ends a statement about a day: another takes its place, or none when the day was listed wrongly. */
export async function replaceDay(id: string, by: string | null, now: Temporal.Instant): Promise<void> {
  await sql`update calendar.day set replaced_at = ${now}, replaced_by = ${by} where id = ${id}`.execute(db());
}

/** Makes changes of the rules wait for one another, then gives the latest rule of a kind. */
export async function lockLatestRule(key: CountingKey): Promise<CountingRule | undefined> {
  await sql`select pg_advisory_xact_lock(731124)`.execute(db());
  const found = await sql<RuleRow>`
    select ${ruleColumns} from calendar.counting_rule where key = ${key} order by lower(valid) desc nulls last limit 1
  `.execute(db());
  return found.rows[0] && readRule(found.rows[0]);
}

/** Lets a rule hold until a day, that day no longer. */
export async function closeRule(rule: CountingRule, until: Temporal.PlainDate): Promise<void> {
  await sql`
    update calendar.counting_rule set valid = daterange(lower(valid), ${until}::date)
    where key = ${rule.key} and valid = ${writePeriod(rule.valid)}::daterange
  `.execute(db());
}

/** Writes a rule of counting. */
export async function insertRule(
  rule: CountingRule,
  written: { readonly by: string; readonly now: Temporal.Instant },
): Promise<void> {
  await sql`
    insert into calendar.counting_rule (key, value, valid, source_vi, source_en, verified, recorded_at, recorded_by)
    values (${rule.key}, ${rule.value}, ${writePeriod(rule.valid)}::daterange, ${rule.source.vi}, ${rule.source.en},
      ${rule.verified}, ${written.now}, ${written.by})
  `.execute(db());
}

function readDay(row: DayRow): CalendarDay {
  const { id, day, pair, source, verified } = row;
  const name = { vi: row.nameVi, en: row.nameEn };
  return { id, day, kind: dayKind.parse(row.kind), pair, name, source, verified };
}

function readRule(row: RuleRow): CountingRule {
  const { value, valid, verified } = row;
  const source = { vi: row.sourceVi, en: row.sourceEn };
  return { key: countingKey.parse(row.key), value, valid, source, verified };
}
