import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { aTask } from '../../src/domain/tasks/fixtures.ts';
import { verifyRecord } from '../../src/kernel/record/index.ts';
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
import { readPage } from '../support/page.ts';
import { aSmallDisk, canMount, type SmallDisk } from '../support/small-disk.ts';

useFreshDatabase();
endOffices();

const note = 'Đã đối chiếu xong 320 hồ sơ, còn 45 hồ sơ chờ bàn giao.';
const diskIsFull = 'vì ổ đĩa của máy chủ đã đầy';
const megabyte = 1024 * 1024;
let city: City;
let cookie: string;
let taskId: string;

beforeAll(async () => {
  city = await foundCity();
  cookie = await cookieOf(city.actors.assignee);
  const { committee: giverId, department: leadId } = city.bodies;
  taskId = (await aTask({ giverId, leadId, state: 'in_progress' })).id;
});

const reportTo = (office: Office, fields: Readonly<Record<string, string>>, bytes = 0) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ note, percent: '60', ...fields })) form.append(name, value);
  if (bytes > 0)
    form.append('evidence', new File(['a'.repeat(bytes)], 'so-lieu.txt', { type: 'text/plain' }));
  return send(`${office.address}/nhiem-vu/${taskId}/tien-do`, cookie, form);
};
const reported = () =>
  asOwner<{ note: string; files: number }>(
    `select p.note, (select count(*)::int from tasks.evidence e where e.progress_id = p.id) as files
     from tasks.progress p order by p.id`,
  );

describe('when the disk of the files is full', { timeout: 60_000 }, () => {
  let disk: SmallDisk;
  let office: Office;
  const inStore = async () =>
    (await readdir(join(disk.folder, 'files'), { recursive: true })).filter(
      (name) =>
        /^[0-9a-f]{2}\/./.test(name) || (name.startsWith('temporary/') && name !== 'temporary/opened'),
    );

  beforeAll(async () => {
    disk = await aSmallDisk(8);
    office = await startOffice({ DATABASE_URL: here.ownerUrl, BANLE_DATA: disk.folder });
  });

  it('a file is refused in words beside its field, what was typed stays, and nothing of it is kept', async () => {
    await disk.fill(office.program.pid, 100_000);
    const answer = await reportTo(office, { formKey: crypto.randomUUID() }, megabyte);
    expect(answer.status).toBe(422);
    const { text } = readPage(await answer.text());
    expect(text).toContain(diskIsFull);
    expect(text).toContain(note);
    expect(await reported()).toEqual([]);
    expect(await inStore()).toEqual([]);
  });

  it('a file that fits while it waits and not when it is kept leaves neither itself nor a row', async () => {
    await disk.free(office.program.pid);
    await disk.fill(office.program.pid, 1.5 * megabyte);
    const formKey = crypto.randomUUID();
    const answer = await reportTo(office, { formKey }, megabyte);
    // Where the disk is its own there is room for one copy of the file and not for the second.
    expect(answer.status).toBe(canMount ? 503 : 422);
    expect(readPage(await answer.text()).text).toContain(diskIsFull);
    expect(await reported()).toEqual([]);
    await expect.poll(inStore).toEqual([]);
    await disk.free(office.program.pid);
    for (const _ of [1, 2]) expect((await reportTo(office, { formKey }, megabyte)).status).toBe(303);
    expect(await reported()).toEqual([{ note, files: 1 }]);
  });

  it('what brings no file is done all the same', async () => {
    await disk.fill(office.program.pid);
    const words = 'Chưa có tệp.';
    const answer = await reportTo(office, { formKey: crypto.randomUUID(), note: words });
    expect(answer.status).toBe(303);
    expect(await reported()).toContainEqual({ note: words, files: 0 });
    await disk.free(office.program.pid);
  });
});

describe('when the disk of the database is full', { timeout: 60_000 }, () => {
  it('it is said, nothing is written, and what is sent again when there is room is done once', async () => {
    const office = await startOffice({ DATABASE_URL: here.ownerUrl, BANLE_DATA: await aFolder() });
    const room = await fillDatabase();
    const before = (await reported()).length;
    const sent: { formKey: string; note: string }[] = [];
    let status = 0;
    let page = '';
    // Until the table has to grow, there is room on its last page.
    while (status !== 503 && sent.length < 200) {
      sent.push({
        formKey: crypto.randomUUID(),
        note: `Lần thứ ${sent.length + 1}. ${'Số liệu. '.repeat(300)}`,
      });
      const answer = await reportTo(office, sent.at(-1) ?? {});
      status = answer.status;
      page = await answer.text();
    }
    expect(status).toBe(503);
    expect(readPage(page).text).toContain(diskIsFull);
    expect(await reported()).toHaveLength(before + sent.length - 1);
    expect((await fetch(`${office.address}/nhiem-vu`, { headers: { cookie } })).status).toBe(200);
    await room.make();
    for (const fields of sent) expect((await reportTo(office, fields)).status).toBe(303);
    expect(await reported()).toHaveLength(before + sent.length);
    expect(await verifyRecord()).toMatchObject({ whole: true });
    await room.leave();
  });
});

/** Puts the record on a disk that is full, or, where none can be mounted, has the database say what it then says. */
async function fillDatabase(): Promise<{ make(): Promise<unknown>; leave(): Promise<unknown> }> {
  if (!canMount) {
    await asOwner(`create function public.no_room() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`);
    await asOwner('create trigger no_room before insert on record.entry execute function public.no_room()');
    const make = () => asOwner('drop trigger no_room on record.entry');
    return { make, leave: () => asOwner('drop function public.no_room') };
  }
  const disk = await aSmallDisk(8, 'postgres');
  const space = `small_${process.pid}`;
  await asOwner(`create tablespace ${space} location '${disk.folder}'`);
  await asOwner(`alter table record.entry set tablespace ${space}`);
  await disk.fill(0);
  const leave = async () => {
    await asOwner('alter table record.entry set tablespace pg_default');
    await asOwner(`drop tablespace ${space}`);
  };
  return { make: () => disk.free(0), leave };
}

describe('when the disk of the log is full', () => {
  it('the program serves on without its log', async () => {
    const port = await freePort();
    const main = join(import.meta.dirname, '../../src/app/main.ts');
    const started = `exec "${process.execPath}" --import tsx "${main}" --empty >/dev/full 2>/dev/full`;
    const { PATH = '', HOME = '' } = process.env;
    const own = {
      PATH,
      HOME,
      DATABASE_URL: here.ownerUrl,
      BANLE_DATA: await aFolder(),
      PORT: String(port),
      LOG_LEVEL: 'debug',
    };
    const program = spawn('sh', ['-c', started], { env: own, stdio: 'ignore' });
    try {
      const health = () =>
        fetch(`http://127.0.0.1:${port}/khong-co`).then(
          ({ status }) => status,
          () => 0,
        );
      await expect.poll(health, { timeout: 20_000 }).toBe(404);
      expect(await health()).toBe(404);
      expect(program.exitCode).toBeNull();
    } finally {
      program.kill('SIGKILL');
      await once(program, 'exit');
    }
  });
});
