import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../kernel/access/index.ts';
import { db } from '../../kernel/db/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import { bodiesBoundToWorkFor, bodiesGivenFor, bodiesWorkedFor } from './access.ts';
import type { MyTasks, WaitingTask } from './my-tasks.ts';
import { knowableTasks } from './readable.store.ts';

/** How many tasks of one group the page shows; the board has them all. */
const mostShown = 50;

interface Row extends WaitingTask {
  readonly inGroup: number;
  readonly nearDueDays: number;
}

/** What waits for the actor, group by group: overdue and near due first. One question for the whole page. */
export async function listMyTasks(actor: Actor, tree: BodyTree): Promise<MyTasks> {
  const found = await sql<Row>`
    with waiting as (${waiting(actor, tree)}), placed as (
      select w.*, count(*) over (partition by w.grouped)::int as in_group,
        row_number() over (partition by w.grouped order by w.due_on nulls last, w.number) as place
      from waiting w
    )
    select t.id, t.number, t.title, p.grouped as "group", p.in_group as "inGroup", t.state, t.due_on as "dueOn",
      t.handed_in_on as "handedInOn", t.done_on as "doneOn", t.paused_on as "pausedOn", t.horizon, t.percent,
      t.lead_id as "leadId", t.giver_id as "giverId", t.extension_pending as "extensionPending", d.symbol,
      s.near_due_days as "nearDueDays"
    from placed p join tasks.task t on t.id = p.id join documents.directive d on d.id = t.directive_id
      cross join tasks.setting s
    where p.place <= ${mostShown}
    order by p.grouped, p.place
  `.execute(db());
  const counts = Object.fromEntries(found.rows.map((row) => [row.group, row.inGroup]));
  return { tasks: found.rows, counts, nearDueDays: found.rows[0]?.nearDueDays ?? 0 };
}

// Thousands may wait, and fifty are shown: places are found in what the indexes hold, the rest is fetched for these alone.
const columns = sql`t.id, t.number, t.due_on`;

/** Each task in the one group in which it waits; an arm a group, so that each goes by its own index. */
function waiting(actor: Actor, tree: BodyTree): RawBuilder<unknown> {
  const worked = sql`${[...bodiesWorkedFor(actor, tree)]}::uuid[]`;
  const bound = sql`${[...bodiesBoundToWorkFor(actor, tree)]}::uuid[]`;
  const given = sql`${[...bodiesGivenFor(actor, tree)]}::uuid[]`;
  const people = sql`${[actor.accountId, actor.onBehalf?.accountId ?? actor.accountId]}::uuid[]`;
  const knowable = knowableTasks(actor, tree);
  return sql`
    select ${columns}, case t.state when 'assigned' then 'acknowledge' else 'work' end as grouped from tasks.task t
      where t.lead_id = any(${worked}) and t.ended_on = 'infinity' and t.state in ('assigned', 'in_progress', 'returned')
        and ${knowable}
    union all
    select ${columns}, 'judge' from tasks.task t
      where t.giver_id = any(${given}) and t.lead_id <> all(${bound}) and t.state = 'submitted' and ${knowable}
        and not exists (
          select from tasks.result r where r.task_id = t.id and r.decision is null
            and (r.submitted_by = any(${people}) or r.on_behalf_of = any(${people})))
    union all
    select ${columns}, 'extend' from tasks.task t
      where t.giver_id = any(${given}) and t.lead_id <> all(${bound}) and t.extension_pending and t.state <> 'submitted'
        and ${knowable}
    union all
    select ${columns}, 'contribute' from tasks.task t
      where t.id in (select c.task_id from tasks.coordination c where c.body_id = any(${worked}))
        and t.lead_id <> all(${worked}) and t.state in ('in_progress', 'returned') and ${knowable}`;
}
