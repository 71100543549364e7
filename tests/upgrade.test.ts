import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findAccountByUsername, openSession } from '../src/domain/accounts/index.ts';
import { restoreBackup } from '../src/kernel/backup/index.ts';
import { describeSchema } from '../src/kernel/db/schema.ts';
import { fileStore, useFileStore } from '../src/kernel/files/index.ts';
import { verifyRecord } from '../src/kernel/record/index.ts';
import { readClock } from '../src/kernel/time/index.ts';
import { visitorWith } from './support/app.ts';
import { asOwner, here, useFreshDatabase } from './support/database.ts';
import { databaseUrl, template } from './support/server.ts';

/** The made-up city as the first version that landed kept it, in a backup of its database. */
const first = join(import.meta.dirname, 'support/first-landed.banle');

// A database in which nothing is: what is put back into it is older than the template.
useFreshDatabase(async () => 'template0');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banle-upgrade-'));
  await useFileStore(folder);
  await restoreBackup({
    path: first,
    ownerUrl: here.ownerUrl,
    files: fileStore(),
    lock: undefined,
    tell: () => undefined,
  });
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('data of the first version that landed', () => {
  it('come into the shape of today', async () => {
    expect(await describeSchema(here.ownerUrl)).toEqual(
      await describeSchema(databaseUrl(inject('databaseUrl'), template)),
    );
  });

  it('are all still there, and their record is whole', async () => {
    const [counts] = await asOwner(`
      select (select count(*) from tasks.task)::int as tasks, (select count(*) from documents.directive)::int as directives,
        (select count(*) from accounts.account)::int as accounts, (select count(*) from record.entry)::int as entries`);
    expect(counts).toMatchObject({ tasks: 312, directives: 36, accounts: 30 });
    expect(await verifyRecord()).toMatchObject({ whole: true });
  });

  it.each([
    ['truongban', ['/bang', '/bang/danh-sach', '/nhiem-vu', '/van-ban', '/lich', '/to-chuc']],
    ['chuyenvien', ['/nhiem-vu', '/van-ban', '/tai-khoan']],
    ['quantri', ['/quan-tri/tai-khoan', '/nhat-ky?kiem-tra=1']],
  ])('are shown to %s as before', async (username, paths) => {
    const account = await findAccountByUsername(username);
    const visitor = visitorWith(await openSession(account?.id ?? '', readClock()));
    for (const path of paths) expect([path, (await visitor.get(path)).status]).toEqual([path, 200]);
  });
});
