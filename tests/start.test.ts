import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { demoAccounts, demoPassword } from '../database/seed/accounts.ts';
import { DataInUse, holdData } from '../src/app/data-lock.ts';
import { whyTooOld } from '../src/kernel/db/migrate.ts';
import { here, useFreshDatabase } from './support/database.ts';
import { readPage } from './support/page.ts';
import { databaseProcess, endPrograms, isAlive, type Running, runProgram } from './support/program.ts';

useFreshDatabase();
endPrograms();

const ready = 'Ctrl+C ends it.';
let data: string;
let elsewhere: string;
let program: Running;
let address: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'banle-start-'));
  elsewhere = await mkdtemp(join(tmpdir(), 'banle-elsewhere-'));
});
afterAll(async () => {
  for (const folder of [data, elsewhere]) await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  program = runProgram('main.ts', [], { BANLE_DATA: data });
  await program.until(ready);
  address = addressIn(program);
}

const addressIn = (running: Running) => /http:\/\/localhost:\d+/.exec(running.said())?.[0] ?? '';
const withoutTrace = (said: string) => expect(said).not.toMatch(/\n\s+at |node_modules|\[cause\]|Error:/);

/** Fills in a form as a browser would, with its key. */
function sendForm(url: string, fields: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({ formKey: crypto.randomUUID(), ...fields });
  return fetch(url, { method: 'POST', body, redirect: 'manual' });
}

const signIn = (username = 'chuyenvien') =>
  sendForm(`${address}/dang-nhap`, { username, password: demoPassword });

describe('a start on an empty folder', () => {
  it('fills it with the made-up city and says where it is and who can sign in', async () => {
    await start();
    expect(address).not.toBe('');
    expect(program.said()).toContain(demoPassword);
    for (const { username, name } of demoAccounts)
      expect(program.said()).toMatch(new RegExp(`${username} +${name}`));
  }, 60_000);

  it('serves the two signs of life, the door, its look, and the pages behind the door', async () => {
    const [life, readiness, door] = await Promise.all(
      ['/healthz', '/readyz', '/dang-nhap'].map((path) => fetch(`${address}${path}`)),
    );
    expect([life?.status, await life?.text()]).toEqual([200, 'ok']);
    expect([readiness?.status, await readiness?.text()]).toEqual([200, 'ready']);
    const page = readPage((await door?.text()) ?? '');
    for (const { name, attributes } of page.tags) {
      const wanted = name === 'script' ? attributes.src : name === 'link' ? attributes.href : undefined;
      if (wanted) expect((await fetch(`${address}${wanted}`)).status, wanted).toBe(200);
    }
    for (const { username } of demoAccounts) {
      const entered = await signIn(username);
      expect(entered.status, username).toBe(303);
      const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
      const home = await fetch(`${address}/`, { headers: { cookie } });
      expect(home.status, username).toBe(200);
    }
  });

  it('refuses a second start on the same folder in a plain sentence, and goes on itself', async () => {
    const second = await runProgram('main.ts', [], { BANLE_DATA: data }).ended;
    expect(second.code).toBe(1);
    expect(second.err.trim()).toBe(
      `Bản Lề is already running on ${data}. Stop it first, or set BANLE_DATA to another folder.`,
    );
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
  });
});

/** Begins to send a form and leaves it half sent. */
async function halfSent(fields: string): Promise<{ socket: Socket; finish: () => Promise<string> }> {
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  await once(socket, 'connect');
  const [first, rest] = [fields.slice(0, 10), fields.slice(10)];
  socket.write(
    `POST /dang-nhap HTTP/1.1\r\nHost: ${new URL(address).host}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${fields.length}\r\n\r\n${first}`,
  );
  const finish = () => {
    socket.write(rest);
    return text(socket);
  };
  return { socket, finish };
}

describe('told to end', () => {
  it('answers the request that is under way, takes no new ones, and leaves no database running', async () => {
    const database = await databaseProcess(data);
    expect(database).toBeDefined();
    const form = `formKey=${crypto.randomUUID()}&username=chuyenvien&password=${demoPassword}`;
    const { finish } = await halfSent(form);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    process.kill(program.pid, 'SIGTERM');
    await expect
      .poll(() =>
        fetch(`${address}/healthz`).then(
          () => 'answers',
          () => 'closed',
        ),
      )
      .toBe('closed');
    const answer = await finish();
    expect(answer).toMatch(/^HTTP\/1\.1 303 /);
    const ended = await program.ended;
    expect([ended.code, ended.signal, ended.err]).toEqual([0, null, '']);
    expect(await databaseProcess(data)).toBeUndefined();
    expect(isAlive(database ?? 0)).toBe(false);
  });

  it('still has everything when it is started again', async () => {
    await start();
    expect((await signIn()).status).toBe(303);
  });

  it('comes up again after it was killed, and ends the database that was left behind', async () => {
    const orphan = await databaseProcess(data);
    process.kill(program.pid, 'SIGKILL');
    await program.ended;
    expect(isAlive(orphan ?? 0)).toBe(true);
    await start();
    expect(isAlive(orphan ?? 0)).toBe(false);
    expect((await signIn()).status).toBe(303);
  });

  it('ends in good order by Ctrl+C, which the terminal tells the database as well', async () => {
    process.kill(-program.pid, 'SIGINT');
    const ended = await program.ended;
    expect([ended.code, ended.err]).toEqual([0, '']);
    expect(await databaseProcess(data)).toBeUndefined();
  });

  it('while it is still starting, ends in good order as well', async () => {
    const hasty = runProgram('main.ts', [], { BANLE_DATA: data });
    await expect.poll(() => databaseProcess(data), { timeout: 20_000, interval: 20 }).toBeDefined();
    process.kill(hasty.pid, 'SIGTERM');
    const ended = await hasty.ended;
    expect([ended.code, ended.signal]).toEqual([0, null]);
    expect(await databaseProcess(data)).toBeUndefined();
  });
});

describe('an empty start', () => {
  const empty = () =>
    runProgram('main.ts', ['--empty'], { BANLE_DATA: elsewhere, DATABASE_URL: here.ownerUrl });
  const link = /http:\/\/localhost:\d+\/moi\/\S+/;
  const founding = {
    name: 'Hoàng Gia Bảo',
    username: 'quantri',
    password: 'Sáng nay trời nhiều mây 7',
    repeat: 'Sáng nay trời nhiều mây 7',
    bodyName: 'Thành ủy Minh Châu',
    bodyKind: 'party_committee',
    bodySince: '01/01/2010',
  };

  it('prints a link that makes the first administrator once and only once', async () => {
    const first = empty();
    await first.until(ready);
    const invitation = link.exec(first.said())?.[0] ?? '';
    expect(first.said()).not.toContain(demoPassword);
    expect((await fetch(invitation)).status).toBe(200);
    const refused = await sendForm(invitation, { ...founding, repeat: 'khác' });
    expect(refused.status).toBe(422);
    const both = await Promise.all([
      sendForm(invitation, founding),
      sendForm(invitation, { ...founding, username: 'nguoikhac' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 404]);
    expect((await fetch(invitation)).status).toBe(404);
    expect((await sendForm(invitation, founding)).status).toBe(404);
    process.kill(first.pid, 'SIGTERM');
    expect((await first.ended).code).toBe(0);
  });

  it('prints none when there is one, and stays without the made-up city', async () => {
    const again = runProgram('main.ts', [], { BANLE_DATA: elsewhere, DATABASE_URL: here.ownerUrl });
    await again.until(ready);
    expect(again.said()).not.toMatch(link);
    expect(again.said()).not.toContain(demoPassword);
    process.kill(again.pid, 'SIGTERM');
    expect((await again.ended).code).toBe(0);
  });
});

describe('what cannot be started is said in words', () => {
  const nowhere = 'postgres://nobody:nothing@127.0.0.1:9';
  const atTestServer = (change: (url: URL) => void) => {
    const url = new URL(here.ownerUrl);
    change(url);
    return url.href;
  };
  test.each<[what: string, settings: () => Record<string, string>, sentence: RegExp]>([
    ['a port that is no number', () => ({ PORT: 'abc' }), /These settings cannot be used:\n {2}PORT: /],
    ['a port that is none', () => ({ PORT: '70000' }), /These settings cannot be used:\n {2}PORT: /],
    [
      'an address of no database',
      () => ({ DATABASE_URL: 'mysql://x' }),
      /DATABASE_URL must begin with postgres:\/\//,
    ],
    ['several at once', () => ({ PORT: '-1', LOG_LEVEL: 'loud' }), /PORT: .*\n {2}LOG_LEVEL: /],
    [
      'a database that does not answer',
      () => ({ DATABASE_URL: nowhere }),
      /^The server at DATABASE_URL does not answer\.$/,
    ],
    [
      'a wrong password',
      () => ({
        DATABASE_URL: atTestServer((url) => {
          url.password = 'wrong';
        }),
      }),
      /^The server at DATABASE_URL does not accept this user and password\.$/,
    ],
    [
      'a database that is not there',
      () => ({
        DATABASE_URL: atTestServer((url) => {
          url.pathname = '/none';
        }),
      }),
      /^There is no such database on the server at DATABASE_URL/,
    ],
    [
      'a folder that is a file',
      () => ({ BANLE_DATA: join(elsewhere, 'a-file') }),
      /^The folder .*a-file cannot be used/,
    ],
  ])('%s', async (_, settings, sentence) => {
    await writeFile(join(elsewhere, 'a-file'), '');
    const { code, out, err } = await runProgram('main.ts', [], { BANLE_DATA: elsewhere, ...settings() })
      .ended;
    expect(err.trim()).toMatch(sentence);
    expect([code, out]).toEqual([1, '']);
    withoutTrace(err);
  });

  test('a port that another program holds', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as { port: number };
    const settings = { BANLE_DATA: elsewhere, DATABASE_URL: here.ownerUrl, PORT: String(port) };
    const { code, err } = await runProgram('main.ts', [], settings).ended;
    holder.close();
    expect(err.trim()).toBe(
      `Port ${port} is taken by another program. Set PORT to a free one, e.g. PORT=4001 npm start.`,
    );
    expect(code).toBe(1);
  });

  test.each([
    [
      { number: 150008, text: '15.8 (Debian 15.8-0+deb12u1)' },
      /PostgreSQL 15\.8 .*needs PostgreSQL 18 or newer/,
    ],
    [{ number: 170010, text: '17.10' }, /PostgreSQL 17\.10; .*needs PostgreSQL 18/],
    [undefined, /needs PostgreSQL 18/],
    [{ number: 180000, text: '18.0' }, undefined],
    [{ number: 190001, text: '19.1' }, undefined],
  ])('a server of version %o', (version, sentence) => {
    const said = whyTooOld(version);
    if (sentence) expect(said).toMatch(sentence);
    else expect(said).toBeUndefined();
  });
});

describe('a data folder', () => {
  it('is held by one of many that come at once, and by the next when that one lets go', async () => {
    const folder = join(elsewhere, 'held');
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => holdData(folder)));
    const held = tries.filter((one) => one.status === 'fulfilled');
    expect(held).toHaveLength(1);
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(DataInUse);
    await held[0]?.value();
    const letGo = await holdData(folder);
    await letGo();
  });

  it('with a path too long for a socket is held all the same', async () => {
    const folder = join(elsewhere, 'x'.repeat(60), 'y'.repeat(60));
    const letGo = await holdData(folder);
    await expect(holdData(folder)).rejects.toThrow(DataInUse);
    await letGo();
  });
});
