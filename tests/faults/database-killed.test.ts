import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aTask } from '../../src/domain/tasks/fixtures.ts';
import { findRunning } from '../../src/kernel/db/embedded.ts';
import { connect } from '../../src/kernel/db/index.ts';
import { listHistory, verifyRecord } from '../../src/kernel/record/index.ts';
import { foundCity } from '../support/city.ts';
import { aFolder, cookieOf, endOffices, type Office, send, startOffice } from '../support/office.ts';
import { databaseProcess } from '../support/program.ts';

endOffices();

let data: string;
let office: Office;
let cookie: string;
let taskId: string;
let disconnect: () => Promise<void>;

beforeAll(async () => {
  data = await aFolder();
  office = await startOffice({ BANLE_DATA: data });
  disconnect = connect((await findRunning(data)) ?? '');
  const { actors, bodies } = await foundCity();
  taskId = (await aTask({ giverId: bodies.committee, leadId: bodies.department, state: 'in_progress' })).id;
  cookie = await cookieOf(actors.assignee);
});
afterAll(() => disconnect());

const report = (formKey: string) =>
  send(`${office.address}/nhiem-vu/${taskId}/tien-do`, cookie, { formKey, note: formKey, percent: '50' });
const reported = async () =>
  (await listHistory('task', taskId)).filter(({ action }) => action === 'task.progress_reported').length;
const kill = async () => process.kill((await databaseProcess(data)) ?? 0, 'SIGKILL');

describe('the database that came with the program, when it is killed', { timeout: 60_000 }, () => {
  it('is started again by itself and has everything that was acknowledged, once', async () => {
    const keys = Array.from({ length: 5 }, () => crypto.randomUUID());
    for (const key of keys) expect((await report(key)).status).toBe(303);
    await kill();
    const late = crypto.randomUUID();
    expect((await report(late)).status).toBe(503);
    await expect.poll(async () => (await report(late)).status, { timeout: 30_000, interval: 200 }).toBe(303);
    for (const key of keys) expect((await report(key)).status).toBe(303);
    expect(await reported()).toBe(keys.length + 1);
    expect(await verifyRecord()).toMatchObject({ whole: true });
  });

  it('does not keep the program from ending in good order, nor comes back when it has ended', async () => {
    await disconnect();
    await kill();
    process.kill(office.program.pid, 'SIGTERM');
    expect(await office.program.ended).toMatchObject({ code: 0 });
    expect(await databaseProcess(data)).toBeUndefined();
  });
});
