import { sql } from 'kysely';
import type { Actor } from '../../kernel/access/index.ts';
import { db } from '../../kernel/db/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import { bodiesGivenFor, bodiesWorkedFor } from './access.ts';
import type { MyTasks, WaitingTask } from './my-tasks.ts';
import { readableTasks } from './readable.store.ts';

/** How many tasks of one group the page shows; the board has them all. */
const mostShown = 50;

interface Row extends WaitingTask {
  readonly inGroup: number;
  readonly nearDueDays: number;
}

/** What waits for the actor, group by group: overdue and near due first. One question for the whole page. */
export async function listMyTasks(actor: Actor, tree: BodyTree): Promise<MyTasks> {
  const worked = sql`${[...bodiesWorkedFor(actor, tree)]}::uuid[]`;
  const given = sql`${[...bodiesGivenFor(actor, tree)]}::uuid[]`;
  const found = await sql<Row>`
    with mine as (
      select t.*, case
          when t.lead_id = any(${worked}) then
            case t.state when 'assigned' then 'acknowledge' when 'submitted' then null else 'work' end
          when t.giver_id = any(${given}) and t.state = 'submitted' and not exists (
            select from tasks.result r where r.task_id = t.id and r.decision is null and r.submitted_by = ${actor.accountId})
            then 'judge'
          when t.giver_id = any(${given}) and t.extension_pending then 'extend'
          when t.state in ('in_progress', 'returned') and exists (
            select from tasks.coordination c where c.task_id = t.id and c.body_id = any(${worked})) then 'contribute'
        end as grouped
      from tasks.task t
      where t.state in ('assigned', 'in_progress', 'submitted', 'returned') and ${readableTasks(actor, tree)}
    ), placed as (
      select m.*, count(*) over (partition by grouped)::int as in_group,
        row_number() over (partition by grouped order by m.due_on nulls last, m.number) as place
      from mine m where grouped is not null
    )
    select p.id, p.number, p.title, p.grouped as "group", p.in_group as "inGroup", p.state, p.due_on as "dueOn",
      p.handed_in_on as "handedInOn", p.done_on as "doneOn", p.percent, p.lead_id as "leadId", p.giver_id as "giverId",
      p.extension_pending as "extensionPending", d.symbol, s.near_due_days as "nearDueDays"
    from placed p join documents.directive d on d.id = p.directive_id cross join tasks.setting s
    where p.place <= ${mostShown}
    order by p.grouped, p.place
  `.execute(db());
  const counts = Object.fromEntries(found.rows.map((row) => [row.group, row.inGroup]));
  return { tasks: found.rows, counts, nearDueDays: found.rows[0]?.nearDueDays ?? 0 };
}
