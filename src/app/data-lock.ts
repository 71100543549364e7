import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, rename, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Another program runs on these data. */
export class DataInUse extends Error {
  override readonly name = 'DataInUse';
}

/** A folder that cannot hold data. */
export class DataRefused extends Error {
  override readonly name = 'DataRefused';
}

/**
 * Holds a data directory for this program alone; returns how to let go.
 * The hold is a listening socket: it ends with the process, however that ends.
 */
export async function holdData(directory: string): Promise<() => Promise<void>> {
  await mkdir(directory, { recursive: true }).catch(({ code }: NodeJS.ErrnoException) => {
    throw new DataRefused(
      `The folder ${directory} cannot be used (${code}). Set BANLE_DATA to one that this user may write to.`,
    );
  });
  const path = socketPath(directory);
  for (;;) {
    const server = await listenOn(path);
    if (server) return () => new Promise((closed) => server.close(() => closed()));
    if ((await answers(path)) || !(await clearAbandoned(path))) throw inUse(directory);
  }
}

/** Listens where nothing stands yet: of two that try at once only one can. */
function listenOn(path: string): Promise<Server | undefined> {
  return new Promise((listening, failed) => {
    const server = createServer((socket) => socket.end());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? listening(undefined) : failed(error),
    );
    server.listen(path, () => listening(server.unref()));
  });
}

/**
 * Takes away what a killed program left behind. It is moved aside first and asked once more there: another
 * program may have cleared it and taken its place meanwhile, and then it is put back. False: someone lives there.
 */
async function clearAbandoned(path: string): Promise<boolean> {
  const aside = `${path}.${randomUUID().slice(0, 8)}`;
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return true;
  const isAlive = await answers(aside);
  if (isAlive) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
  return !isAlive;
}

function inUse(directory: string): DataInUse {
  return new DataInUse(
    `Bản Lề is already running on ${directory}. Stop it first, or set BANLE_DATA to another folder.`,
  );
}

// A socket's path has at most some hundred bytes; a long directory gets a short name elsewhere.
function socketPath(directory: string): string {
  const inside = join(directory, 'running.sock');
  if (Buffer.byteLength(inside) < 90) return inside;
  return join(tmpdir(), `banle-${createHash('sha256').update(directory).digest('hex').slice(0, 24)}.sock`);
}

function answers(path: string): Promise<boolean> {
  return new Promise((known) => {
    const probe = connect(path);
    probe.once('connect', () => {
      probe.destroy();
      known(true);
    });
    probe.once('error', () => known(false));
  });
}
