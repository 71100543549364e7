import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { app } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { listPoolStates } from '../../kernel/db/index.ts';
import { sessionCookie } from '../../kernel/http/index.ts';
import { readClock } from '../../kernel/time/index.ts';
import { openSession } from '../accounts/index.ts';
import { aTask } from '../tasks/fixtures.ts';

useFreshDatabase();

let city: City;
let cookie: string;
let port: number;
const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });

beforeAll(async () => {
  city = await foundCity();
  const { committee, department } = city.bodies;
  const task = await aTask({ giverId: committee, leadId: department, dueOn: null, title: 'Việc mẫu' });
  await copyOften(task.id);
  cookie = `${sessionCookie}=${await openSession(city.actors.leader.accountId, readClock())}`;
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => void server.close());

/** Many tasks at once, each with words of its own, so that the file cannot be packed small. */
async function copyOften(id: string): Promise<void> {
  const found = await asOwner<{ column_name: string }>(`
    select column_name from information_schema.columns where table_schema = 'tasks' and table_name = 'task'
      and is_generated = 'NEVER' and column_name not in ('id', 'number', 'title')`);
  const columns = found.map(({ column_name }) => `"${column_name}"`).join(', ');
  await asOwner(`
    insert into tasks.task (id, number, title, ${columns})
    select gen_random_uuid(), t.number + n, (select string_agg(md5(n::text || m::text), ' ') from generate_series(1, 20) m), ${columns}
    from tasks.task t, generate_series(1, 2000) n where t.id = '${id}'`);
}

/** Asks for a file and takes nothing of it yet. */
async function ask(path: string): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.pause();
  await once(socket, 'connect');
  socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\ncookie: ${cookie}\r\n\r\n`);
  return socket;
}

const atRest = () => listPoolStates().every(({ open, idle, waiting }) => open === idle && waiting === 0);

async function comesTrue(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((later) => setTimeout(later, 20));
}

const openConnections = () =>
  new Promise<number>((counted) => server.getConnections((_error, count) => counted(count)));

describe.each(['/bang/danh-sach.csv', '/bang/danh-sach.xlsx'])('a reader of %s', (path) => {
  it('who reads at 1 kB/s holds no connection of the database and no transaction', async () => {
    const socket = await ask(path);
    for (let second = 0; second < 3; second++) {
      socket.read(1024);
      await new Promise((later) => setTimeout(later, 50));
    }
    await comesTrue(atRest);
    const open = await asOwner<{ n: number }>(
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and state like 'idle in%'",
    );
    expect(open[0]?.n).toBe(0);
    socket.destroy();
    await comesTrue(async () => (await openConnections()) === 0);
  });

  it('who goes away midway leaves nothing behind, and the next one gets the whole file', async () => {
    const unhandled: unknown[] = [];
    const notice = (reason: unknown) => void unhandled.push(reason);
    process.on('unhandledRejection', notice);
    process.on('uncaughtException', notice);
    for (let bytes = 1; bytes < 400_000; bytes *= 8) {
      const socket = await ask(path);
      let taken = 0;
      socket.on('data', (piece) => {
        taken += piece.length;
        if (taken >= bytes) socket.destroy();
      });
      socket.resume();
      await once(socket, 'close');
    }
    await comesTrue(async () => (await openConnections()) === 0 && atRest());
    process.off('unhandledRejection', notice);
    process.off('uncaughtException', notice);
    expect(unhandled).toEqual([]);
    const whole = await app.request(path, { headers: { cookie } });
    expect((await whole.arrayBuffer()).byteLength).toBeGreaterThan(500_000);
  });
});
