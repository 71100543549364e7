import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aTask } from '../../src/domain/tasks/fixtures.ts';
import { type City, foundCity } from '../support/city.ts';
import { asOwner, here, useFreshDatabase } from '../support/database.ts';
import {
  aFolder,
  cookieOf,
  endOffices,
  freePort,
  type Office,
  send,
  startOffice,
} from '../support/office.ts';

useFreshDatabase();
endOffices();

let city: City;
let office: Office;
let cookie: string;
let taskId: string;
let port: number;
const waiting = new Set<Socket>();
// It takes connections and never says a word.
const silent = createServer((socket) => void waiting.add(socket.on('error', () => undefined)));

beforeAll(async () => {
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  port = (silent.address() as AddressInfo).port;
  city = await foundCity();
  const { committee: giverId, department: leadId } = city.bodies;
  taskId = (await aTask({ giverId, leadId, state: 'in_progress' })).id;
  cookie = await cookieOf(city.actors.assignee);
  office = await startOffice({
    DATABASE_URL: here.ownerUrl,
    BANLE_DATA: await aFolder(),
    PORT: String(await freePort()),
    BANLE_SMTP_URL: `smtp://127.0.0.1:${port}`,
    BANLE_MAIL_FROM: 'banle@minhchau.example',
    BANLE_PUBLIC_URL: 'http://banle.minhchau.example',
  });
});
afterAll(() => void silent.close());

/** A notice of the officer that wants to go by mail at once. */
async function aNoticeToMail(): Promise<void> {
  const { accountId } = city.actors.officer;
  await asOwner(
    "insert into notices.mailbox (account_id, address, named_at, confirmed_at) values ($1, 'van.thu@minhchau.example', now(), now())",
    [accountId],
  );
  await asOwner(
    `insert into notices.notice (account_id, kind, task_id, facts, cause, at, post)
     values ($1, 'submitted', $2, '{}', 'faults', now(), 'at_once')`,
    [accountId, taskId],
  );
}

const report = (note: string) => {
  const fields = { formKey: crypto.randomUUID(), note, percent: '50' };
  return send(`${office.address}/nhiem-vu/${taskId}/tien-do`, cookie, fields);
};
const mails = () =>
  asOwner<{ tries: number; sent: boolean; error: string | null }>(
    'select tries, sent_at is not null as sent, error from notices.mail',
  );
const openTransactions = () =>
  asOwner(
    "select from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'",
  );

describe('a mail server that takes connections and never answers', { timeout: 60_000 }, () => {
  it('holds up nobody: pages are served and deeds done while the program waits for it', async () => {
    await aNoticeToMail();
    await report('Đã xong một phần.');
    await expect.poll(() => waiting.size, { timeout: 15_000 }).toBeGreaterThan(0);
    expect((await report('Đã xong thêm một phần.')).status).toBe(303);
    expect((await fetch(`${office.address}/nhiem-vu`, { headers: { cookie } })).status).toBe(200);
  });

  it('is given up after a while; the mail waits with the reason, and nothing is held open', async () => {
    await expect.poll(async () => (await mails())[0]?.tries, { timeout: 25_000 }).toBe(1);
    const [mail] = await mails();
    expect(mail).toMatchObject({ sent: false, error: expect.stringMatching(/greeting/i) });
    await expect.poll(async () => (await openTransactions()).length).toBe(0);
  });

  it('when it speaks again gets the mail, once', async () => {
    for (const socket of waiting) socket.destroy();
    silent.close();
    const received: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, session, done) => {
        received.push(session.envelope.rcptTo[0]?.address ?? '');
        stream.resume().once('end', done);
      },
    });
    server.listen(port, '127.0.0.1');
    await asOwner('update notices.mail set next_try_at = now()');
    for (const nth of [1, 2, 3]) await report(`Lần ${nth}`);
    await expect.poll(async () => (await mails())[0]?.sent, { timeout: 15_000 }).toBe(true);
    await report('Xong hẳn.');
    await expect.poll(() => received).toEqual(['van.thu@minhchau.example']);
    server.close();
  });
});
