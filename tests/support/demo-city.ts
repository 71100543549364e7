import pg from 'pg';
import { inject } from 'vitest';
import { fillDemo } from '../../database/seed/index.ts';
import { connect } from '../../src/kernel/db/index.ts';
import { useFileStore } from '../../src/kernel/files/index.ts';
import { useSealKeys } from '../../src/kernel/seal/index.ts';
import { readClock } from '../../src/kernel/time/index.ts';
import { sealKey } from './seal-key.ts';
import { databaseUrl, template } from './server.ts';

const filled = 'banle_demo';
const lock = 20_260_101;

/** The name of a template with the made-up city in it: the first test file to ask fills it, the others wait. */
export async function demoTemplate(server: string): Promise<string> {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [lock]);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [filled]);
    if (rowCount === 0) await fill(admin, server);
  } finally {
    await admin.end();
  }
  return filled;
}

// Named only when it is full, so that a filling that failed is never taken for a city.
async function fill(admin: pg.Client, server: string): Promise<void> {
  const filling = 'banle_demo_filling';
  await admin.query(`drop database if exists ${filling}`);
  await admin.query(`create database ${filling} template ${template}`);
  const disconnect = connect(databaseUrl(server, filling));
  useSealKeys([sealKey]);
  await useFileStore(inject('demoFiles'));
  try {
    await fillDemo(readClock());
  } finally {
    await disconnect();
  }
  await admin.query(`alter database ${filling} rename to ${filled}`);
}
