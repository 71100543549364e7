import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openSession } from '../../src/domain/accounts/index.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import { sessionCookie } from '../../src/kernel/http/index.ts';
import { readClock } from '../../src/kernel/time/index.ts';
import { endPrograms, type Running, runProgram } from './program.ts';

/** The program as it runs in production, and how it is asked. */
export interface Office {
  readonly address: string;
  readonly program: Running;
}

const undo: (() => Promise<unknown>)[] = [];

/** Ends the programs of a test file when its tests are over, and clears away what they worked on. */
export function endOffices(): void {
  afterAll(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  });
  endPrograms();
}

/** Has something done when the programs of the test file have ended. */
export function afterwards(step: () => Promise<unknown>): void {
  undo.push(step);
}

/** A folder for the data of a program, taken away when the tests are over. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'banle-faults-'));
  afterwards(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts the program, empty, with settings of its own; resolves when it says that it serves. */
export async function startOffice(settings: Readonly<Record<string, string>>): Promise<Office> {
  const program = runProgram('main.ts', ['--empty'], settings);
  const said = await program.until('Ctrl+C ends it.');
  const own = settings.PORT && `http://127.0.0.1:${settings.PORT}`;
  return { program, address: own || (/http:\/\/localhost:\d+/.exec(said)?.[0] ?? '') };
}

/** Kills the program as a power cut would. */
export async function kill({ program }: Office): Promise<void> {
  process.kill(program.pid, 'SIGKILL');
  await program.ended;
}

/** The cookie of a session of one's own. */
export async function cookieOf(actor: Actor): Promise<string> {
  return `${sessionCookie}=${await openSession(actor.accountId, readClock())}`;
}

/** Sends a form as a browser does. */
export function send(url: string, cookie: string, fields: Readonly<Record<string, string>> | FormData) {
  const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
  return fetch(url, { method: 'POST', headers: { cookie }, body, redirect: 'manual' });
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
