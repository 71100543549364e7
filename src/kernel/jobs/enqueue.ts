import type { Queue } from 'pg-boss';
import { z } from 'zod';
import { afterCommit, apart, transaction } from '../db/index.ts';
import type { Job } from './job.ts';
import { deadLetters, openQueues } from './queue.store.ts';

const year = 365 * 24 * 3600;

/** How pg-boss treats a job of ours: pauses grow from half a minute to half a day, and what failed for good is kept. */
export function queueOf({ tries = 10 }: Job): Omit<Queue, 'name'> {
  return {
    retryLimit: tries - 1,
    retryDelay: 30,
    retryBackoff: true,
    retryDelayMax: 12 * 3600,
    // A program that was killed leaves its job; after this long another takes it on.
    expireInSeconds: 300,
    retentionSeconds: year,
    deleteAfterSeconds: 24 * 3600,
    deadLetter: deadLetters,
  };
}

/** How pg-boss keeps what failed for good: nobody works it off but a person who looks. */
export const deadQueue: Omit<Queue, 'name'> = { retentionSeconds: year, retryLimit: 0 };

const made = new Set<string>();
const wakers = new Map<string, () => void>();

/** Names how the job's worker in this program is woken when one was put in. */
export function wakeWith(name: string, wake: () => void): () => void {
  wakers.set(name, wake);
  return () => void wakers.delete(name);
}

/** Has a job done later: it is put in with the running transaction, and is not there when that is undone. */
export async function enqueue<Schema extends z.ZodType>(
  job: Job<Schema>,
  data: z.input<Schema>,
): Promise<void> {
  const queues = await openQueues();
  if (!made.has(job.name)) {
    await apart(async () => {
      await queues.createQueue(deadLetters, deadQueue);
      await queues.createQueue(job.name, queueOf(job));
    });
    made.add(job.name);
  }
  await transaction(async () => {
    await queues.send(job.name, z.record(z.string(), z.json()).parse(job.data.parse(data)));
    afterCommit(wakers.get(job.name) ?? (() => undefined));
  });
}

/** Tries a job that had failed for good once more from the beginning; false when it is not there any more. */
export async function tryAgain(id: string): Promise<boolean> {
  const queues = await openQueues();
  const moved = await queues.redrive(deadLetters, { ids: [id] });
  for (const wake of wakers.values()) wake();
  return moved > 0;
}
