import type { Socket } from 'node:net';
import pg from 'pg';
import { stopwatch } from '../time/index.ts';

/** Milliseconds: between two looks, until work that has not ended is looked after, and that a sign of life may take. */
const patience = { look: 1_000, work: 8_000, life: 5_000 } as const;

/**
 * Ends the connections of a pool when work on one has not ended for some seconds and the database gives no sign of life on
 * a new one: what waits is then told so instead of waiting for ever. Where the database does answer, slow work goes on.
 */
export function watchLife(pool: pg.Pool, url: string): void {
  const since = new Map<pg.PoolClient, () => number>();
  const all = new Set<pg.PoolClient>();
  let looking: NodeJS.Timeout | undefined;
  let asking = false;
  const look = async () => {
    const longest = Math.max(...[...since.values()].map((elapsed) => elapsed()));
    if (asking || longest < patience.work) return;
    asking = true;
    if (!(await answers(url))) for (const client of all) socketOf(client).destroy();
    asking = false;
  };
  pool.on('connect', (client) => void all.add(client));
  pool.on('remove', (client) => void all.delete(client));
  pool.on('acquire', (client) => {
    since.set(client, stopwatch());
    looking ??= setInterval(() => void look(), patience.look).unref();
  });
  pool.on('release', (_, client) => {
    since.delete(client);
    if (since.size > 0) return;
    clearInterval(looking);
    looking = undefined;
  });
}

/** True when the database says anything at all, and be it that it takes no more connections. */
async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patience.life });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    return saysAnything(error);
  } finally {
    socketOf(client).destroy();
  }
}

/** True when it is the server itself that refused: then it lives, unless it says that it is going or not yet there. */
export function saysAnything(error: unknown): boolean {
  const code = String((error as { code?: unknown }).code ?? '');
  // A code of five characters is the server's own.
  return /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('57P') && code !== 'EPIPE';
}

/** The socket of a connection: the driver itself would wait for the server before it lets go, and sends each statement alone. */
export function socketOf(client: pg.ClientBase): Socket {
  return (client as unknown as { readonly connection: { readonly stream: Socket } }).connection.stream;
}
