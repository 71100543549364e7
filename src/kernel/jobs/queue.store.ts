import { CompiledQuery, sql } from 'kysely';
import type { Db, PgBoss } from 'pg-boss';
import { apart, db } from '../db/index.ts';
import { queueSchema } from '../db/queues.ts';
import type { Temporal } from '../time/index.ts';

/** pg-boss speaks to the database as the running work may: inside its transaction, when there is one. */
const ambient: Db = {
  executeSql: async (text, values = []) => {
    const { rows } = await db().executeQuery(CompiledQuery.raw(text, [...values]));
    return { rows };
  },
};

let opened: Promise<PgBoss> | undefined;

/** The queues as this program puts jobs into them; it works none off. */
export function openQueues(): Promise<PgBoss> {
  opened ??= apart(async () => {
    const { PgBoss, systemClock } = await import('pg-boss');
    const queues = new PgBoss({
      db: ambient,
      schema: queueSchema,
      migrate: false,
      supervise: false,
      schedule: false,
      registerInstance: false,
      // Its timers only keep a cache fresh; they must not keep a program from ending.
      clock: { ...systemClock, setInterval: (work, ms) => setInterval(work, ms).unref() },
    });
    // A cache that cannot be refreshed for a moment is refreshed the next time.
    queues.on('error', () => undefined);
    return queues.start();
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

/** A job that was tried as often as it may be and failed every time. */
export interface DeadJob {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Temporal.Instant;
  readonly diedAt: Temporal.Instant;
  readonly tries: number;
  readonly error: string;
}

/** The name of the queue in which jobs end that have failed every time. */
export const deadLetters = 'dead';

/** How much waits in a queue, and for how long the oldest of it has. */
export interface QueueState {
  readonly name: string;
  readonly state: string;
  readonly jobs: number;
  readonly oldestSeconds: number;
}

/** Every queue with what is not done in it. */
export async function listQueueStates(now: Temporal.Instant): Promise<QueueState[]> {
  const found = await sql<QueueState>`
    select name, state::text as state, count(*)::int as jobs,
      greatest(0, extract(epoch from ${now}::timestamptz - min(created_on)))::float8 as "oldestSeconds"
    from pgboss.job where state in ('created', 'retry', 'active') group by name, state
  `.execute(db());
  return found.rows;
}

/** The jobs that failed for good, latest first. */
export async function listDeadJobs(limit: number): Promise<DeadJob[]> {
  const found = await sql<DeadJob>`
    select id, source_name as name, source_created_on as "createdAt", created_on as "diedAt",
      source_retry_count + 1 as tries, coalesce(source_output ->> 'message', source_output::text, '') as error
    from pgboss.job where name = ${deadLetters} and state = 'created' and source_name is not null
    order by created_on desc limit ${limit}
  `.execute(db());
  return found.rows;
}
