import { sql } from 'kysely';
import pg from 'pg';
import { findAccountByUsername, identify, openSession } from '../src/domain/accounts/index.ts';
import { acceptResult } from '../src/domain/tasks/index.ts';
import type { Actor } from '../src/kernel/access/index.ts';
import { db } from '../src/kernel/db/index.ts';
import { dayOf, readClock } from '../src/kernel/time/index.ts';

const connections = 16;

/** Accept-result commands a second, and bare transactions of one insert a second, on the same server, each by sixteen at once. */
export async function measureAccepting(
  databaseUrl: string,
  count: number,
): Promise<{ accepted: number; inserted: number }> {
  const actor = await personNamed('truongban');
  const waiting = await handedIn(count);
  const accepted = await perSecond(waiting, (result) =>
    acceptResult(actor, { ...result, reason: '' }, readClock()),
  );
  return { accepted, inserted: await bareInserts(databaseUrl, count) };
}

/** A made-up person as the one who acts. */
export async function personNamed(username: string): Promise<Actor> {
  const now = readClock();
  const account = await findAccountByUsername(username);
  const actor = account && (await identify(await openSession(account.id, now), { now, today: dayOf(now) }));
  if (!actor) throw new Error(`nobody is called ${username}`);
  return actor;
}

/** Puts open tasks into the state in which a result waits; the handing in itself is not measured here. */
async function handedIn(count: number): Promise<{ taskId: string; resultId: string }[]> {
  const found = await sql<{ id: string }>`
    update tasks.task set state = 'submitted', handed_in_on = current_date where id in (
      select t.id from tasks.task t join documents.directive d on d.id = t.directive_id
      where t.state = 'in_progress' and d.secrecy = 'normal' order by t.id desc limit ${count})
    returning id
  `.execute(db());
  const ids = found.rows.map((row) => row.id);
  const handed = await sql<{ taskId: string; resultId: string }>`
    insert into tasks.result (task_id, summary, product, submitted_by, submitted_for, submitted_at)
    select t.id, 'Đã hoàn thành', '', (select id from accounts.account where username = 'sonoivu'), t.lead_id, now()
    from tasks.task t where t.id = any(${ids}::uuid[])
    returning task_id as "taskId", id as "resultId"
  `.execute(db());
  return handed.rows;
}

async function bareInserts(databaseUrl: string, count: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections });
  try {
    await pool.query(
      'create table if not exists public.bench (id uuid primary key default uuidv7(), note text, at timestamptz)',
    );
    const insert = { name: 'bench', text: 'insert into public.bench (note, at) values ($1, now())' };
    const rate = await perSecond(Array.from({ length: count }, String), async (note) => {
      const client = await pool.connect();
      await client.query('begin');
      await client.query({ ...insert, values: [note] });
      await client.query('commit');
      client.release();
    });
    await pool.query('drop table public.bench');
    return rate;
  } finally {
    await pool.end();
  }
}

async function perSecond<Item>(items: readonly Item[], deed: (item: Item) => Promise<void>): Promise<number> {
  const began = performance.now();
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await deed(item);
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return (items.length / (performance.now() - began)) * 1000;
}
