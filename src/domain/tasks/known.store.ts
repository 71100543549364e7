import { type RawBuilder, sql } from 'kysely';
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
      k.given_on, k.due_on, k.handed_in_on, k.done_on, k.ended_on, k.extension_pending,
      ${worded('title')} as title, ${worded('product')} as product, kernel.plain(${worded('title')}) as plain_title,
      w.passage, w.passage_start, w.passage_end,
      case when k.handed_in_on is not null then 100 else coalesce((select p.percent from tasks.progress p
        where p.task_id = k.task_id and kernel.day_of(p.reported_at) <= ${day}::date order by p.reported_at desc limit 1), 0) end as percent
    from tasks.known k left join tasks.task w on w.id = k.task_id where k.known @> ${day}::date) t`;
}

/** Who coordinated in a task `t` of `tasksKnownOn`. */
export const coordinatedAsKnown: Coordinated = (bodyIds) =>
  sql<boolean>`t.coordinating && ${bodyIds}::uuid[]`;
