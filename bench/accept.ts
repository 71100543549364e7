import { sql } from 'kysely';
import { bodyTreeOn } from '../src/domain/organisation/index.ts';
import { acceptResult } from '../src/domain/tasks/index.ts';
import { type Actor, bodiesWhere } from '../src/kernel/access/index.ts';
import { db } from '../src/kernel/db/index.ts';
import { dayOf, readClock } from '../src/kernel/time/index.ts';
import { connections, openBare, perSecond } from './bare-insert.ts';
import { type Bench, personNamed } from './bench.ts';
import { fillTasks } from './fill.ts';
import { median } from './load.ts';
import type { Figure } from './results.ts';

const rounds = 5;
const decisionsARound = 800;
const insertsARound = 3_000;

/**
 * Accept-result commands a second beside bare transactions of one insert, on the same server, each by sixteen at once, in
 * turn: the medians of the rounds. The round before the first one warms the connections of both up.
 */
export async function measureAccepting({ product: { databaseUrl } }: Bench): Promise<Figure[]> {
  await fillTasks(databaseUrl, { live: 50_000, kept: 50_000 });
  const actor = await personNamed('truongban');
  const waiting = await handedIn(await givenBy(actor), decisionsARound * (rounds + 1));
  const bare = await openBare(databaseUrl);
  const accepted: number[] = [];
  const inserted: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const share = waiting.splice(0, decisionsARound);
    accepted.push(
      await perSecond(share, (result) => acceptResult(actor, { ...result, reason: '' }, readClock())),
    );
    inserted.push(await perSecond(Array.from({ length: insertsARound }, String), bare.insert));
  }
  await bare.close();
  const [ours, theirs] = [median(accepted.slice(1)), median(inserted.slice(1))];
  return [
    {
      what: `accept-result commands, ${connections} at once, at 100,000 tasks`,
      ours: `${Math.round(ours)}/s`,
      beside: `bare BEGIN, INSERT, COMMIT ${Math.round(theirs)}/s`,
      ratio: ours / theirs,
      bar: { kind: 'at least', value: 0.3 },
    },
  ];
}

/** The bodies in whose name a leader judges results. */
async function givenBy(actor: Actor): Promise<string[]> {
  const tree = await bodyTreeOn(dayOf(readClock()));
  return bodiesWhere(actor, 'leader').flatMap((id) => tree.actsForAll(id));
}

/** Puts open tasks that certain bodies gave into the state in which a result waits; the handing in itself is not measured here. */
export async function handedIn(
  givers: readonly string[],
  count: number,
): Promise<{ taskId: string; resultId: string }[]> {
  const found = await sql<{ id: string }>`
    update tasks.task set state = 'submitted', handed_in_on = current_date where id in (
      select t.id from tasks.task t join documents.directive d on d.id = t.directive_id
      where t.state = 'in_progress' and d.secrecy = 'normal' and t.giver_id = any(${givers}::uuid[]) order by t.id desc limit ${count})
    returning id
  `.execute(db());
  const ids = found.rows.map((row) => row.id);
  if (ids.length < count) throw new Error(`only ${ids.length} of ${count} tasks could be handed in`);
  const handed = await sql<{ taskId: string; resultId: string }>`
    insert into tasks.result (task_id, summary, product, submitted_by, submitted_for, submitted_at)
    select t.id, 'Đã hoàn thành', '', (select id from accounts.account where username = 'sonoivu'), t.lead_id, now()
    from tasks.task t where t.id = any(${ids}::uuid[])
    returning task_id as "taskId", id as "resultId"
  `.execute(db());
  return handed.rows;
}
