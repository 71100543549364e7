import { sql } from 'kysely';
import type { Actor } from '../../kernel/access/index.ts';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import { bodiesGivenFor, bodiesWorkedFor, readableTasks, type Task } from '../tasks/index.ts';

/** A deadline as it stands in a calendar. */
export interface FeedTask extends Pick<Task, 'id' | 'number' | 'title' | 'product' | 'leadId' | 'giverId'> {
  readonly dueOn: Temporal.PlainDate;
  /** Of the directive that ordered it. */
  readonly symbol: string;
  /** Grows with every change of the order or of the deadline. */
  readonly revision: number;
  readonly changedAt: Temporal.Instant;
}

/** More than this no calendar shows well. */
const mostEvents = 1_000;

/**
 * The deadlines that someone works towards, and where wanted those they gave. What secret documents ordered is left
 * out: a calendar is read by machines elsewhere.
 */
export async function listFeed(actor: Actor, tree: BodyTree, withGiven: boolean): Promise<FeedTask[]> {
  const worked = sql`${[...bodiesWorkedFor(actor, tree)]}::uuid[]`;
  const given = sql`${withGiven ? [...bodiesGivenFor(actor, tree)] : []}::uuid[]`;
  const found = await sql<FeedTask>`
    select t.id, t.number, t.title, t.product, t.lead_id as "leadId", t.giver_id as "giverId", t.due_on as "dueOn", d.symbol,
      t.version + (select count(*)::int from tasks.deadline x where x.task_id = t.id) as revision, t.changed_at as "changedAt"
    from tasks.task t join documents.directive d on d.id = t.directive_id
    where t.due_on is not null and t.state in ('assigned', 'in_progress', 'returned') and d.secrecy = 'normal'
      and ${readableTasks(actor, tree)}
      and (t.lead_id = any(${worked}) or t.giver_id = any(${given})
        or exists (select from tasks.coordination c where c.task_id = t.id and c.body_id = any(${worked})))
    order by t.due_on, t.number limit ${mostEvents}
  `.execute(db());
  return found.rows;
}
