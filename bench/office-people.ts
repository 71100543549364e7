import { sql } from 'kysely';
import { openSession } from '../src/domain/accounts/index.ts';
import { db } from '../src/kernel/db/index.ts';
import { sessionCookie } from '../src/kernel/http/index.ts';
import { readClock } from '../src/kernel/time/index.ts';
import { handedIn } from './accept.ts';

/** One who works in the office, with a session of their own. */
export interface Worker {
  readonly cookie: string;
  /** Tasks under way that they read, and report on where they answer for them. */
  readonly taskIds: readonly string[];
  readonly part: Part;
  /** Results that wait for their decision; shared with whoever may decide on the same. */
  readonly waiting: Waiting[];
}

/** What someone does besides reading: reports, decides, or nothing. */
type Part = 'reports' | 'decides' | 'reads';

/** A result that waits for the decision of its giver. */
export interface Waiting {
  readonly taskId: string;
  readonly resultId: string;
}

/** Of all who work in an office. */
export const shareOf: Readonly<Record<Part, number>> = { reports: 0.7, decides: 0.1, reads: 0.2 };

/** Lets so many people come to work; where there are fewer accounts, some sit at several desks. */
export async function gatherWorkers(count: number, decisions: number): Promise<readonly Worker[]> {
  const leaders = await listLeaders(await handedIn(await ledBodies(), decisions));
  const reporters = await listReporters();
  return inTurn(count, (nth) => {
    const part = partOf(nth / count);
    const sits = at(part === 'decides' ? leaders : reporters, nth);
    return sitDown(sits, part);
  });
}

function partOf(place: number): Part {
  if (place < shareOf.reports) return 'reports';
  return place < shareOf.reports + shareOf.decides ? 'decides' : 'reads';
}

/** Someone who may work, and on what. */
interface Seated extends Pick<Worker, 'taskIds' | 'waiting'> {
  readonly id: string;
}

async function sitDown({ id, taskIds, waiting }: Seated, part: Part): Promise<Worker> {
  return { cookie: `${sessionCookie}=${await openSession(id, readClock())}`, taskIds, waiting, part };
}

function at<Item>(items: readonly Item[], nth: number): Item {
  const item = items[nth % items.length];
  if (item === undefined) throw new Error('nobody is there to do it');
  return item;
}

/** So many of something, sixteen at once. */
async function inTurn<Made>(count: number, make: (nth: number) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  for (let first = 0; first < count; first += 16) {
    const some = Array.from({ length: Math.min(16, count - first) }, (_, nth) => make(first + nth));
    made.push(...(await Promise.all(some)));
  }
  return made;
}

/** Bodies that have a leader. */
async function ledBodies(): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    select distinct body_id as id from accounts.held_role
    where role = 'leader' and valid @> current_date and withdrawn_at is null
  `.execute(db());
  return found.rows.map(({ id }) => id);
}

/** Those who answer for tasks under way, with some of these. */
async function listReporters(): Promise<readonly Seated[]> {
  const found = await sql<{ id: string; taskIds: string[] }>`
    select a.id, under_way.ids as "taskIds"
    from accounts.held_role h join accounts.account a on a.id = h.account_id and a.disabled_at is null
    cross join lateral (
      select array_agg(mine.id) as ids from (
        select t.id from tasks.task t join documents.directive d on d.id = t.directive_id
        where t.lead_id = h.body_id and t.state = 'in_progress' and d.secrecy = 'normal' limit 20
      ) mine
    ) under_way
    where h.role = 'assignee' and h.valid @> current_date and h.withdrawn_at is null and under_way.ids is not null
    order by a.id limit 2000
  `.execute(db());
  return found.rows.map((row) => ({ ...row, waiting: [] }));
}

/** The leaders of those who gave what was handed in, each with the results that wait for them. */
async function listLeaders(results: readonly Waiting[]): Promise<readonly Seated[]> {
  const found = await sql<Waiting & { id: string }>`
    select leader.id, r.task_id as "taskId", r.id as "resultId"
    from tasks.result r join tasks.task t on t.id = r.task_id
    cross join lateral (
      select a.id from accounts.held_role h join accounts.account a on a.id = h.account_id and a.disabled_at is null
      where h.role = 'leader' and h.body_id = t.giver_id and h.valid @> current_date and h.withdrawn_at is null
      order by a.id limit 1
    ) leader
    where r.id = any(${results.map(({ resultId }) => resultId)}::uuid[])
  `.execute(db());
  const byLeader = Map.groupBy(found.rows, ({ id }) => id);
  return [...byLeader].map(([id, waiting]) => ({
    id,
    taskIds: waiting.map(({ taskId }) => taskId),
    waiting,
  }));
}
