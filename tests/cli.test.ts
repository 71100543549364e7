import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { runCommand } from '../src/app/run-command.ts';
import { anActor } from '../src/domain/accounts/fixtures.ts';
import { transaction } from '../src/kernel/db/index.ts';
import { aDocx, aPdf } from '../src/kernel/files/fixtures.ts';
import { record, theSystem } from '../src/kernel/record/index.ts';
import { readClock } from '../src/kernel/time/index.ts';
import { asNobody } from './support/app.ts';
import { foundCity } from './support/city.ts';
import { asOwner, here, useFreshDatabase } from './support/database.ts';
import { endPrograms, runProgram } from './support/program.ts';

useFreshDatabase();
endPrograms();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banle-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a command says and how it ends, over this test's own database and folder. */
function banle(...args: string[]) {
  return runProgram('cli.ts', args, { BANLE_DATA: join(folder, 'data'), DATABASE_URL: here.ownerUrl }).ended;
}

/** The same without a program of its own, for what needs neither a database nor a folder. */
async function said(...args: string[]) {
  const heard = { out: '', err: '' };
  const hear = (where: keyof typeof heard) => (line: string) => {
    heard[where] += `${line}\n`;
  };
  const out = vi.spyOn(console, 'log').mockImplementation(hear('out'));
  const err = vi.spyOn(console, 'error').mockImplementation(hear('err'));
  const code = await runCommand(args);
  out.mockRestore();
  err.mockRestore();
  return { code, ...heard };
}
const traced = /\n\s+at |node_modules|Error:/;

const commands = [
  'read',
  'ingest',
  'migrate',
  'seed',
  'user',
  'backup',
  'restore',
  'verify-record',
  'schema',
];

describe('help', () => {
  it('lists every command, asked for or when nothing was said', async () => {
    for (const ended of await Promise.all([banle(), banle('--help')])) {
      expect([ended.code, ended.err]).toEqual([0, '']);
      for (const command of commands) expect(ended.out).toMatch(new RegExp(`^ {2}${command} +\\S`, 'm'));
    }
  });

  it('says of each how it is used', async () => {
    for (const command of commands) {
      const { code, out, err } = await said(command, '--help');
      expect([code, err], command).toEqual([0, '']);
      expect(out).toMatch(new RegExp(`^npm run banle -- ${command}`));
    }
  });

  it.each([
    ['an unknown command', ['red', 'x.txt'], /^npm run banle -- COMMAND/m],
    ['a name that every object has', ['constructor'], /^npm run banle -- COMMAND/m],
    ['no file to read', ['read'], /^Name one file\.\n\nnpm run banle -- read/],
    ['an option that is none', ['read', '--nope', 'x.txt'], /--nope[\s\S]*npm run banle -- read/],
    ['a kind that cannot be read', ['read', 'x.exe'], /^This kind of file cannot be read: exe\./],
    ['an act that is none', ['user', 'delete', 'someone'], /^Say what to do, and for whom\./],
    ['nobody to act for', ['ingest', 'x.txt'], /--as USERNAME/],
  ])('answers %s with how it is used, and code 2', async (_, args, says) => {
    const { code, out, err } = await said(...args);
    expect(code).toBe(2);
    expect(`${err}${out}`).toMatch(says);
    expect(err).not.toMatch(traced);
  });
});

const ordered = 'Giao Sở Nội vụ rà soát vị trí việc làm, báo cáo kết quả trước ngày 30/6/2027.';
const head = 'Thực hiện Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương.';

describe('read', () => {
  const pdf = () =>
    aPdf([
      [
        { text: head, x: 50, y: 700 },
        { text: ordered, x: 50, y: 660 },
      ],
    ]);
  const html = `<!doctype html><html><body><p>${head}</p><p>${ordered}</p><script>alert(1)</script></body></html>`;
  const files: Readonly<Record<string, () => string | Buffer>> = {
    'a.txt': () => `${head}\n${ordered}`,
    'a.docx': () => aDocx(head, ordered),
    'a.pdf': pdf,
    'a.html': () => html,
  };

  it.each(Object.keys(files))('finds in %s what it cites and what it orders', async (name) => {
    const file = join(folder, name);
    await writeFile(file, files[name]?.() ?? '');
    const [told, asData] = [await banle('read', file), await said('read', file, '--json')];
    expect([told.code, told.err, asData.code]).toEqual([0, '', 0]);
    expect(told.out).toContain('18-NQ/TW');
    expect(told.out).toContain('Sở Nội vụ');
    const reading = JSON.parse(asData.out) as { citations: { symbol: string }[]; assignments: unknown[] };
    expect(reading.citations.map(({ symbol }) => symbol)).toContain('18-NQ/TW');
    expect(reading.assignments).toHaveLength(1);
  });

  it('says in words why a file cannot be read', async () => {
    const bad: Readonly<Record<string, string | Buffer>> = {
      'empty.txt': '',
      'cut.pdf': pdf().subarray(0, 300),
      'cut.docx': aDocx(ordered).subarray(0, 200),
      'lies.docx': '%PDF-1.7 this is none',
      'scan.pdf': aPdf([[]]),
    };
    for (const [name, bytes] of Object.entries(bad)) await writeFile(join(folder, name), bytes);
    await mkdir(join(folder, 'folder.txt'));
    const names = [...Object.keys(bad), 'folder.txt', 'none.txt'];
    for (const name of names) {
      const { code, out, err } = await said('read', join(folder, name));
      expect([code, out], name).toEqual([1, '']);
      expect(err.trim(), name).toMatch(/^[^\n]{10,300}$/);
      expect(err, name).not.toMatch(traced);
    }
  });

  it('needs no database', async () => {
    const file = join(folder, 'b.txt');
    await copyFile(join(folder, 'a.txt'), file);
    const settings = { DATABASE_URL: 'postgres://nobody@127.0.0.1:9', BANLE_DATA: '/nowhere/at/all' };
    expect((await runProgram('cli.ts', ['read', file], settings).ended).code).toBe(0);
  });
});

describe('verify-record', () => {
  const note = (nth: number) =>
    transaction(async () => {
      record(theSystem, { action: 'test.noted', subject: { kind: 'test', id: String(nth) } }, readClock());
    });

  it('says that the record is whole, and where it ends', async () => {
    for (let nth = 0; nth < 40; nth++) await note(nth);
    const { code, out } = await banle('verify-record');
    expect(code).toBe(0);
    expect(out).toMatch(/^whole: 40 entries\nhead: {2}[0-9a-f]{64}\n$/);
    const headKept = /head: +(\S+)/.exec(out)?.[1] ?? '';
    expect((await banle('verify-record', headKept)).code).toBe(0);
    await note(99);
    const grown = await banle('verify-record', headKept);
    expect(grown.code).toBe(1);
    expect(grown.out).toContain('another one');
  });

  it.each([
    ['a letter that was changed', `update record.entry set actor_name = 'Hệ thốnG' where`, 'changed'],
    [
      'a moment that was moved',
      `update record.entry set at = at + interval '1 microsecond' where`,
      'changed',
    ],
    ['an entry that was taken out', 'delete from record.entry where', 'missing before'],
  ])('names the entry: %s', async (_, tampering, fault) => {
    const [entry] = await asOwner<{ lane: number; place: number }>(
      `select lane, place::int from record.entry where place > 1 and exists (
        select from record.entry later where later.lane = entry.lane and later.place > entry.place) order by 1, 2 limit 1`,
    );
    if (!entry) throw new Error('no lane has three entries');
    const before = await asOwner('select * from record.entry where lane = $1 order by place', [entry.lane]);
    const where = `lane = ${entry.lane} and place = ${entry.place}`;
    // As only the owner of the database could do it, past every trigger.
    await asOwner(`set session_replication_role = replica; ${tampering} ${where}`);
    const { code, out, err } = await banle('verify-record');
    const named = fault === 'missing before' ? entry.place + 1 : entry.place;
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(
      new RegExp(`^BROKEN: entry ${entry.lane}/${named} \\(test\\.noted, .*\\): ${fault}\n$`),
    );
    await asOwner(
      `set session_replication_role = replica; delete from record.entry where lane = ${entry.lane}`,
    );
    await putBack(before);
    expect((await banle('verify-record')).code).toBe(0);
  });
});

async function putBack(rows: readonly Record<string, unknown>[]): Promise<void> {
  for (const row of rows) {
    const columns = Object.keys(row);
    const marks = columns.map((_, nth) => `$${nth + 1}`).join(', ');
    await asOwner(`insert into record.entry (${columns.join(', ')}) values (${marks})`, Object.values(row));
  }
}

describe('user', () => {
  it('gives a link, good once, to someone who is locked out', async () => {
    await foundCity();
    await anActor({ username: 'bi.khoa', name: 'Ngô Văn Khóa', roles: [] });
    const { code, out } = await banle('user', 'invite', 'bi.khoa');
    expect(code).toBe(0);
    expect(out).toMatch(/^For Ngô Văn Khóa, good once:\nhttp:\/\/localhost:\d+\/moi\/\S+\n$/);
    const path = new URL(out.trim().split('\n').at(-1) ?? '').pathname;
    const chosen = { password: 'Trời hôm nay nhiều gió 5', repeat: 'Trời hôm nay nhiều gió 5' };
    expect((await asNobody().get(path)).status).toBe(200);
    expect((await asNobody().post(path, chosen)).status).toBe(303);
    expect((await asNobody().post(path, chosen)).status).toBe(404);
    const noted = await asOwner(
      `select actor_name, action from record.entry where action = 'account.invited_again'`,
    );
    expect(noted).toEqual([{ actor_name: 'Hệ thống', action: 'account.invited_again' }]);
  });

  it('opens a closed door, and says when there is nobody of that name', async () => {
    await asOwner(`update accounts.account set locked_until = '2199-01-01' where username = 'bi.khoa'`);
    const [opened, nobody] = await Promise.all([
      banle('user', 'unlock', 'bi.khoa'),
      banle('user', 'invite', 'khong.co'),
    ]);
    expect([opened.code, opened.out]).toEqual([0, 'The door is open for Ngô Văn Khóa.\n']);
    expect([nobody.code, nobody.err]).toEqual([1, 'Nobody here has the username khong.co.\n']);
  });

  it('takes the second factor from someone who lost the device', async () => {
    const lost = async () => {
      const [row] = await asOwner<{ lost: boolean }>(
        `select totp_secret is null as lost from accounts.account where username = 'bi.khoa'`,
      );
      return row?.lost;
    };
    await asOwner(
      `update accounts.account set totp_secret = 'v1.gone', totp_confirmed_at = now() where username = 'bi.khoa'`,
    );
    const { code, out } = await banle('user', 'device', 'bi.khoa');
    expect([code, out]).toEqual([0, 'No code is asked of Ngô Văn Khóa until a device is set up anew.\n']);
    expect(await lost()).toBe(true);
  });
});

test('migrate and seed leave a database that has begun as it is', async () => {
  const { out } = await banle('migrate');
  expect(out).toMatch(/^\d+ migrations, 0 of them new\.\n$/);
  await asOwner('insert into kernel.origin (demo, at) values (false, now())');
  const seeded = await banle('seed');
  expect([seeded.code, seeded.err]).toEqual([
    1,
    'This database has begun already; the made-up city is not mixed into it.\n',
  ]);
});
