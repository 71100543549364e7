import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Another program runs on these data. */
export class DataInUse extends Error {
  override readonly name = 'DataInUse';
}

/**
 * Holds a data directory for this program alone; returns how to let go.
 * The hold is a listening socket: it ends with the process, however that ends.
 */
export async function holdData(directory: string): Promise<() => Promise<void>> {
  await mkdir(directory, { recursive: true });
  const path = socketPath(directory);
  if (await answers(path)) {
    throw new DataInUse(
      `Bản Lề is already running on ${directory}. Stop it first, or set BANLE_DATA to another folder.`,
    );
  }
  await rm(path, { force: true });
  const server = createServer((socket) => socket.end());
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(path, listening);
  });
  server.unref();
  return () => new Promise((closed) => server.close(() => closed()));
}

// A socket's path has at most some hundred bytes; a long directory gets a short name elsewhere.
function socketPath(directory: string): string {
  const inside = join(directory, 'running.sock');
  if (Buffer.byteLength(inside) < 100) return inside;
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
