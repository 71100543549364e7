import { type RawBuilder, sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Coordinated } from './readable.store.ts';

/**
 * The tasks as they were known at the end of a day, under the name `t` and with the columns that lists and counts ask of
 * `tasks.task t`. Only the columns that a question names cost something: words and progress are looked up for the rows shown.
 */
export function tasksKnownOn(day: Temporal.PlainDate): RawBuilder<unknown> {
  const worded = (
    column: 'title' | 'product',
  ) => sql`coalesce((select f.${sql.raw(column)} from tasks.former_wording f
    where f.task_id = k.task_id and f.until > ${day}::date order by f.until limit 1), w.${sql.raw(column)})`;
  return sql`(select k.task_id as id, k.number, k.state, k.giver_id, k.lead_id, k.coordinating, k.directive_id, k.force, k.speaker,
      k.given_on, k.due_on, k.handed_in_on, k.done_on, k.paused_on, k.horizon, k.ended_on, k.extension_pending, null::timestamptz as changed_at,
      ${worded('title')} as title, ${worded('product')} as product, kernel.plain(${worded('title')}) as plain_title,
      w.passage, w.passage_start, w.passage_end, w.text_sha256,
      case when k.handed_in_on is not null then 100 else coalesce((select p.percent from tasks.progress p
        where p.task_id = k.task_id and kernel.day_of(p.reported_at) <= ${day}::date order by p.reported_at desc limit 1), 0) end as percent
    from tasks.known k left join tasks.task w on w.id = k.task_id where k.known @> ${day}::date) t`;
}

/** Who coordinated in a task `t` of `tasksKnownOn`. */
export const coordinatedAsKnown: Coordinated = {
  byOneOf: (bodyIds) => sql`t.coordinating && ${bodyIds}::uuid[]`,
  list: sql`t.coordinating::text[]`,
};

/** The condition on tasks as they are, asked of a task `t` as it was known on a day. */
export function holdsNow(condition: RawBuilder<boolean>): RawBuilder<boolean> {
  return sql`(t.id in (select t.id from tasks.task t where ${condition}))`;
}

/** From how many days before its deadline a task was near due at the end of a day, as the record tells. */
export async function nearDueDaysKnownOn(day: Temporal.PlainDate): Promise<number> {
  const set = sql`record.entry e where e.subject_kind = 'setting' and e.subject_id = 'near_due_days'`;
  const found = await sql<{ days: number }>`
    select coalesce(
      (select e.facts::json ->> 'after' from ${set} and kernel.day_of(e.at) <= ${day}::date order by e.at desc, e.place desc limit 1),
      (select e.facts::json ->> 'before' from ${set} and kernel.day_of(e.at) > ${day}::date order by e.at, e.place limit 1),
      (select s.near_due_days::text from tasks.setting s))::int as days
  `.execute(db());
  return found.rows[0]?.days ?? 7;
}
