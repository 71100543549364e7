import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundCity } from '../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../tests/support/database.ts';
import { aDirective } from '../domain/documents/fixtures.ts';
import { dropUnusedFiles, fileStore, useFileStore } from '../kernel/files/index.ts';
import { readClock } from '../kernel/time/index.ts';
import { keptFiles } from './kept-files.ts';

useFreshDatabase();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banle-kept-'));
  await useFileStore(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const drop = () =>
  dropUnusedFiles(
    fileStore(),
    keptFiles.map(({ ask }) => ask),
    readClock(),
  );

/** A content that was last put so many days ago. */
async function aContent(words: string, daysAgo: number): Promise<string> {
  const { sha256 } = await fileStore().put(Buffer.from(words));
  const then = readClock().subtract({ hours: 24 * daysAgo }).epochMilliseconds / 1000;
  await utimes(join(folder, sha256.slice(0, 2), sha256.slice(2)), then, then);
  return sha256;
}

describe('files that nothing refers to', () => {
  it('are told from others by every column that names a content', async () => {
    const columns = await asOwner<{ name: string }>(
      `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
       where column_name ~ '(^|_)sha256$' and column_name <> 'text_sha256' and table_schema not like 'pg%' order by 1`,
    );
    expect(keptFiles.flatMap((each) => each.columns).sort()).toEqual(columns.map(({ name }) => name));
  });

  it('go when their time is over, on the record; what is named stays, and so does what is young', async () => {
    const { actors, bodies } = await foundCity();
    const { id } = await aDirective({ by: actors.officer, registeredIn: bodies.committee });
    const [named, old, young] = await Promise.all([
      aContent('một', 90),
      aContent('hai', 90),
      aContent('ba', 3),
    ]);
    await asOwner(
      `insert into documents.file (directive_id, ordinal, sha256, name, kind, size, is_source, added_at, added_by)
       select $1, 99, $2, 'một.txt', 'txt', 3, false, now(), id from accounts.account limit 1`,
      [id, named],
    );
    expect(await drop()).toEqual({ files: 1, bytes: 3 });
    expect(await Promise.all([named, old, young].map((sha256) => fileStore().has(sha256)))).toEqual([
      true,
      false,
      true,
    ]);
    expect(
      await asOwner(
        "select facts::json ->> 'files' as files from record.entry where action = 'files.dropped'",
      ),
    ).toEqual([{ files: '1' }]);
  });

  it('are fresh again when they are put once more', async () => {
    const sha256 = await aContent('bốn', 90);
    await fileStore().put(Buffer.from('bốn'));
    expect(await drop()).toEqual({ files: 0, bytes: 0 });
    expect(await fileStore().has(sha256)).toBe(true);
  });

  it('are kept for as long as the row says', async () => {
    const sha256 = await aContent('năm', 90);
    await asOwner("update kernel.retention set days = 365 where what = 'unused files'");
    expect((await drop()).files).toBe(0);
    expect(await fileStore().has(sha256)).toBe(true);
  });
});
