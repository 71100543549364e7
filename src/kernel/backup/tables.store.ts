import type { Readable, Writable } from 'node:stream';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { queueSchema } from '../db/queues.ts';

/** A connection as the owner of the database. */
export type Owner = pg.Client;

/** A table with the columns that are its own to keep: what is computed is computed anew. */
export interface KeptTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** What the program makes by itself: the shape, and where its queues' machinery stands. */
const left = `
  (n.nspname = 'public' and c.relname in ('migration', 'restoring'))
  or (n.nspname = '${queueSchema}' and c.relname not in ('queue', 'job'))`;

/** Every table that holds data, in one order. */
export async function listTables(client: Owner): Promise<KeptTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select format('%I.%I', n.nspname, c.relname) as name,
      array(select quote_ident(a.attname) from pg_attribute a
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition
      and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and not (${left})
    order by 1`);
  return rows;
}

/** Where each sequence stands that was ever asked. */
export async function readSequences(client: Owner): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; at: string }>(`
    select format('%I.%I', schemaname, sequencename) as name, last_value::text as at
    from pg_sequences where last_value is not null and schemaname <> '${queueSchema}' order by 1`);
  return Object.fromEntries(rows.map(({ name, at }) => [name, at]));
}

/** The rows of a table as PostgreSQL writes them, one a line. */
export function readRows(client: Owner, { name, columns }: KeptTable): Readable {
  return client.query(copyTo(`copy (select ${columns.join(', ')} from ${name}) to stdout`));
}

/** Takes rows as they were written. */
export function writeRows(client: Owner, { name, columns }: KeptTable): Writable {
  return client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`));
}

/** A sum over the rows of a table, as this connection sees them, that does not depend on their order. */
export async function sumRows(client: Owner, { name, columns }: KeptTable): Promise<string> {
  const { rows } = await client.query<{ sum: string }>(
    `select coalesce(sum(hashtextextended(row(${columns.join(', ')})::text, 0)), 0)::text as sum from ${name}`,
  );
  return rows[0]?.sum ?? '';
}

/**
 * Empties the tables and takes away what would refuse rows that come table by table; returns how to put it back, which
 * examines every reference anew. Both belong in the transaction that brings the rows.
 */
export async function clearForRows(
  client: Owner,
  tables: readonly KeptTable[],
): Promise<() => Promise<void>> {
  const { rows: references } = await client.query<{ table: string; name: string; definition: string }>(`
    select k.conrelid::regclass::text as table, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_namespace n on n.oid = k.connamespace
    where k.contype = 'f' and k.conparentid = 0 and n.nspname !~ '^pg_' order by 1, 2`);
  const names = tables.map(({ name }) => name);
  for (const { table, name } of references)
    await client.query(`alter table ${table} drop constraint ${name}`);
  for (const name of names) await client.query(`alter table ${name} disable trigger user`);
  if (names.length > 0) await client.query(`truncate ${names.join(', ')}`);
  return async () => {
    for (const name of names) await client.query(`alter table ${name} enable trigger user`);
    for (const { table, name, definition } of references)
      await client.query(`alter table ${table} add constraint ${name} ${definition}`);
  };
}

/** Opens a connection as the owner, does the work and closes it. */
export async function asOwnerOf<T>(url: string, work: (client: Owner) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'banle backup' });
  client.on('error', () => undefined);
  await client.connect();
  // Sums are made over what is written: it must be written alike everywhere.
  await client.query(
    "set timezone = 'UTC'; set datestyle = 'ISO'; set intervalstyle = 'postgres'; set extra_float_digits = 1",
  );
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** From here on the connection sees all tables as they stand at one moment, and changes none. */
export async function beginSnapshot(client: Owner): Promise<void> {
  await client.query('begin transaction isolation level repeatable read read only');
}

/** Begins what is done whole or not at all. */
export async function begin(client: Owner): Promise<void> {
  await client.query('begin');
}

/** Ends it; now it stands. */
export async function commit(client: Owner): Promise<void> {
  await client.query('commit');
}

/** The migrations that made the database what it is. */
export async function listApplied(client: Owner): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from public.migration order by name');
  return rows.map(({ name }) => name);
}

/** True when something of ours is in the database already. */
export async function isUsed(client: Owner): Promise<boolean> {
  const { rows } = await client.query<{ used: boolean }>(
    "select to_regclass('public.migration') is not null or to_regclass('public.restoring') is not null as used",
  );
  return rows[0]?.used ?? false;
}

/** Marks a database into which something is being put back; no program starts on it while the mark is there. */
export async function insertMark(client: Owner): Promise<void> {
  await client.query('create table public.restoring ()');
}

/** Takes the mark away, in the transaction that brought the rows. */
export async function removeMark(client: Owner): Promise<void> {
  await client.query('drop table public.restoring');
}

/** Lets each sequence go on from where it stood. */
export async function setSequences(client: Owner, at: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(at))
    await client.query('select setval($1::regclass, $2::bigint)', [name, value]);
}

/** Lets the database look at its new rows, so that it finds them quickly. */
export async function analyze(client: Owner): Promise<void> {
  await client.query('analyze');
}

/** Makes an empty database beside the others; the name is one of our own making. */
export async function createDatabase(client: Owner, name: string): Promise<void> {
  await client.query(`create database ${name} template template0`);
}

/** Takes such a database away, whoever is in it. */
export async function dropDatabase(client: Owner, name: string): Promise<void> {
  await client.query(`drop database ${name} with (force)`);
}
