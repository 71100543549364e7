import { randomBytes } from 'node:crypto';
import { copyFile, mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fillDemo } from '../database/seed/index.ts';
import { BackupRefused, type Lock, restoreBackup, takeBackup } from '../src/kernel/backup/index.ts';
import { DatabaseRefused, migrate } from '../src/kernel/db/migrate.ts';
import { fileStore, useFileStore } from '../src/kernel/files/index.ts';
import { readClock } from '../src/kernel/time/index.ts';
import { asOwner, here, useFreshDatabase } from './support/database.ts';
import { endPrograms, runProgram } from './support/program.ts';
import { databaseUrl } from './support/server.ts';

useFreshDatabase();
endPrograms();

let folder: string;
let whole: Promise<string>;
const made: string[] = [];
const content = Buffer.from('nội dung của một tệp');
const inFolder = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banle-backup-'));
  await useFileStore(inFolder('files'));
  await fileStore().put(content);
  await fillDemo(readClock());
  whole = backup('whole.banle');
  await whole;
}, 60_000);
afterAll(async () => {
  for (const name of made) await onServer(`drop database if exists ${name} with (force)`);
  await rm(folder, { recursive: true, force: true });
});

async function onServer(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('databaseUrl') });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

async function anEmptyDatabase(): Promise<string> {
  const name = `b_${randomBytes(6).toString('hex')}`;
  made.push(name);
  await onServer(`create database ${name}`);
  return databaseUrl(inject('databaseUrl'), name);
}

async function backup(name: string, lock?: Lock, keys?: string): Promise<string> {
  const path = inFolder(name);
  const order = { path, ownerUrl: here.ownerUrl, files: fileStore(), lock, keys, version: 'x' };
  await takeBackup({ ...order, now: readClock(), tell: () => undefined });
  return path;
}

async function restore(path: string, ownerUrl: string, lock?: Lock) {
  await useFileStore(await mkdtemp(join(folder, 'restored-')));
  try {
    return await restoreBackup({ path, ownerUrl, files: fileStore(), lock, tell: () => undefined });
  } finally {
    await useFileStore(inFolder('files'));
  }
}

/** What stands in every table of a database, whatever the order of its rows. */
async function allRows(url: string): Promise<ReadonlyMap<string, string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      "select schemaname || '.' || tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'public', 'pgboss') order by 1",
    );
    const sums = new Map<string, string>();
    for (const { name } of tables) {
      const { rows } = await client.query(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, ';' order by t::text)), '') as sum from ${name} t`,
      );
      sums.set(name, rows[0].sum);
    }
    return sums;
  } finally {
    await client.end();
  }
}

describe('a backup', () => {
  it('comes back as it was: every row, every file, the next numbers and the rules', async () => {
    const path = await whole;
    const url = await anEmptyDatabase();
    const { ending } = await restore(path, url);
    const [before, after] = [await allRows(here.ownerUrl), await allRows(url)];
    expect([...after]).toEqual([...before]);
    expect(before.size).toBeGreaterThan(30);
    const kept: { readonly size: number }[] = [];
    for await (const one of fileStore().list()) kept.push(one);
    expect(kept.length).toBeGreaterThan(1);
    const bytes = kept.reduce((sum, { size }) => sum + size, 0);
    expect(ending.files).toEqual({ count: kept.length, bytes });
    expect(ending.tables['tasks.task']?.rows).toBeGreaterThan(300);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      const [mine] = await asOwner<{ n: string }>('select last_value::text as n from tasks.number');
      const { rows } = await client.query<{ n: string }>("select nextval('tasks.number')::text as n");
      expect(Number(rows[0]?.n)).toBe(Number(mine?.n) + 1);
      const refused = client.query('insert into tasks.result select * from tasks.result limit 1');
      await expect(refused).rejects.toThrow(/duplicate key/);
      const orphan = 'insert into tasks.coordination (task_id, body_id) values (uuidv7(), uuidv7())';
      await expect(client.query(orphan)).rejects.toThrow(/foreign key/);
      await expect(client.query('update record.entry set action = action')).rejects.toThrow();
    } finally {
      await client.end();
    }
  }, 60_000);

  it('overwrites nothing, and leaves nothing under its name when it fails', async () => {
    await writeFile(inFolder('taken.banle'), 'mine');
    await expect(backup('taken.banle')).rejects.toThrow(BackupRefused);
    expect(await readFile(inFolder('taken.banle'), 'utf8')).toBe('mine');
    await expect(backup('keys.banle', undefined, 'secret')).rejects.toThrow('locked backup only');
    await expect(backup('lock.banle', { recipient: 'no key' }, 'secret')).rejects.toThrow('age1');
    expect((await readdir(folder)).filter((name) => /^(keys|lock)/.test(name))).toEqual([]);
  });

  it('is for its owner alone', async () => {
    expect((await stat(await whole)).mode & 0o777).toBe(0o600);
  });

  it('that is locked opens with its own key and no other, and brings the keys', async () => {
    const identity = await generateX25519Identity();
    const locks: readonly (readonly [Lock, Lock, Lock])[] = [
      [{ passphrase: 'một câu dài' }, { passphrase: 'một câu dài' }, { passphrase: 'câu khác' }],
      [
        { recipient: await identityToRecipient(identity) },
        { identity },
        { identity: await generateX25519Identity() },
      ],
    ];
    for (const [nth, [closes, opens, fails]] of locks.entries()) {
      const path = await backup(`locked-${nth}.banle`, closes, 'the keys');
      expect((await readFile(path)).includes('tasks')).toBe(false);
      for (const wrong of [fails, undefined])
        await expect(restore(path, await anEmptyDatabase(), wrong)).rejects.toThrow(BackupRefused);
      expect((await restore(path, await anEmptyDatabase(), opens)).keys).toBe('the keys');
    }
  }, 90_000);
});

describe('what is no whole backup', () => {
  it.each([
    ['cut off', async (path: string) => truncate(path, Math.floor((await stat(path)).size * 0.7))],
    ['without its end', async (path: string) => truncate(path, (await stat(path)).size - 400)],
    ['with one byte changed', flipOneByte],
    ['some other file', async (path: string) => writeFile(path, 'PK something else')],
    ['empty', async (path: string) => truncate(path, 0)],
  ])(
    '%s: is refused, and no program starts on what it left',
    async (name, spoil) => {
      const path = inFolder(`${name}.banle`);
      await copyFile(await whole, path);
      await spoil(path);
      const url = await anEmptyDatabase();
      await expect(restore(path, url)).rejects.toThrow();
      const left = await allRows(url);
      if (left.size > 0) await expect(migrate(url)).rejects.toThrow(DatabaseRefused);
      expect(left.get('kernel.origin') ?? '0').toMatch(/^0/);
    },
    60_000,
  );

  it('is not put where something is already', async () => {
    await expect(restore(await whole, here.ownerUrl)).rejects.toThrow('empty database only');
  });
});

async function flipOneByte(path: string): Promise<void> {
  const file = await open(path, 'r+');
  const at = Math.floor((await stat(path)).size / 2);
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, at);
  await file.write(Buffer.from([(buffer[0] ?? 0) ^ 0x55]), 0, 1, at);
  await file.close();
}

describe('on the command line', () => {
  it('a system is backed up, verified and put back into a new folder, and starts there', async () => {
    const settings = { BANLE_DATA: inFolder('first'), DATABASE_URL: here.ownerUrl };
    const path = inFolder('from-outside.banle');
    const kept = await runProgram('cli.ts', ['backup', path, '--verify'], settings).ended;
    expect([kept.code, kept.err]).toEqual([0, '']);
    expect(kept.out).toMatch(
      /restored once: every table and file as it was, the record whole with \d+ entries/,
    );
    const url = await anEmptyDatabase();
    const there = { BANLE_DATA: inFolder('second'), DATABASE_URL: url };
    const back = await runProgram('cli.ts', ['restore', path], there).ended;
    expect([back.code, back.err]).toEqual([0, '']);
    expect(back.out).toContain('The record is whole');
    const again = await runProgram('cli.ts', ['restore', path], there).ended;
    expect([again.code, again.out]).toEqual([1, '']);
    expect(again.err).toContain('empty database only');
    const record = await runProgram('cli.ts', ['verify-record'], there).ended;
    expect(record.out).toMatch(/^whole: \d+ entries/);
  }, 90_000);
});
