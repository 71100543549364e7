import type { JobResult, PgBoss } from 'pg-boss';
import { z } from 'zod';
import { queueSchema } from '../db/queues.ts';
import { readClock } from '../time/index.ts';
import { deadQueue, enqueue, queueOf, wakeWith } from './enqueue.ts';
import { defineJob, type Job, type Sweep } from './job.ts';
import { deadLetters } from './queue.store.ts';
import { runDueSweeps, runSweeps, sweepWhenRecorded, type TellLog } from './sweep.ts';

/** Everything that is done in the background, and how it is told when it fails. */
export interface Work {
  readonly jobs: readonly Job[];
  readonly sweeps: readonly Sweep[];
  readonly tell: TellLog;
}

/** A sweep that a person asked for is run at once, whether or not its time has come. */
const askedSweep = defineJob({
  name: 'kernel.sweep',
  data: z.object({ name: z.string() }),
  tries: 1,
  run: async () => undefined,
});

/** Asks for a sweep to be run at once. */
export function askForSweep(name: string): Promise<void> {
  return enqueue(askedSweep, { name });
}

const tick = 'tick';

/** Each program looks this often by itself; whoever puts a job in here wakes its worker at once. */
const polling = {
  pollingIntervalSeconds: 10,
  batchSize: 5,
  burstWhenBatchFull: true,
  perJobResults: true,
} as const;

/** One job after the other; each stands or fails by itself. */
async function workOff(job: Job, batch: readonly { id: string; data: object }[]): Promise<JobResult[]> {
  const results: JobResult[] = [];
  for (const { id, data } of batch) {
    try {
      await job.run(job.data.parse(data), readClock());
      results.push({ id, status: 'completed' });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      results.push({ id, status: 'failed', output: { message } });
    }
  }
  return results;
}

/**
 * As many workers as may be at work on such a job at the same time; returns their names. They are started one by one: of
 * workers started together pg-boss wakes the first alone. Each of several takes one job, so that none waits behind another.
 */
function startWorkers(queues: PgBoss, job: Job): Promise<string[]> {
  const { atOnce = 1 } = job;
  const manner = atOnce === 1 ? polling : { ...polling, batchSize: 1 };
  const work = () => queues.work<object>(job.name, manner, (batch) => workOff(job, batch));
  return Promise.all(Array.from({ length: atOnce }, work));
}

/**
 * Works off jobs and runs sweeps until it is stopped: a tick each minute, shared by all programs on this database, and
 * soon after something was recorded. Stopping waits for what is under way, for a while.
 */
export async function startWork(
  databaseUrl: string,
  { jobs, sweeps, tell }: Work,
): Promise<() => Promise<void>> {
  const { PgBoss } = await import('pg-boss');
  const queues = new PgBoss({
    connectionString: databaseUrl,
    options: '-c role=banle_app',
    application_name: 'banle jobs',
    max: 4,
    schema: queueSchema,
    // The owner has made the schema when it migrated; the daily role changes no table.
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    registerInstance: false,
  });
  queues.on('error', (error) => tell({ work: 'queues', error }));
  await queues.start();
  await queues.createQueue(deadLetters, deadQueue);
  const asked: Job = {
    ...askedSweep,
    run: async (data) => {
      const { name } = askedSweep.data.parse(data);
      await runSweeps(
        sweeps.filter((sweep) => sweep.name === name),
        readClock(),
        tell,
      );
    },
  };
  const asleep: (() => void)[] = [];
  for (const job of [...jobs, asked]) {
    await queues.createQueue(job.name, queueOf(job));
    await queues.updateQueue(job.name, queueOf(job));
    const workers = await startWorkers(queues, job);
    const wake = () => {
      for (const worker of workers) queues.notifyWorker(worker);
    };
    asleep.push(wakeWith(job.name, wake));
  }
  // At most one tick waits; one that was cut off by a crash does not hold up the next.
  await queues.createQueue(tick, {
    policy: 'short',
    retryLimit: 0,
    expireInSeconds: 600,
    deleteAfterSeconds: 3600,
  });
  await queues.work(tick, { pollingIntervalSeconds: 5 }, () => runDueSweeps(sweeps, readClock(), tell));
  await queues.schedule(tick, '* * * * *');
  // What came due while no program ran is not left until the next minute.
  await queues.send(tick);
  const stopListening = sweepWhenRecorded(sweeps, tell);
  return async () => {
    for (const step of asleep) step();
    await stopListening();
    await queues.stop({ timeout: 10_000 });
  };
}
