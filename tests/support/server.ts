import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../src/kernel/db/embedded.ts';
import { migrate } from '../../src/kernel/db/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    databaseUrl: string;
    /** Where the files of the made-up city lie, once a test file has had it filled. */
    demoFiles: string;
  }
}

export const template = 'banle_template';

/** One server for the whole run, with a migrated template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'banle-test-'));
  // Nothing here has to survive a crash, so the test server need not wait for the disk.
  const server = await startEmbedded(directory, [
    '-c',
    'fsync=off',
    '-c',
    'synchronous_commit=off',
    '-c',
    'max_connections=200',
  ]);
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query(`create database ${template}`);
  await admin.end();
  await migrate(databaseUrl(server.url, template));
  project.provide('databaseUrl', server.url);
  project.provide('demoFiles', join(directory, 'demo-files'));
  return async () => {
    if (process.env.KEEP_DB === '1') {
      console.log(`\nKept: psql '${server.url}' (ends with this terminal; data in ${directory})`);
      return;
    }
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
}

/** The same server, another database. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
