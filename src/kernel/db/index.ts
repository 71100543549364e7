import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { DB } from '../../../database/schema/tables.ts';
import type { Statement } from './group.ts';
import { watchLife } from './lifeline.ts';
import { askOn, begin, type Running } from './pipeline.ts';
import { prepareStatements } from './prepared.ts';
import { typeReaders } from './values.ts';

export { type Hindrance, hindranceOf } from './away.ts';
export type { Statement } from './group.ts';
export { plannedAnew } from './prepared.ts';
export { covers, type Period, readDay, readMoment, writePeriod } from './values.ts';
export type Database = Kysely<DB>;

type Write = (items: never[]) => Statement;

interface InTransaction {
  readonly running: Running;
  /** Written just before the commit, one batch a writer: the record comes last so that its lanes are held briefly. */
  readonly batches: Map<Write, unknown[]>;
  /** Called when the commit stands; not at all when it does not. */
  readonly afterwards: Set<() => void>;
}

/** Where work is done: on a role, and perhaps in a transaction. */
interface Ambient {
  readonly role: Role;
  readonly within?: InTransaction;
}

type Role = 'app' | 'public';

interface Connected {
  readonly app: Database;
  readonly public: Database;
  readonly pools: Readonly<Record<Role, pg.Pool>>;
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
    pipeline: true,
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
  return here?.within?.running.db ?? nowConnected()[here?.role ?? 'app'];
}

function nowConnected(): Connected {
  if (!connected) throw new Error('not connected to a database');
  return connected;
}

/** The rows that answer a statement, asked where the present work is. */
export async function ask<Row>(statement: Statement): Promise<Row[]> {
  const here = ambient.getStore();
  if (here?.within) return here.within.running.ask<Row>(statement);
  const client = await nowConnected().pools[here?.role ?? 'app'].connect();
  try {
    const rows = await askOn<Row>(client, statement);
    client.release();
    return rows;
  } catch (error) {
    client.release(error as Error);
    throw error;
  }
}

/**
 * Has a statement executed in its turn whose answer nobody needs: it is sent with what comes next, at the latest with the
 * commit. Where it fails, the transaction does. Throws outside of one.
 */
export function post(statement: Statement): void {
  transactionHere().running.post(statement);
}

/** Runs the work in one transaction; inside another it joins it. All of it happens or none. */
export async function transaction<T>(work: () => Promise<T>): Promise<T> {
  const here = ambient.getStore();
  if (here?.within) return work();
  const role = here?.role ?? 'app';
  const client = await nowConnected().pools[role].connect();
  const within: InTransaction = { running: begin(client), batches: new Map(), afterwards: new Set() };
  const result = await ambient.run({ role, within }, () => carryOut(client, within, work));
  // What follows has its own connections: the transaction's is given back.
  for (const each of within.afterwards) ambient.exit(each);
  return result;
}

async function carryOut<T>(
  client: pg.PoolClient,
  { running, batches }: InTransaction,
  work: () => Promise<T>,
): Promise<T> {
  try {
    const result = await work();
    for (const [write, items] of batches) running.post(write(items as never[]));
    await running.commit();
    client.release();
    return result;
  } catch (error) {
    const { earlier, broken } = await running.rollback().then(
      (earlier) => ({ earlier, broken: undefined }),
      (broken: Error) => ({ earlier: undefined, broken }),
    );
    client.release(broken);
    throw earlier ?? error;
  }
}

function transactionHere(): InTransaction {
  const within = ambient.getStore()?.within;
  if (!within) throw new Error('outside a transaction');
  return within;
}

/** Does something outside of the running transaction, on connections of its own. */
export function apart<T>(work: () => T): T {
  return ambient.exit(work);
}

/** True where the present work is part of no transaction and on no role but the application's. */
export function standsAlone(): boolean {
  return ambient.getStore() === undefined;
}

/** Has something called once when the running transaction has been committed; throws outside of one. */
export function afterCommit(work: () => void): void {
  transactionHere().afterwards.add(work);
}

/** Adds an item to a batch that is written in one statement at the end of the running transaction; throws outside of one. */
export function beforeCommit<Item>(write: (items: Item[]) => Statement, item: Item): void {
  const { batches } = transactionHere();
  const batch = batches.get(write as Write);
  if (batch) batch.push(item);
  else batches.set(write as Write, [item]);
}

/** Runs the work on the role that sees published rows only. */
export function onPublicRole<T>(work: () => Promise<T>): Promise<T> {
  return ambient.run({ role: 'public' }, work);
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
