import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** How a program ended. */
interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** The real program, running by itself as a person would start it. */
export interface Running {
  readonly pid: number;
  /** Everything it has said so far. */
  said(): string;
  /** Waits until it has said something; throws when it ends before. */
  until(words: string | RegExp): Promise<string>;
  readonly ended: Promise<Ending>;
}

const started = new Set<ChildProcess>();

/** Ends what a test left running. */
export function endPrograms(): void {
  afterAll(async () => {
    for (const child of started) child.kill('SIGTERM');
    for (let waited = 0; waited < 100 && started.size > 0; waited++) await setTimeout(100);
    for (const child of started) child.kill('SIGKILL');
  });
}

/** Runs one of the programs in src/app with settings of its own, in a process group of its own. */
export function runProgram(
  file: 'main.ts' | 'cli.ts',
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Running {
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'src/app', file), ...args], {
    cwd: root,
    env: {
      PATH,
      HOME,
      ...(TMPDIR ? { TMPDIR } : {}),
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
      ...settings,
    },
    detached: true,
  });
  started.add(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (bytes) => {
    said.out += bytes;
  });
  child.stderr.on('data', (bytes) => {
    said.err += bytes;
  });
  const ended = new Promise<Ending>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      started.delete(child);
      resolve({ code, signal, ...said });
    });
  });
  const all = () => said.out + said.err;
  return {
    pid: child.pid ?? 0,
    said: all,
    ended,
    async until(words) {
      const isSaid = () => (typeof words === 'string' ? all().includes(words) : words.test(all()));
      const over = ended.then(() => 'ended' as const);
      while (!isSaid()) {
        if ((await Promise.race([over, setTimeout(20)])) === 'ended' && !isSaid()) {
          throw new Error(`it ended without saying ${words}:\n${all()}`);
        }
      }
      return all();
    },
  };
}

/** The process of the database that holds a data folder, while it runs. */
export async function databaseProcess(data: string): Promise<number | undefined> {
  const file = await readFile(join(data, 'postgres/postmaster.pid'), 'utf8').catch(() => undefined);
  const pid = Number(file?.split('\n')[0]);
  return pid && isAlive(pid) ? pid : undefined;
}

/** True while a process runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
