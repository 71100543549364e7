import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { connect } from '../../src/kernel/db/index.ts';
import { useSealKeys } from '../../src/kernel/seal/index.ts';
import { sealKey } from './seal-key.ts';
import { databaseUrl, template } from './server.ts';

/** The address of this file's own database, as its owner; filled when the tests begin. */
export const here = { ownerUrl: '' };

/** Gives this test file a database of its own, cloned from the migrated template or another, and connects to it. */
export function useFreshDatabase(from: (server: string) => Promise<string> = async () => template): void {
  const server = inject('databaseUrl');
  const name = `t_${randomBytes(6).toString('hex')}`;
  let disconnect: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    // The made-up city, too, has secrets to be sealed when it is filled in.
    useSealKeys([sealKey]);
    await asAdmin(server, `create database ${name} template ${await from(server)}`);
    here.ownerUrl = databaseUrl(server, name);
    disconnect = connect(here.ownerUrl);
  });
  afterAll(async () => {
    await disconnect?.();
    if (process.env.KEEP_DB !== '1') await asAdmin(server, `drop database if exists ${name} with (force)`);
  });
}

/** Runs SQL as the owner: to look behind the program's back, or to do what it would never do. */
export async function asOwner<Row extends pg.QueryResultRow>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: here.ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

async function asAdmin(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
