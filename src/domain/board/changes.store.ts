import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Change } from './change.ts';
import { bounding, type Seen } from './filter.store.ts';
import { type TaskFilter, without } from './filter.ts';

/** How often each deed was done, and with how many tasks. */
export interface DeedCount {
  readonly action: string;
  readonly n: number;
}

/** What a filter asks of a task whatever became of it: what changed may have left the state that was asked for. */
function wherever(filter: TaskFilter): TaskFilter {
  return {
    ...without(filter, 'known', 'standing', 'state', 'label', 'lateFrom', 'lateTo', 'doneFrom', 'doneTo'),
    ended: 'ever',
  };
}

const entriesSince = (since: Temporal.Instant) => sql`select e.* from record.entry e
  where e.at >= ${since} and e.subject_kind = 'task'`;

/** What was done with tasks since a moment, the latest first, at most so many lines. */
export async function listChanges(
  {
    since,
    filter,
    limit,
  }: { readonly since: Temporal.Instant; readonly filter: TaskFilter; readonly limit: number },
  seen: Seen,
): Promise<Change[]> {
  const found = await sql<Change>`
    with done as materialized (${entriesSince(since)})
    select e.at, e.actor_id as "actorId", e.actor_name as "actorName", e.action, e.facts::json as facts,
      t.id as "taskId", t.number, t.title, t.lead_id as "leadId"
    from done e join ${seen.tasks} on t.id = e.subject_id::uuid
    where ${bounding(wherever(filter), seen)}
    order by e.at desc, e.lane desc, e.place desc limit ${limit}
  `.execute(db());
  return found.rows;
}

/** How many tasks each deed was done with since a moment. */
export async function countDeeds(
  { since, filter }: { readonly since: Temporal.Instant; readonly filter: TaskFilter },
  seen: Seen,
): Promise<DeedCount[]> {
  const found = await sql<DeedCount>`
    with done as materialized (${entriesSince(since)})
    select e.action, count(distinct t.id) as n from done e join ${seen.tasks} on t.id = e.subject_id::uuid
    where ${bounding(wherever(filter), seen)} group by e.action
  `.execute(db());
  return found.rows;
}

/** Those of these tasks that one may know of, within a filter, whatever became of them. */
export async function listKnown(ids: readonly string[], filter: TaskFilter, seen: Seen): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select t.id from ${seen.tasks} where t.id = any(${ids}::uuid[]) and ${bounding(wherever(filter), seen)}
  `.execute(db());
  return found.rows.map(({ id }) => id);
}
