import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { installQueues } from './queues.ts';

const folder = new URL('../../../database/migrations/', import.meta.url).pathname;
const oldest = 180000;

/** A database that cannot be used, said in plain words for whoever starts the program. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused';
}

/** The names of all migrations, in their order. */
export async function listMigrations(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
}

/**
 * Brings the database to the newest shape as its owner, each migration in a transaction of its own.
 * Returns the names that were applied. Throws DatabaseRefused for a server older than PostgreSQL 18.
 * A restore names the migrations of its backup and brings the database to the shape of that day.
 */
export async function migrate(
  ownerUrl: string,
  { restoring }: { restoring?: readonly string[] } = {},
): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'banle migrate' });
  await client.connect();
  try {
    await refuseOldServer(client);
    // Two programs that start at once migrate one after the other.
    await client.query('select pg_advisory_lock(731121)');
    await client.query(
      'create table if not exists public.migration (name text primary key, at timestamptz not null default now())',
    );
    const done = new Set(
      (await client.query<{ name: string }>('select name from public.migration')).rows.map((row) => row.name),
    );
    if (!restoring) await refuseUnfinished(client);
    const names = await listMigrations();
    const unknown = [...done, ...(restoring ?? [])].filter((name) => !names.includes(name));
    if (unknown.length > 0) {
      throw new DatabaseRefused(
        `This database was written by a newer version of the program (${unknown.join(', ')}). Start that version or a newer one.`,
      );
    }
    const applied: string[] = [];
    for (const name of names.filter((name) => !done.has(name) && (restoring?.includes(name) ?? true))) {
      await apply(client, name);
      applied.push(name);
    }
    await installQueues(client);
    return applied;
  } finally {
    await client.end();
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<ServerVersion>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as text",
  );
  const tooOld = whyTooOld(rows[0]);
  if (tooOld) throw new DatabaseRefused(tooOld);
}

/** What a broken-off restore left is not whole, and nothing may start on it as if it were. */
async function refuseUnfinished(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ unfinished: boolean }>(
    "select to_regclass('public.restoring') is not null as unfinished",
  );
  if (rows[0]?.unfinished) {
    throw new DatabaseRefused(
      'A restore into this database was broken off. Make the database anew (with embedded data: take the folder away) and restore again.',
    );
  }
}

/** How a server names its version: 180004 and `18.4`. */
interface ServerVersion {
  readonly number: number;
  readonly text: string;
}

/** Why a server cannot be used, in plain words; nothing when it is new enough. */
export function whyTooOld(version: ServerVersion | undefined): string | undefined {
  if (version && version.number >= oldest) return undefined;
  return `The server at DATABASE_URL is PostgreSQL ${version?.text ?? '?'}; Bản Lề needs PostgreSQL 18 or newer.`;
}

async function apply(client: pg.Client, name: string): Promise<void> {
  const text = await readFile(join(folder, name), 'utf8');
  try {
    await client.query('begin');
    await client.query(text);
    await client.query('insert into public.migration (name) values ($1)', [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new DatabaseRefused(
      `Migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  }
}
