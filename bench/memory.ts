import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** By how many megabytes a process grows at most while something is asked of it. */
export async function growthDuring(pid: number, work: () => Promise<unknown>): Promise<number> {
  const before = await memoryOf(pid);
  // The highest mark is taken from here on, where the system lets it be set back.
  await writeFile(`/proc/${pid}/clear_refs`, '5').catch(() => undefined);
  await work();
  const after = await memoryOf(pid);
  return after.peak - before.now;
}

/** What a process holds in memory, and the most it has held; megabytes. */
async function memoryOf(pid: number): Promise<{ now: number; peak: number }> {
  await setTimeout(500);
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  return { now: kilobytes('VmRSS') / 1024, peak: kilobytes('VmHWM') / 1024 };
}
