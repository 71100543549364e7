import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import { standingOn } from '../tasks/index.ts';
import type { Figures, Reason, WaitingRequest } from './brief.ts';
import { bounding, labelled, type Seen } from './filter.store.ts';

/** The three numbers of a morning, as far as the one who asks may know of the tasks. */
export async function countFigures(seen: Seen): Promise<Figures> {
  const found = await sql<Figures>`
    select count(*) filter (where standing = 'open overdue') as overdue, count(*) filter (where near) as "nearDue",
      count(*) filter (where standing = 'done in time') as "inTime",
      count(*) filter (where standing in ('done in time', 'done late', 'open overdue')) as "outOf"
    from (
      select ${standingOn(seen.today)} as standing, ${labelled('near due', seen)} as near
      from ${seen.near} where ${bounding({}, seen)} offset 0
    ) told
  `.execute(db());
  return found.rows[0] ?? { overdue: 0, nearDue: 0, inTime: 0, outOf: 0 };
}

/** What the leads of some tasks last said to stand in the way, by task. */
export async function listReasons(taskIds: readonly string[]): Promise<ReadonlyMap<string, Reason>> {
  const found = await sql<Reason & { taskId: string }>`
    select distinct on (p.task_id) p.task_id as "taskId", p.obstacle, p.reported_at as "saidAt"
    from tasks.progress p where p.task_id = any(${taskIds}::uuid[]) and p.obstacle <> ''
    order by p.task_id, p.reported_at desc
  `.execute(db());
  return new Map(found.rows.map(({ taskId, ...reason }) => [taskId, reason]));
}

/** The requests for more time that wait in some tasks, by task. */
export async function listRequests(taskIds: readonly string[]): Promise<ReadonlyMap<string, WaitingRequest>> {
  const found = await sql<WaitingRequest & { taskId: string }>`
    select e.task_id as "taskId", e.wanted_on as "wantedOn", e.reason
    from tasks.extension e where e.task_id = any(${taskIds}::uuid[]) and e.decision is null
  `.execute(db());
  return new Map(found.rows.map(({ taskId, ...request }) => [taskId, request]));
}
