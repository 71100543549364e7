import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aTask } from '../../src/domain/tasks/fixtures.ts';
import { fileStore, useFileStore } from '../../src/kernel/files/index.ts';
import { verifyRecord } from '../../src/kernel/record/index.ts';
import { type City, foundCity } from '../support/city.ts';
import { asOwner, here, useFreshDatabase } from '../support/database.ts';
import { type Line, layLine, type Statement } from '../support/line.ts';
import { aFolder, cookieOf, endOffices, kill, type Office, send, startOffice } from '../support/office.ts';

useFreshDatabase();
endOffices();

/** A report of progress with a file: sent with a key, and acknowledged or not. */
interface Write {
  readonly taskId: string;
  readonly key: string;
  acknowledged: boolean;
}

/** `LONG=1` kills many more times. */
const rounds = process.env.LONG ? 20 : 1;
const writes: Write[] = [];
let city: City;
let cookie: string;
let data: string;
let line: Line;
let office: Office;
let tasks: string[];

const start = () => startOffice({ DATABASE_URL: line.url, BANLE_DATA: data });

beforeAll(async () => {
  city = await foundCity();
  cookie = await cookieOf(city.actors.assignee);
  data = await aFolder();
  line = await layLine(here.ownerUrl);
  tasks = await tasksOfAllLanes();
});
afterAll(() => line.close());

/** One task for each lane of the record: writes to them do not wait for each other. */
async function tasksOfAllLanes(): Promise<string[]> {
  const { committee: giverId, department: leadId } = city.bodies;
  const byLane = new Map<number, string>();
  const first = await aTask({ giverId, leadId, state: 'in_progress' });
  for (let id = first.id; byLane.size < 16; ) {
    const [at] = await asOwner<{ lane: number }>("select record.lane_of('task', $1) as lane", [id]);
    byLane.set(at?.lane ?? 0, id);
    const { directiveId } = first;
    id = (await aTask({ giverId, leadId, directiveId, state: 'in_progress' })).id;
  }
  return [...byLane.values()];
}

/** Sends a report; an answer that never comes acknowledges nothing. */
async function sendOff(write: Write): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ formKey: write.key, note: write.key, percent: '50' }))
    form.append(name, value);
  const content = `Số liệu của ${write.key}\n`.repeat(2000);
  form.append('evidence', new File([content], 'so-lieu.txt', { type: 'text/plain' }));
  const answer = await send(`${office.address}/nhiem-vu/${write.taskId}/tien-do`, cookie, form).catch(
    () => undefined,
  );
  if (answer) expect(answer.status).toBe(303);
  write.acknowledged ||= answer !== undefined;
}

function newWrite(nth: number): Write {
  const write = { taskId: tasks[nth % tasks.length] ?? '', key: crypto.randomUUID(), acknowledged: false };
  writes.push(write);
  return write;
}

/** What the database knows of the writes: how often each is there, and on the record. */
async function found(): Promise<ReadonlyMap<string, { rows: number; deeds: number; files: number }>> {
  const rows = await asOwner<{ key: string; rows: number; deeds: number; files: number }>(
    `select p.note as key, count(*)::int as rows,
       sum((select count(*) from record.entry e where e.action = 'task.progress_reported'
         and e.facts::jsonb ->> 'note' = p.note))::int as deeds,
       sum((select count(*) from tasks.evidence v where v.progress_id = p.id))::int as files
     from tasks.progress p group by p.note`,
  );
  return new Map(rows.map(({ key, ...counts }) => [key, counts]));
}

const once = { rows: 1, deeds: 1, files: 1 };

async function expectNothingLostNorHalf(): Promise<void> {
  const there = await found();
  for (const { key, acknowledged } of writes) {
    if (acknowledged) expect(there.get(key), 'acknowledged').toEqual(once);
    else expect([undefined, once]).toContainEqual(there.get(key));
  }
  await expectWholeFiles();
}

/** Every file that a row names is there, and no name in the store stands for half a file. */
async function expectWholeFiles(): Promise<void> {
  await useFileStore(join(data, 'files'));
  const named = await asOwner<{ sha256: string }>('select distinct sha256 from tasks.evidence');
  for (const { sha256 } of named) expect(await fileStore().has(sha256)).toBe(true);
  for await (const { sha256 } of fileStore().list()) expect(await fileStore().verify(sha256)).toBe(true);
}

/** Starts again, and has everything sent once more that was never answered. */
async function startAndSendAgain(): Promise<void> {
  office = await start();
  await Promise.all(writes.filter(({ acknowledged }) => !acknowledged).map(sendOff));
  const there = await found();
  for (const { key } of writes) expect(there.get(key)).toEqual(once);
}

describe('a program that is killed', { timeout: 120_000 }, () => {
  it('at any moment under load has lost nothing that it acknowledged', async () => {
    office = await start();
    for (let round = 0; round < rounds; round++) {
      let killed = false;
      const clients = Array.from({ length: 8 }, async (_, nth) => {
        while (!killed) await sendOff(newWrite(nth));
      });
      const acknowledged = () => writes.filter((write) => write.acknowledged).length;
      const before = acknowledged();
      await expect.poll(acknowledged, { timeout: 30_000, interval: 5 }).toBeGreaterThan(before + 10);
      await setTimeout(Math.random() * 200);
      killed = true;
      await kill(office);
      await Promise.all(clients);
      await expectNothingLostNorHalf();
      await startAndSendAgain();
    }
  });

  it('before any statement of a write, or before its answer, leaves all of it or nothing', async () => {
    const steps = await countStatements();
    expect(steps).toBeGreaterThan(5);
    // One write is held at each statement, one more after its commit; then the program is killed with all of them.
    const held = new Map<string, number>();
    const waiting = Array.from({ length: steps + 1 }, (_, nth) => newWrite(nth));
    const stepOf = new Map(waiting.map(({ key }, nth) => [key, nth + 1]));
    line.judge((statement) => {
      const key = keyIn(statement);
      const step = stepOf.get(key ?? '');
      if (key === undefined || step === undefined) return 'pass';
      const isLast = step > steps && statement.isCommit;
      if (!isLast && statement.nth !== step) return 'pass';
      held.set(key, statement.nth);
      return isLast ? 'hold answer' : 'hold';
    });
    const sent = waiting.map(sendOff);
    await expect.poll(() => held.size, { timeout: 20_000 }).toBe(steps + 1);
    await setTimeout(100);
    await kill(office);
    await Promise.all(sent);
    line.judge(() => 'pass');
    expect(waiting.some(({ acknowledged }) => acknowledged)).toBe(false);
    // Only the one whose answer was kept back had been committed.
    const there = await found();
    expect(waiting.filter(({ key }) => there.has(key)).map(({ key }) => stepOf.get(key))).toEqual([
      steps + 1,
    ]);
    await expectNothingLostNorHalf();
    await startAndSendAgain();
  });

  it('leaves no half of a file that was on its way, and takes it in when it is sent again', async () => {
    const write = newWrite(3);
    const form = request(`${office.address}/nhiem-vu/${write.taskId}/tien-do`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'multipart/form-data; boundary=half', 'content-length': 50_000_000 },
    });
    form.on('error', () => undefined);
    form.write(
      `--half\r\nContent-Disposition: form-data; name="formKey"\r\n\r\n${write.key}\r\n--half\r\nContent-Disposition: form-data; name="evidence"; filename="so-lieu.txt"\r\n\r\n${'Số liệu. '.repeat(100_000)}`,
    );
    const waiting = join(data, 'files', 'temporary');
    const arrived = async () =>
      (await readdir(waiting, { recursive: true })).filter((name) => name.includes('upload-'));
    await expect.poll(async () => (await arrived()).length).toBeGreaterThan(1);
    await kill(office);
    await expectNothingLostNorHalf();
    await startAndSendAgain();
  });

  it('leaves the record whole, with one entry for each write', async () => {
    expect(await verifyRecord()).toMatchObject({ whole: true });
    const [told] = await asOwner<{ n: number }>(
      "select count(*)::int as n from record.entry where action = 'task.progress_reported'",
    );
    expect(told?.n).toBe(writes.length);
    await expectWholeFiles();
  });
});

/** Which write a transaction belongs to, once it has claimed the key of its form. */
function keyIn({ said }: Statement): string | undefined {
  return writes.find(({ key }) => said.includes(key))?.key;
}

/** How many statements the transaction of one write has, its commit included. */
async function countStatements(): Promise<number> {
  const write = newWrite(0);
  let statements = 0;
  line.judge((statement) => {
    if (keyIn(statement) === write.key) statements = statement.nth;
    return 'pass';
  });
  await sendOff(write);
  line.judge(() => 'pass');
  return statements;
}
