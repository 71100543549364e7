import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aTask } from '../../src/domain/tasks/fixtures.ts';
import { verifyRecord } from '../../src/kernel/record/index.ts';
import { type City, foundCity } from '../support/city.ts';
import { asOwner, here, useFreshDatabase } from '../support/database.ts';
import { type Line, layLine } from '../support/line.ts';
import { aFolder, cookieOf, endOffices, type Office, send, startOffice } from '../support/office.ts';
import { readPage } from '../support/page.ts';

useFreshDatabase();
endOffices();

const note = 'Đã đối chiếu xong 320 hồ sơ, còn 45 hồ sơ chờ bàn giao.';
let city: City;
let line: Line;
let office: Office;
let cookie: string;
let taskId: string;

beforeAll(async () => {
  city = await foundCity();
  const { committee: giverId, department: leadId } = city.bodies;
  taskId = (await aTask({ giverId, leadId, state: 'in_progress' })).id;
  line = await layLine(here.ownerUrl);
  office = await startOffice({ DATABASE_URL: line.url, BANLE_DATA: await aFolder() });
  cookie = await cookieOf(city.actors.assignee);
});
afterAll(() => line.close());

const ask = (path: string) => fetch(`${office.address}${path}`, { headers: { cookie }, redirect: 'manual' });
const report = (fields: Readonly<Record<string, string>>) =>
  send(`${office.address}/nhiem-vu/${taskId}/tien-do`, cookie, {
    note,
    obstacle: '',
    percent: '60',
    ...fields,
  });
const reported = async (key: string) => {
  const [found] = await asOwner<{ n: number }>(
    'select count(*)::int as n from tasks.progress where task_id = $1 and obstacle = $2',
    [taskId, key],
  );
  return found?.n;
};
const isBack = () => expect.poll(async () => (await ask('/nhiem-vu')).status, { timeout: 20_000 }).toBe(200);

/** The form of a page that sends what could not be taken in again, as a browser would send it. */
function formAgain(page: string): Record<string, string> {
  const form = readPage(page).forms.find(({ action }) => action.endsWith('/tien-do'));
  return Object.fromEntries(form?.fields.map(({ name, values }) => [name, values[0] ?? '']) ?? []);
}

describe('while the database is away', { timeout: 60_000 }, () => {
  it('a page says so and when to come again; the program lives and says that it is not ready', async () => {
    await line.cut();
    const page = await ask('/nhiem-vu');
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '10']);
    const { text, links } = readPage(await page.text());
    expect(text).toContain('Cơ sở dữ liệu tạm thời không trả lời.');
    expect(links).toContain('/nhiem-vu');
    expect((await ask('/healthz')).status).toBe(200);
    expect((await ask('/readyz')).status).toBe(503);
    await line.mend();
    await isBack();
  });

  it('a program is told by the interface, and when to call again', async () => {
    await line.cut();
    const authorization = 'Bearer banle_khong-doc-duoc-luc-nay-0123456789abcdef';
    const answer = await fetch(`${office.address}/api/tasks`, { headers: { authorization } });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'http.notNow' });
    await line.mend();
    await isBack();
  });

  it('a form comes back as it was typed, with its own key, and is taken in once when it is sent again', async () => {
    const formKey = crypto.randomUUID();
    await line.cut();
    const refused = await report({ formKey, obstacle: formKey });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10']);
    const page = await refused.text();
    expect(readPage(page).text).toContain(note);
    const again = formAgain(page);
    expect(again).toMatchObject({ note, formKey, percent: '60' });
    await line.mend();
    await isBack();
    for (const _ of [1, 2]) expect((await report(again)).status).toBe(303);
    expect(await reported(formKey)).toBe(1);
  });

  it('a form whose answer was lost on the way back from the database is not done twice', async () => {
    const formKey = crypto.randomUUID();
    line.judge(({ said, isCommit }) => (isCommit && said.includes(formKey) ? 'hold answer' : 'pass'));
    const sent = report({ formKey, obstacle: formKey });
    await expect.poll(() => reported(formKey)).toBe(1);
    line.judge(() => 'pass');
    await line.cut();
    const answer = await sent;
    expect(answer.status).toBe(503);
    await line.mend();
    await isBack();
    expect((await report(formAgain(await answer.text()))).status).toBe(303);
    expect(await reported(formKey)).toBe(1);
  });

  it('an open board stays open and is told of what is done when the database is back', async () => {
    const leader = await cookieOf(city.actors.leader);
    const board = get(`${office.address}/bang/truc-tiep`, {
      headers: { cookie: leader, accept: 'text/event-stream' },
    });
    const [stream] = (await once(board, 'response')) as [IncomingMessage];
    let heard = '';
    stream.on('data', (bytes) => {
      heard += bytes;
    });
    await expect.poll(() => heard).toContain(': ready');
    await line.cut();
    await ask('/nhiem-vu');
    await line.mend();
    await isBack();
    await report({ formKey: crypto.randomUUID() });
    await expect.poll(() => heard, { timeout: 10_000 }).toContain('event: changes');
    board.destroy();
  });

  it('what is done in the background goes on, after a deed and when it is asked for', async () => {
    const behind = () =>
      asOwner(
        `select from record.follower f where f.name = 'notices.deeds'
         and exists (select from record.entry e where e.lane = f.lane and e.place > f.place)`,
      );
    await expect.poll(async () => (await behind()).length, { timeout: 10_000 }).toBe(0);
    await asOwner("delete from kernel.sweep where name = 'kernel.forms'");
    const administrator = await cookieOf(city.actors.administrator);
    const asked = await send(`${office.address}/quan-tri/viec-nen/kernel.forms/chay`, administrator, {
      formKey: crypto.randomUUID(),
    });
    expect(asked.status).toBe(303);
    const ran = () => asOwner("select from kernel.sweep where name = 'kernel.forms'");
    await expect.poll(async () => (await ran()).length, { timeout: 15_000 }).toBe(1);
  });

  it('nobody waits for ever for a database that hangs: who asks is told, and it goes on when it wakes', async () => {
    line.stop();
    const formKey = crypto.randomUUID();
    const [page, form] = await Promise.all([ask('/nhiem-vu'), report({ formKey, obstacle: formKey })]);
    expect([page.status, form.status]).toEqual([503, 503]);
    await line.mend();
    await isBack();
    expect((await report(formAgain(await form.text()))).status).toBe(303);
    expect(await reported(formKey)).toBe(1);
  });

  it('the record is whole', async () => {
    expect(await verifyRecord()).toMatchObject({ whole: true });
    expect(office.program.said()).not.toContain('Error');
  });
});
