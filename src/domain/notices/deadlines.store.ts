import { sql } from 'kysely';
import { db, type Period } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { ConcernedTask } from './audience.ts';
import { concernedColumns } from './people.store.ts';

/** A rule, the deadlines that it speaks of, and how far its run has come. */
export interface Spoken {
  readonly rule: string;
  readonly deadlines: Period;
  /** The last task that this run has looked at. */
  readonly after: ConcernedTask | undefined;
  readonly limit: number;
}

/** Tasks that a run has looked at, in the order of their deadlines, each with whether it was the one to claim it. */
export type LookedAt = ConcernedTask & { readonly claimed: boolean };

/**
 * Claims tasks with such a deadline for a rule that was not yet applied to them while that deadline was in force; of
 * several runs each task is claimed by one. Only what the lead can still work on counts: not what is paused or waits
 * for the giver.
 */
export async function claimTasks(
  { rule, deadlines, after, limit }: Spoken,
  now: Temporal.Instant,
): Promise<LookedAt[]> {
  const behind = after ? sql`and (t.due_on, t.id) > (${after.dueOn}::date, ${after.id}::uuid)` : sql``;
  const found = await sql<LookedAt>`
    with due as (
      select t.id, t.due_on from tasks.task t
      where t.state in ('assigned', 'in_progress', 'returned')
        and t.due_on >= coalesce(${deadlines.from}::date, '-infinity') and t.due_on < coalesce(${deadlines.until}::date, 'infinity')
        ${behind}
        and not exists (
          select from notices.applied_rule a where a.task_id = t.id and a.rule = ${rule} and a.due_on = t.due_on)
      order by t.due_on, t.id limit ${limit}
    ), claimed as (
      insert into notices.applied_rule (task_id, rule, due_on, at)
      select id, ${rule}, due_on, ${now} from due order by due_on, id
      on conflict (task_id, rule, due_on) do nothing
      returning task_id
    )
    select ${concernedColumns}, c.task_id is not null as claimed
    from due join tasks.task t on t.id = due.id join documents.directive d on d.id = t.directive_id
    left join claimed c on c.task_id = due.id
    order by due.due_on, due.id
  `.execute(db());
  return found.rows;
}
