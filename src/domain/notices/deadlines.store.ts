import { sql } from 'kysely';
import { db, type Period } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { ConcernedTask } from './audience.ts';
import { concernedColumns } from './people.store.ts';

/** A rule and the deadlines that it speaks of. */
export interface Spoken {
  readonly rule: string;
  readonly deadlines: Period;
  readonly limit: number;
}

/**
 * Claims tasks with such a deadline for a rule that was not yet applied to them while that deadline was in force; of
 * several runs each task is claimed by one. Only what the lead can still work on counts: not what is paused or waits
 * for the giver.
 */
export async function claimTasks(
  { rule, deadlines, limit }: Spoken,
  now: Temporal.Instant,
): Promise<ConcernedTask[]> {
  const found = await sql<ConcernedTask>`
    with due as (
      select t.id, t.due_on from tasks.task t
      where t.state in ('assigned', 'in_progress', 'returned')
        and t.due_on >= coalesce(${deadlines.from}::date, '-infinity') and t.due_on < coalesce(${deadlines.until}::date, 'infinity')
        and not exists (
          select from notices.applied_rule a where a.task_id = t.id and a.rule = ${rule} and a.due_on = t.due_on)
      order by t.due_on, t.id limit ${limit}
    ), claimed as (
      insert into notices.applied_rule (task_id, rule, due_on, at)
      select id, ${rule}, due_on, ${now} from due order by due_on, id
      on conflict (task_id, rule, due_on) do nothing
      returning task_id
    )
    select ${concernedColumns} from claimed c
    join tasks.task t on t.id = c.task_id join documents.directive d on d.id = t.directive_id
    order by t.due_on, t.id
  `.execute(db());
  return found.rows;
}
