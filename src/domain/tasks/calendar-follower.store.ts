import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { DatedRule, DeadlineExplanation } from '../calendar/index.ts';

/** A deadline that was counted, in force in an open task. */
export interface CountedDeadline {
  readonly taskId: string;
  readonly number: number;
  readonly leadId: string;
  readonly isSecret: boolean;
  readonly ordinal: number;
  readonly dueOn: Temporal.PlainDate;
  readonly rule: DatedRule;
}

/** The deadlines that may hang on what is said of a day: counted ones, in force in open tasks and not over before it. */
export async function listCountedDeadlines(day: Temporal.PlainDate): Promise<readonly CountedDeadline[]> {
  const found = await sql<CountedDeadline>`
    select t.id as "taskId", t.number, t.lead_id as "leadId", d.secrecy <> 'normal' as "isSecret", l.ordinal, t.due_on as "dueOn", l.rule
    from tasks.task t join documents.directive d on d.id = t.directive_id
      cross join lateral (
        select ordinal, rule from tasks.deadline where task_id = t.id order by ordinal desc limit 1
      ) l
    where t.state not in ('completed', 'cancelled', 'withdrawn') and t.due_on >= ${day}::date
      and l.rule ->> 'kind' in ('workingDays', 'calendarDays', 'months', 'resumed')
    order by t.due_on, t.number
  `.execute(db());
  return found.rows;
}

/** Holds tasks against other writers, one after another. */
export async function lockTasks(ids: readonly string[]): Promise<void> {
  await sql`select from tasks.task where id = any(${ids}::uuid[]) order by id for update`.execute(db());
}

/** A deadline found anew. */
export interface RecomputedDeadline {
  readonly taskId: string;
  readonly rule: DatedRule;
  readonly dueOn: string;
  readonly explanation: DeadlineExplanation;
}

/** Adds the deadlines found anew to those that their tasks had, and puts them in force. */
export async function saveRecomputed(
  deadlines: readonly RecomputedDeadline[],
  because: { readonly reason: string; readonly document: string },
  { by, now }: { readonly by: string; readonly now: Temporal.Instant },
): Promise<void> {
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(deadlines)}::jsonb) as one("taskId" uuid, rule jsonb, "dueOn" date, explanation jsonb)
    ), moved as (
      update tasks.task t set due_on = g."dueOn", version = t.version + 1, changed_at = ${now} from given g where t.id = g."taskId"
    )
    insert into tasks.deadline (task_id, ordinal, rule, due_on, explanation, printed, reason, document, cause, set_by, set_at)
    select g."taskId", (select max(l.ordinal) + 1 from tasks.deadline l where l.task_id = g."taskId"), g.rule, g."dueOn", g.explanation,
      '', ${because.reason}, ${because.document}, 'recomputed', ${by}, ${now}
    from given g
  `.execute(db());
}
