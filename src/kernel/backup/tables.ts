import type { Readable, Writable } from 'node:stream';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { queueSchema } from '../db/queues.ts';

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
export async function listTables(client: pg.Client): Promise<KeptTable[]> {
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
export async function readSequences(client: pg.Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; at: string }>(`
    select format('%I.%I', schemaname, sequencename) as name, last_value::text as at
    from pg_sequences where last_value is not null and schemaname <> '${queueSchema}' order by 1`);
  return Object.fromEntries(rows.map(({ name, at }) => [name, at]));
}

/** The rows of a table as PostgreSQL writes them, one a line. */
export function readRows(client: pg.Client, { name, columns }: KeptTable): Readable {
  return client.query(copyTo(`copy (select ${columns.join(', ')} from ${name}) to stdout`));
}

/** Takes rows as they were written. */
export function writeRows(client: pg.Client, { name, columns }: KeptTable): Writable {
  return client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`));
}

/** A sum over the rows of a table, as this connection sees them, that does not depend on their order. */
export async function sumRows(client: pg.Client, { name, columns }: KeptTable): Promise<string> {
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
  client: pg.Client,
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
export async function asOwnerOf<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
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
