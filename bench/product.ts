import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findRunning } from '../src/kernel/db/embedded.ts';

const root = new URL('..', import.meta.url).pathname;

/** The product as it is started by hand, on data of its own. */
export interface Product {
  readonly url: string;
  readonly databaseUrl: string;
  /** The process that serves. */
  readonly pid: number;
  /** From the start of the process to the first page, with the made-up city already there; milliseconds. */
  readonly startedIn: number;
  stop(): Promise<void>;
}

/** Starts the product twice: once to fill its data, once to measure a start; leaves it running. */
export async function startProduct(): Promise<Product> {
  const directory = await mkdtemp(join(tmpdir(), 'banle-bench-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const first = await startOnce(directory, port);
  await end(first.child);
  const second = await startOnce(directory, port);
  const databaseUrl = await findRunning(directory);
  if (!databaseUrl) throw new Error('the product runs without a database');
  const stop = async () => {
    await end(second.child);
    await rm(directory, { recursive: true, force: true });
  };
  return { url, databaseUrl, pid: second.child.pid ?? 0, startedIn: second.startedIn, stop };
}

async function startOnce(
  directory: string,
  port: number,
): Promise<{ child: ChildProcess; startedIn: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/app/main.ts'], {
    cwd: root,
    env: { ...process.env, BANLE_DATA: directory, PORT: String(port), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (answer?.ok) return { child, startedIn: performance.now() - began };
    if (child.exitCode !== null) throw new Error('the product did not start');
    await setTimeout(20);
  }
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
}

/** A bare server with bodies to answer, and how to end it. */
export interface Bare {
  readonly url: string;
  /** Gives it the bytes to answer at a path; with the head of another answer, or two lines of its own. */
  put(path: string, body: string, head?: Headers): Promise<void>;
  stop(): void;
}

/** Starts the bare server beside the product, on the same database. */
export async function startBare(databaseUrl: string, taskId: string): Promise<Bare> {
  const child = fork(join(root, 'bench/bare-server.ts'), [databaseUrl, taskId], {
    execArgv: ['--import', 'tsx'],
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    async put(path, body, head) {
      const headers = head ? { 'bench-head': JSON.stringify(writtenByHand(head)) } : {};
      await fetch(`${url}${path}`, { method: 'PUT', body, headers });
    },
    stop: () => void child.kill(),
  };
}

/** What a server writes into a head by itself is left to it. */
function writtenByHand(head: Headers): object {
  return Object.fromEntries(
    [...head].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name)),
  );
}

/** A port that nobody uses. */
export function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(address && typeof address === 'object' ? address.port : 0));
    });
  });
}
