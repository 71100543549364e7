import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asOwner, here, useFreshDatabase } from '../../../tests/support/database.ts';
import { transaction } from '../db/index.ts';
import { queueSchema } from '../db/queues.ts';
import { record, theSystem } from '../record/index.ts';
import { readClock, Temporal } from '../time/index.ts';
import {
  askForSweep,
  defineJob,
  enqueue,
  listDeadJobs,
  listSweepStates,
  runSweeps,
  type Sweep,
  startWork,
  tryAgain,
} from './index.ts';
import { runDueSweeps } from './sweep.ts';

useFreshDatabase();

const moment = (iso: string) => Temporal.Instant.from(iso);
const done: string[] = [];
const swept: string[] = [];
let broken = true;

const letter = defineJob({
  name: 'letters.send',
  data: z.object({ to: z.string().min(1) }),
  run: async ({ to }) => void done.push(to),
});
const hard = defineJob({
  name: 'letters.hard',
  data: z.object({ to: z.string() }),
  tries: 1,
  run: async ({ to }) => {
    if (broken) throw new Error('the road is closed');
    done.push(to);
  },
});
const stubborn = defineJob({
  name: 'letters.stubborn',
  data: z.object({}),
  run: async () => {
    throw new Error('not yet');
  },
});
const aSweep = (name: string, more: Partial<Sweep> = {}): Sweep => ({
  name,
  run: async () => void swept.push(name),
  ...more,
});
const soonSweep = aSweep('yard.soon', { soon: true });
const failingSweep = aSweep('yard.failing', {
  run: async () => {
    throw new Error('the broom is broken');
  },
});

const jobsOf = (name: string) =>
  asOwner<{ state: string; later: boolean }>(
    "select state, start_after > created_on + interval '10 seconds' as later from pgboss.job where name = $1",
    [name],
  );

describe('work in the background', () => {
  const told: string[] = [];
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const tell = ({ work }: { work: string }) => void told.push(work);
    stop = await startWork(here.ownerUrl, {
      jobs: [letter, hard, stubborn],
      sweeps: [aSweep('yard.slow', { every: 60 }), soonSweep],
      tell,
    });
  });
  afterAll(() => stop());

  it('does a job once when the transaction that asked for it stands', async () => {
    await transaction(async () => {
      await enqueue(letter, { to: 'Sở Nội vụ' });
      expect(done).toEqual([]);
    });
    await expect.poll(() => done, { timeout: 5_000 }).toEqual(['Sở Nội vụ']);
    await expect.poll(() => jobsOf('letters.send')).toMatchObject([{ state: 'completed' }]);
  });

  it('knows nothing of a job whose transaction was undone', async () => {
    await expect(
      transaction(async () => {
        await enqueue(letter, { to: 'không ai' });
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await jobsOf('letters.send')).toHaveLength(1);
  });

  it('refuses a job whose data have another shape', async () => {
    await expect(enqueue(letter, { to: '' })).rejects.toThrow(z.ZodError);
  });

  it('tries again later what failed', async () => {
    await enqueue(stubborn, {});
    await expect
      .poll(() => jobsOf('letters.stubborn'), { timeout: 5_000 })
      .toEqual([{ state: 'retry', later: true }]);
  });

  it('keeps what failed for good, to be looked at and tried again', async () => {
    await enqueue(hard, { to: 'xa' });
    await expect
      .poll(() => listDeadJobs(10), { timeout: 5_000 })
      .toMatchObject([{ name: 'letters.hard', tries: 1, error: 'the road is closed' }]);
    const [dead] = await listDeadJobs(10);
    broken = false;
    expect(await tryAgain(dead?.id ?? '')).toBe(true);
    expect(await listDeadJobs(10)).toEqual([]);
    expect(await tryAgain(dead?.id ?? '')).toBe(false);
    await expect.poll(() => done, { timeout: 5_000 }).toEqual(['Sở Nội vụ', 'xa']);
  });

  it('runs soon what follows the record, and at once what a person asked for', async () => {
    swept.length = 0;
    await transaction(async () =>
      record(theSystem, { action: 'thing.noted', subject: { kind: 'thing', id: '1' } }, readClock()),
    );
    await expect.poll(() => swept, { timeout: 5_000 }).toContain('yard.soon');
    await askForSweep('yard.slow');
    await expect.poll(() => swept, { timeout: 5_000 }).toContain('yard.slow');
    expect(told).toEqual([]);
  });

  it('is looked after by the role of daily work, which needs no more than it was given', async () => {
    const queues = new PgBoss({
      connectionString: here.ownerUrl,
      options: '-c role=banle_app',
      schema: queueSchema,
      migrate: false,
      reindex: false,
      monitorVacuum: false,
      registerInstance: false,
    });
    const errors: string[] = [];
    queues.on('error', ({ message }) => errors.push(message));
    await queues.start();
    await asOwner(`update ${queueSchema}.queue set maintain_on = null, monitor_on = null`);
    await queues.supervise();
    await queues.stop();
    expect(errors).toEqual([]);
  });

  it('has its tick each minute', async () => {
    await expect
      .poll(() => asOwner("select name from pgboss.schedule where cron = '* * * * *'"))
      .toEqual([{ name: 'tick' }]);
  });
});

describe('a sweep', () => {
  it('that fails keeps no other from running, and how it went is written down', async () => {
    swept.length = 0;
    const told: unknown[] = [];
    const now = moment('2026-05-04T01:00:00Z');
    const sweeps = [failingSweep, aSweep('yard.front')];
    expect(await runSweeps(sweeps, now, ({ error }) => told.push(error))).toEqual(['yard.failing']);
    await runSweeps(sweeps, now.add({ minutes: 1 }));
    expect(swept).toEqual(['yard.front', 'yard.front']);
    expect(told).toEqual([new Error('the broom is broken')]);
    const states = new Map((await listSweepStates()).map((state) => [state.name, state]));
    expect(states.get('yard.failing')).toMatchObject({
      failures: 2,
      error: 'the broom is broken',
      succeededAt: null,
    });
    expect(states.get('yard.front')).toMatchObject({ failures: 0, error: null });
    expect(String(states.get('yard.front')?.succeededAt)).toBe('2026-05-04T01:01:00Z');
  });

  it.each([
    ['a minute later', '2026-06-01T01:01:00Z', ['every.minute']],
    ['some seconds later', '2026-06-01T01:00:10Z', []],
    ['an hour later', '2026-06-01T02:00:00Z', ['every.minute', 'every.hour']],
    ['a day back', '2026-05-31T01:00:00Z', ['every.minute', 'every.hour']],
  ])('is due when its time has come, also when the clock was moved: %s', async (_, iso, expected) => {
    const sweeps = [aSweep('every.minute'), aSweep('every.hour', { every: 60 })];
    await runSweeps(sweeps, moment('2026-06-01T01:00:00Z'));
    swept.length = 0;
    await runDueSweeps(sweeps, moment(iso), () => undefined);
    expect(swept).toEqual(expected);
  });
});
