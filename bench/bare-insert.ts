import pg from 'pg';

/** So many at once, ours and the bare ones. */
export const connections = 16;

/** A bare table that takes one row a transaction. */
export interface BareTable {
  insert(note: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a bare table on the same server: BEGIN, INSERT, COMMIT, and nothing else. */
export async function openBare(databaseUrl: string): Promise<BareTable> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections });
  await pool.query(
    'create table if not exists public.bench (id uuid primary key default uuidv7(), note text, at timestamptz)',
  );
  const insert = { name: 'bench', text: 'insert into public.bench (note, at) values ($1, now())' };
  return {
    async insert(note) {
      const client = await pool.connect();
      await client.query('begin');
      await client.query({ ...insert, values: [note] });
      await client.query('commit');
      client.release();
    },
    async close() {
      await pool.query('drop table public.bench');
      await pool.end();
    },
  };
}

/** How many of these deeds are done in a second, so many at once. */
export async function perSecond<Item>(
  items: readonly Item[],
  deed: (item: Item) => Promise<unknown>,
): Promise<number> {
  const began = performance.now();
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await deed(item);
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return (items.length / (performance.now() - began)) * 1000;
}
