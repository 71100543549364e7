import { whenRecorded } from '../record/index.ts';
import { readClock, stopwatch, type Temporal } from '../time/index.ts';
import type { Sweep } from './job.ts';
import { listSweepStates, saveSweepRun } from './sweeps.store.ts';

/** What the log is told of work in the background. */
export type TellLog = (event: { readonly work: string; readonly error: unknown }) => void;

/** The longest text of an error that is kept. */
const mostError = 500;

/** Runs one sweep and writes down how it went; a failure is kept and told, not thrown. True: it went well. */
async function runOne(sweep: Sweep, now: Temporal.Instant, tell: TellLog): Promise<boolean> {
  const elapsed = stopwatch();
  let error: unknown;
  let failed = false;
  try {
    await sweep.run(now);
  } catch (thrown) {
    [failed, error] = [true, thrown];
    tell({ work: sweep.name, error });
  }
  const said = failed
    ? String(error instanceof Error ? error.message : error).slice(0, mostError)
    : undefined;
  await saveSweepRun({ name: sweep.name, begunAt: now, tookMs: elapsed(), error: said });
  return !failed;
}

/** Runs sweeps one after the other; one that fails does not keep the others from running. Returns which failed. */
export async function runSweeps(
  sweeps: readonly Sweep[],
  now: Temporal.Instant,
  tell: TellLog = () => undefined,
): Promise<string[]> {
  const failed: string[] = [];
  for (const sweep of sweeps) if (!(await runOne(sweep, now, tell))) failed.push(sweep.name);
  return failed;
}

/** Runs the sweeps whose time has come. A clock that was moved, forwards or back, makes all of them due. */
export async function runDueSweeps(
  sweeps: readonly Sweep[],
  now: Temporal.Instant,
  tell: TellLog,
): Promise<void> {
  const last = new Map((await listSweepStates()).map((state) => [state.name, state.begunAt]));
  const isDue = ({ name, every = 1 }: Sweep) => {
    const begun = last.get(name);
    // Half a minute less: a tick that came early is not left for the next one.
    return !begun || Math.abs(now.since(begun).total('seconds')) >= every * 60 - 30;
  };
  await runSweeps(sweeps.filter(isDue), now, tell);
}

const pause = 500;

/**
 * Runs the sweeps that want to be run soon after something was recorded: together, one run at a time, with a short
 * pause in which more may come. Returns how to stop, which waits for a run under way.
 */
export function sweepWhenRecorded(sweeps: readonly Sweep[], tell: TellLog): () => Promise<void> {
  const soon = sweeps.filter((sweep) => sweep.soon);
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  const begin = () => {
    timer = undefined;
    running = running.then(() => runQuietly(soon, tell));
  };
  const stopListening = whenRecorded(() => {
    timer ??= setTimeout(begin, pause);
  });
  return async () => {
    stopListening();
    clearTimeout(timer);
    await running;
  };
}

/** Between the ticks only failures are written down: the tick says that a sweep is alive. */
async function runQuietly(sweeps: readonly Sweep[], tell: TellLog): Promise<void> {
  for (const sweep of sweeps) {
    const now = readClock();
    await sweep.run(now).catch((error: unknown) => tell({ work: sweep.name, error }));
  }
}
