import { readdir } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { anActor } from '../../src/domain/accounts/fixtures.ts';
import { aTask } from '../../src/domain/tasks/fixtures.ts';
import { type OpenBoard, openBoard } from '../support/browsers.ts';
import { type City, foundCity } from '../support/city.ts';
import { here, useFreshDatabase } from '../support/database.ts';
import { aFolder, cookieOf, endOffices, type Office, send, startOffice } from '../support/office.ts';

useFreshDatabase();
endOffices();

const people = 50;
const each = 4;
let city: City;
let office: Office;
let cookies: string[];
let taskId: string;

beforeAll(async () => {
  city = await foundCity();
  const { committee: giverId, department: leadId } = city.bodies;
  taskId = (await aTask({ giverId, leadId, state: 'in_progress' })).id;
  const metrics = { BANLE_METRICS_TOKEN: token };
  office = await startOffice({ DATABASE_URL: here.ownerUrl, BANLE_DATA: await aFolder(), ...metrics });
  const roles = [{ role: 'leader', bodyId: giverId }] as const;
  cookies = await Promise.all(
    Array.from({ length: people }, async (_, nth) =>
      cookieOf(await anActor({ name: `Nguyễn Văn Số ${nth + 1}`, roles: [...roles] })),
    ),
  );
});

const token = 'ma-doc-so-do-cua-phep-thu-0123456789';

const report = async () => {
  const cookie = await cookieOf(city.actors.assignee);
  const fields = { formKey: crypto.randomUUID(), note: 'Đã xong một nửa.', percent: '50' };
  return send(`${office.address}/nhiem-vu/${taskId}/tien-do`, cookie, fields);
};

async function heapInMegabytes(): Promise<number> {
  const answer = await fetch(`${office.address}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  const used = /^banle_nodejs_heap_size_used_bytes (\S+)/m.exec(await answer.text())?.[1];
  return Number(used) / 2 ** 20;
}

/** Connections and files that the program holds open. */
const handles = async () => (await readdir(`/proc/${office.program.pid}/fd`)).length;

describe('two hundred open boards', { timeout: 60_000 }, () => {
  const boards: OpenBoard[] = [];

  it('are all told of a change that was made elsewhere, while pages are served', async () => {
    for (const cookie of cookies)
      boards.push(
        ...(await Promise.all(Array.from({ length: each }, () => openBoard(office.address, cookie)))),
      );
    expect(boards).toHaveLength(people * each);
    const [reported, page] = await Promise.all([
      report(),
      fetch(`${office.address}/bang`, { headers: { cookie: cookies[0] ?? '' } }),
    ]);
    expect([reported.status, page.status]).toEqual([303, 200]);
    await expect
      .poll(() => boards.filter((board) => board.heard().includes('event: changes')).length, {
        timeout: 20_000,
      })
      .toBe(boards.length);
  });

  it('leave nothing behind when they are closed, however often they come', async () => {
    const held = await handles();
    const before = await heapInMegabytes();
    for (const board of boards) board.close();
    await expect.poll(handles, { timeout: 10_000 }).toBeLessThan(held - boards.length + 20);
    for (let again = 0; again < 3; again++) {
      const opened = await Promise.all(cookies.map((cookie) => openBoard(office.address, cookie)));
      for (const board of opened) board.close();
    }
    await expect.poll(handles, { timeout: 10_000 }).toBeLessThan(held - boards.length + 20);
    expect(await heapInMegabytes()).toBeLessThan(before + 40);
    expect((await report()).status).toBe(303);
  });
});
