import { sql } from 'kysely';
import { db, type Period, writePeriod } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Receiver } from './audience.ts';
import type { DeadlineRule, RuleKind } from './deadline-rule.ts';

interface Row {
  readonly key: string;
  readonly kind: RuleKind;
  readonly days: number;
  readonly receiver: Receiver;
  readonly valid: Period;
  readonly sourceVi: string;
  readonly sourceEn: string;
  readonly verified: boolean;
}

const columns = sql`key, kind, days, receiver, valid, source_vi as "sourceVi", source_en as "sourceEn", verified`;

/** Every rule there is, was or will be: by kind, then in the order in which a deadline meets them, the latest version first. */
export async function listRules(): Promise<DeadlineRule[]> {
  const found = await sql<Row>`
    select ${columns} from notices.deadline_rule
    order by array_position(array['due_soon', 'overdue', 'escalated'], kind), case kind when 'due_soon' then -days else days end,
      key, lower(valid) desc nulls last
  `.execute(db());
  return found.rows.map(readRule);
}

function readRule({ sourceVi, sourceEn, ...rest }: Row): DeadlineRule {
  return { ...rest, source: { vi: sourceVi, en: sourceEn } };
}

/** Makes changes of the rules wait for one another, then gives the latest version of one. */
export async function lockLatestRule(key: string): Promise<DeadlineRule | undefined> {
  await sql`select pg_advisory_xact_lock(731125)`.execute(db());
  const found = await sql<Row>`
    select ${columns} from notices.deadline_rule where key = ${key} order by lower(valid) desc nulls last limit 1
  `.execute(db());
  return found.rows[0] && readRule(found.rows[0]);
}

/** Lets a version hold until a day, that day no longer. */
export async function closeRule(rule: DeadlineRule, until: Temporal.PlainDate): Promise<void> {
  await sql`
    update notices.deadline_rule set valid = daterange(lower(valid), ${until}::date)
    where key = ${rule.key} and valid = ${writePeriod(rule.valid)}::daterange
  `.execute(db());
}

/** Writes a version of a rule. */
export async function insertRule(
  rule: DeadlineRule,
  written: { readonly by: string; readonly now: Temporal.Instant },
): Promise<void> {
  await sql`
    insert into notices.deadline_rule (key, kind, days, receiver, valid, source_vi, source_en, verified, recorded_at, recorded_by)
    values (${rule.key}, ${rule.kind}, ${rule.days}, ${rule.receiver}, ${writePeriod(rule.valid)}::daterange, ${rule.source.vi},
      ${rule.source.en}, ${rule.verified}, ${written.now}, ${written.by})
  `.execute(db());
}
