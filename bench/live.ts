import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { openSession } from '../src/domain/accounts/index.ts';
import { db } from '../src/kernel/db/index.ts';
import { sessionCookie } from '../src/kernel/http/index.ts';
import { readClock } from '../src/kernel/time/index.ts';
import { openBoard } from '../tests/support/browsers.ts';
import type { Figure } from './results.ts';

/** The boards to be measured. */
interface Boards {
  readonly url: string;
  /** Open at once; 200 unless told. */
  readonly count?: number;
  /** How often something is changed; 10 unless told. */
  readonly changes?: number;
}

/** One person keeps no more boards open than this. */
const mostOfOne = 8;
/** Milliseconds. */
const bar = 1_000;

/** The time from the moment a report of progress is sent until the last of many open boards is told. A connection to the database has to be open. */
export async function measureLive({ url, count = 200, changes = 10 }: Boards): Promise<Figure[]> {
  const { taskId, reporter, readers } = await whoIsConcerned(Math.ceil(count / mostOfOne));
  if (readers.length * mostOfOne < count) throw new Error('there are too few people for so many boards');
  const boards = [];
  for (let nth = 0; nth < count; nth++) {
    const reader = readers[Math.floor(nth / mostOfOne)] ?? '';
    boards.push(await openBoard(url, await cookieOf(reader)));
  }
  const cookie = await cookieOf(reporter);
  const times: number[] = [];
  for (let nth = 0; nth < changes; nth++) {
    const told = boards.map((board) => board.nextChange());
    const began = performance.now();
    await report(`${url}/nhiem-vu/${taskId}/tien-do`, cookie);
    await Promise.all(told);
    times.push(performance.now() - began);
    await setTimeout(1_000);
  }
  for (const board of boards) board.close();
  const slowest = Math.max(...times);
  return [
    {
      what: `a change reaches all of ${count} open boards, slowest of ${changes}`,
      ours: `${slowest.toFixed(0)} ms`,
      beside: `${bar} ms`,
      ratio: slowest / bar,
      bar: { kind: 'at most', value: 1 },
    },
  ];
}

/** A task under way, one who reports on it, and as many readers as are wanted: for the measure they may inspect. */
async function whoIsConcerned(wanted: number) {
  const concerned = await sql<{ taskId: string; reporter: string; giverId: string }>`
    select t.id as "taskId", h.account_id as reporter, t.giver_id as "giverId"
    from tasks.task t join documents.directive d on d.id = t.directive_id and d.secrecy = 'normal'
    join accounts.held_role h on h.body_id = t.lead_id and h.role = 'assignee' and h.valid @> current_date and h.withdrawn_at is null
    where t.state = 'in_progress' order by t.id desc limit 1
  `.execute(db());
  const [row] = concerned.rows;
  if (!row) throw new Error('nothing is under way');
  const inspecting = await sql<{ id: string }>`
    insert into accounts.held_role (account_id, role, body_id, valid, granted_at)
    select id, 'inspector', ${row.giverId}, daterange(current_date - 1, null), now()
    from accounts.account where disabled_at is null and id <> ${row.reporter} order by id limit ${wanted}
    returning account_id as id
  `.execute(db());
  return { ...row, readers: inspecting.rows.map(({ id }) => id) };
}

async function cookieOf(accountId: string): Promise<string> {
  return `${sessionCookie}=${await openSession(accountId, readClock())}`;
}

async function report(address: string, cookie: string): Promise<void> {
  const body = new URLSearchParams({ formKey: randomUUID(), note: 'Đã xong thêm một phần.', percent: '50' });
  const answer = await fetch(address, { method: 'POST', headers: { cookie }, body, redirect: 'manual' });
  if (answer.status !== 303) throw new Error(`the report was answered with ${answer.status}`);
}
