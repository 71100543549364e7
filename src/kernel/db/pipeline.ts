import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import type { DB } from '../../../database/schema/tables.ts';
import { EarlierFailed, keepReader, type Statement, sendTogether } from './group.ts';
import { socketOf } from './lifeline.ts';
import { prepareAlways } from './prepared.ts';

/** A transaction as it runs on a connection of its own. */
export interface Running {
  readonly db: Kysely<DB>;
  /** Has a statement executed, and waits for its rows. */
  ask<Row>(statement: Statement): Promise<Row[]>;
  /** Has a statement executed whose answer nobody needs: it leaves together with what comes next, at the latest with the commit. */
  post(statement: Statement): void;
  /** Ends it; throws what any of its statements failed with, and then nothing of it stands. */
  commit(): Promise<void>;
  /** Undoes it; gives what a posted statement had failed with, of which whoever asked afterwards heard only that all was lost. */
  rollback(): Promise<unknown>;
}

/**
 * Begins a transaction. What nobody waits for leaves together with what comes next, for a journey to the database costs
 * more than most of what is done there: the beginning with the first question, what is posted with the commit.
 */
export function begin(client: pg.PoolClient): Running {
  const wire = wireOf(client);
  const sent: Promise<unknown>[] = [];
  wire.waiting = [{ text: 'begin', values: [] }];
  wire.sent = (answer) => {
    // Whoever ends the transaction is told.
    answer.catch(() => undefined);
    sent.push(answer);
  };
  const firstFailure = async () => failureIn(await Promise.allSettled(sent));
  let earlier: unknown;
  return {
    db: wire.db,
    post: (statement) => void wire.waiting.push(statement),
    async ask<Row>(statement: Statement) {
      try {
        return await askOn<Row>(client, statement, wire);
      } catch (error) {
        if (error instanceof EarlierFailed) earlier = error.cause;
        throw error;
      }
    },
    async commit() {
      wire.waiting.push({ text: 'commit', values: [] });
      letGo(client, wire);
      const failed = await firstFailure();
      if (failed) throw failed.reason;
    },
    async rollback() {
      wire.waiting = [];
      const ended = client.query('rollback');
      const failed = await firstFailure();
      await ended;
      return earlier ?? failed?.reason;
    },
  };
}

prepareAlways('begin');
prepareAlways('commit');

function failureIn(answers: readonly PromiseSettledResult<unknown>[]): PromiseRejectedResult | undefined {
  return answers.find((answer) => answer.status === 'rejected');
}

/** One connection's way to the database: what waits on it leaves in one piece with what comes next. */
interface Wire {
  readonly db: Kysely<DB>;
  waiting: Statement[];
  /** Told of what left without anybody waiting for it. */
  sent(answer: Promise<unknown>): void;
}

const wires = new WeakMap<pg.PoolClient, Wire>();

function wireOf(client: pg.PoolClient): Wire {
  const known = wires.get(client);
  if (known) return known;
  const wire: Wire = { db: kyselyOn(client, () => wire), waiting: [], sent: () => undefined };
  wires.set(client, wire);
  return wire;
}

/** Has a statement executed on a connection, behind what waits there, and gives its rows. */
export async function askOn<Row>(client: pg.PoolClient, statement: Statement, wire?: Wire): Promise<Row[]> {
  const all = wire ? [...wire.waiting, statement] : [statement];
  const together = sendTogether<Row>(client, all, { reading: true });
  if (together) {
    if (wire) wire.waiting = [];
    return together;
  }
  const { rows, fields } = await inOnePiece(client, wire, () =>
    client.query(statement.text, statement.values as unknown[]),
  );
  keepReader(statement.text, fields);
  return rows as Row[];
}

/** Sends what waits on a connection. */
function letGo(client: pg.PoolClient, wire: Wire): void {
  const { waiting } = wire;
  wire.waiting = [];
  if (waiting.length === 0) return;
  const together = sendTogether(client, waiting, { reading: false });
  if (together) {
    wire.sent(together);
    return;
  }
  const socket = socketOf(client);
  socket.cork();
  for (const { text, values } of waiting) wire.sent(client.query(text, values as unknown[]));
  socket.uncork();
}

/** Sends what waits and what is asked behind it as one piece. */
function inOnePiece<Answer>(client: pg.PoolClient, wire: Wire | undefined, asking: () => Answer): Answer {
  if (!wire || wire.waiting.length === 0) return asking();
  const socket = socketOf(client);
  socket.cork();
  letGo(client, wire);
  const answer = asking();
  socket.uncork();
  return answer;
}

/** The query builder on one connection, which stays with the transaction. */
function kyselyOn(client: pg.PoolClient, wire: () => Wire): Kysely<DB> {
  const query = (...question: Parameters<typeof client.query>) =>
    inOnePiece(client, wire(), () => client.query(...question));
  const one = { query, release: () => undefined } as unknown as PostgresPoolClient;
  const pool = { connect: async () => one, end: async () => undefined, options: {} };
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}
