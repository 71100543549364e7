import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import type { DB } from '../../../database/schema/tables.ts';
import { socketOf } from './lifeline.ts';

/** A statement with its values. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

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
  const posted: Promise<unknown>[] = [];
  const post = ({ text, values }: Statement) => {
    wire.hold();
    const answer = client.query(text, values as unknown[]);
    // Whoever ends the transaction is told.
    answer.catch(() => undefined);
    posted.push(answer);
  };
  post({ text: 'begin', values: [] });
  return {
    db: wire.db,
    post,
    async ask<Row>({ text, values }: Statement) {
      const answer = client.query(text, values as unknown[]);
      wire.letGo();
      return (await answer).rows as Row[];
    },
    async commit() {
      post({ text: 'commit', values: [] });
      wire.letGo();
      const [failed] = failuresIn(await Promise.allSettled(posted));
      if (failed) throw failed.reason;
    },
    async rollback() {
      post({ text: 'rollback', values: [] });
      wire.letGo();
      const [failed] = failuresIn(await Promise.allSettled(posted.slice(0, -1)));
      await posted.at(-1);
      return failed?.reason;
    },
  };
}

function failuresIn(answers: readonly PromiseSettledResult<unknown>[]): PromiseRejectedResult[] {
  return answers.filter((answer) => answer.status === 'rejected');
}

/** One connection's way to the database: what is written to it can be held back, so that it leaves in one piece. */
interface Wire {
  readonly db: Kysely<DB>;
  hold(): void;
  letGo(): void;
}

const wires = new WeakMap<pg.PoolClient, Wire>();

function wireOf(client: pg.PoolClient): Wire {
  const known = wires.get(client);
  if (known) return known;
  const socket = socketOf(client);
  let held = false;
  const letGo = () => {
    if (held) socket.uncork();
    held = false;
  };
  const hold = () => {
    if (!held) socket.cork();
    held = true;
  };
  const wire = { db: kyselyOn(client, letGo), hold, letGo };
  wires.set(client, wire);
  return wire;
}

/** The query builder on one connection, which stays with the transaction. */
function kyselyOn(client: pg.PoolClient, asked: () => void): Kysely<DB> {
  const query = (...question: Parameters<typeof client.query>) => {
    const answer = client.query(...question);
    asked();
    return answer;
  };
  const one = { query, release: () => undefined } as unknown as PostgresPoolClient;
  const pool = { connect: async () => one, end: async () => undefined, options: {} };
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}
