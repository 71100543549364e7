import { connect as connectTo, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { listen } from '../../src/app/server.ts';
import { hearChanges } from '../../src/kernel/db/hear.ts';
import { type Keeping, openKeeping } from '../../src/kernel/keeping/index.ts';
import { app } from './app.ts';
import { asOwner, here } from './database.ts';

/** A program that serves and keeps answers: its own memory, its own ear. */
export interface Program {
  readonly keeping: Keeping;
  readonly heard: readonly string[];
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts one on this file's database, or by way of another address of it. */
export async function startProgram({
  databaseUrl = here.ownerUrl,
  withoutDatabase = 60_000,
} = {}): Promise<Program> {
  const keeping = openKeeping({ most: 2_000_000, withoutDatabase });
  const { changed, begun, lost } = keeping.listener;
  const heard: string[] = [];
  const stopHearing = hearChanges(databaseUrl, {
    changed(tag) {
      changed(tag);
      heard.push(tag);
    },
    begun() {
      begun();
      heard.push('begun');
    },
    lost(why) {
      lost(why);
      heard.push(why.away ? 'away' : 'lost');
    },
  });
  const { server, port } = await listen(app, { host: '127.0.0.1', port: 0 }, keeping);
  await until(() => heard.includes('begun'));
  return {
    keeping,
    heard,
    url: `http://127.0.0.1:${port}`,
    async stop() {
      await stopHearing();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

let marks = 0;

/** Waits until every program has heard what was committed before. */
export async function allHeard(programs: readonly Program[]): Promise<void> {
  const mark = `mark:${++marks}`;
  // What waits to be told is told by the programs themselves, a moment later.
  while ((await asOwner('select tag from kernel.to_tell limit 1')).length > 0) await wait(5);
  await asOwner(`select pg_notify('banle_changed', $1)`, [mark]);
  for (const program of programs) await until(() => program.heard.includes(mark));
}

/** Waits for what is bound to come. */
export async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 1000) throw new Error('it did not come');
    await wait(5);
  }
}

/** A line to the database that can be cut and mended. */
export async function aLine(): Promise<{ readonly url: string; cut(): void; mend(): void; close(): void }> {
  const to = new URL(here.ownerUrl);
  const open = new Set<Socket>();
  let isCut = false;
  const line = createServer((socket) => {
    if (isCut) return void socket.destroy();
    const onward = connectTo(Number(to.port), to.hostname);
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      open.add(one);
      one.on('error', () => undefined).on('close', () => other.destroy());
      one.pipe(other);
    }
  });
  await new Promise<void>((listening) => line.listen(0, '127.0.0.1', listening));
  const address = line.address();
  const url = new URL(to);
  url.hostname = '127.0.0.1';
  url.port = String(address && typeof address === 'object' ? address.port : 0);
  const drop = () => {
    for (const socket of open) socket.destroy();
    open.clear();
  };
  return {
    url: url.href,
    cut() {
      isCut = true;
      drop();
    },
    mend() {
      isCut = false;
    },
    close() {
      drop();
      line.close();
    },
  };
}
