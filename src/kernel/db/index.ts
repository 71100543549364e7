import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { DB } from '../../../database/schema/tables.ts';
import { watchLife } from './lifeline.ts';
import { prepareStatements } from './prepared.ts';
import { typeReaders } from './values.ts';

export { type Hindrance, hindranceOf } from './away.ts';
export { covers, type Period, readDay, readMoment, writePeriod } from './values.ts';
export type Database = Kysely<DB>;

type Flush = (items: never[]) => Promise<void>;

interface Ambient {
  readonly db: Database;
  /** Written just before the commit, one batch a writer: the record comes last so that its lanes are held briefly. */
  readonly batches: Map<Flush, unknown[]> | undefined;
  /** Called when the commit stands; not at all when it does not. */
  readonly afterwards?: Set<() => void>;
}

interface Connected {
  readonly app: Database;
  readonly public: Database;
  readonly pools: Readonly<Record<'app' | 'public', pg.Pool>>;
}

const ambient = new AsyncLocalStorage<Ambient>();
let connected: Connected | undefined;

/**
 * No wait is without an end: for a connection (milliseconds), for one statement, and for a transaction that does nothing
 * for longer than a mail server is waited for: it would keep what it has locked from all others.
 */
const patience = { connection: 10_000, statement: '60s', idle: '300s' } as const;

/** Opens one pool on a role; PostgreSQL itself then refuses what the role may not do. */
export function openPool(url: string, role: string | undefined, size: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    types: typeReaders,
    application_name: 'banle',
    connectionTimeoutMillis: patience.connection,
    keepAlive: true,
    options: [
      ...(role === undefined ? [] : [`-c role=${role}`]),
      `-c statement_timeout=${patience.statement}`,
      `-c idle_in_transaction_session_timeout=${patience.idle}`,
    ].join(' '),
  });
  pool.on('connect', prepareStatements);
  watchLife(pool, url);
  // A server that stops ends connections, idle or at work; that must not end the program.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

function kyselyOn(pool: pg.Pool): Database {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}

/** Connects the program to its database, once, on the least-privileged roles; returns how to disconnect. */
export function connect(url: string): () => Promise<void> {
  const pools = { app: openPool(url, 'banle_app', 16), public: openPool(url, 'banle_public', 6) };
  const now: Connected = { app: kyselyOn(pools.app), public: kyselyOn(pools.public), pools };
  connected = now;
  return async () => {
    if (connected === now) connected = undefined;
    await Promise.all([now.app.destroy(), now.public.destroy()]);
  };
}

/** The database as the present work may use it: the running transaction, the public role, or the application's. */
export function db(): Database {
  const here = ambient.getStore();
  if (here) return here.db;
  if (!connected) throw new Error('not connected to a database');
  return connected.app;
}

/** Runs the work in one transaction; inside another it joins it. All of it happens or none. */
export async function transaction<T>(work: () => Promise<T>): Promise<T> {
  const here = ambient.getStore();
  if (here?.batches) return work();
  const afterwards = new Set<() => void>();
  const done = await db()
    .transaction()
    .execute(async (tx) => {
      const batches = new Map<Flush, unknown[]>();
      return ambient.run({ db: tx, batches, afterwards }, async () => {
        const result = await work();
        for (const [flush, items] of batches) await flush(items as never[]);
        return result;
      });
    });
  // What follows has its own connections: the transaction's is given back.
  for (const each of afterwards) ambient.exit(each);
  return done;
}

/** Does something outside of the running transaction, on connections of its own. */
export function apart<T>(work: () => Promise<T>): Promise<T> {
  return ambient.exit(work);
}

/** Has something called once when the running transaction has been committed; throws outside of one. */
export function afterCommit(work: () => void): void {
  const afterwards = ambient.getStore()?.afterwards;
  if (!afterwards) throw new Error('outside a transaction');
  afterwards.add(work);
}

/** Adds an item to a batch that is written at the end of the running transaction; throws outside of one. */
export function beforeCommit<Item>(flush: (items: Item[]) => Promise<void>, item: Item): void {
  const batches = ambient.getStore()?.batches;
  if (!batches) throw new Error('outside a transaction');
  const batch = batches.get(flush as Flush);
  if (batch) batch.push(item);
  else batches.set(flush as Flush, [item]);
}

/** Runs the work on the role that sees published rows only. */
export function onPublicRole<T>(work: () => Promise<T>): Promise<T> {
  if (!connected) throw new Error('not connected to a database');
  return ambient.run({ db: connected.public, batches: undefined }, work);
}

/** How many connections a role of this program has, how many of them rest, and how much work waits for one. */
export interface PoolState {
  readonly role: string;
  readonly open: number;
  readonly idle: number;
  readonly waiting: number;
}

/** The connections of this program as they stand. */
export function listPoolStates(): PoolState[] {
  return Object.entries(connected?.pools ?? {}).map(([role, pool]) => ({
    role,
    open: pool.totalCount,
    idle: pool.idleCount,
    waiting: pool.waitingCount,
  }));
}

/** True when the database answers. */
export async function isDatabaseReady(): Promise<boolean> {
  if (!connected) return false;
  try {
    await sql`select 1`.execute(connected.app);
    return true;
  } catch {
    return false;
  }
}
