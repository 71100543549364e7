import { createHash } from 'node:crypto';
import type { FileStore } from '../files/index.ts';
import type { Temporal } from '../time/index.ts';
import { type ArchiveWriter, writeArchive } from './archive.ts';
import type { Lock } from './lock.ts';
import type { Ending, Manifest, TableSum } from './manifest.ts';
import { BackupRefused } from './refused.ts';
import {
  asOwnerOf,
  beginSnapshot,
  commit,
  type KeptTable,
  listApplied,
  listTables,
  type Owner,
  readRows,
  readSequences,
  sumRows,
} from './tables.store.ts';

/** What a backup is made of and where it goes. */
export interface BackupOrder {
  readonly path: string;
  readonly ownerUrl: string;
  readonly files: FileStore;
  readonly lock: Lock | undefined;
  /** The keys that seal secrets, as text; they go into a locked backup only. */
  readonly keys: string | undefined;
  readonly version: string;
  readonly now: Temporal.Instant;
  /** Told as the work goes on. */
  readonly tell: (line: string) => void;
}

/**
 * Writes everything into one file while the system runs: all tables as they stood at one moment, and every file's
 * content. Throws BackupRefused; then nothing lies under the name.
 */
export async function takeBackup(order: BackupOrder): Promise<Ending> {
  if (order.keys !== undefined && order.lock === undefined)
    throw new BackupRefused('Keys go into a locked backup only.');
  return asOwnerOf(order.ownerUrl, async (client) => {
    await beginSnapshot(client);
    let ending: Ending | undefined;
    await writeArchive(order.path, order.lock, async (archive) => {
      ending = await fill(archive, client, order);
    });
    await commit(client);
    return ending as Ending;
  });
}

async function fill(archive: ArchiveWriter, client: Owner, order: BackupOrder): Promise<Ending> {
  const manifest = await describe(client, order);
  await archive.add('manifest.json', asJson(manifest));
  if (order.keys !== undefined) await archive.add('seal.keys', Buffer.from(order.keys));
  const tables: Ending['tables'] = {};
  for (const [nth, table] of manifest.tables.entries()) {
    tables[table.name] = await keepTable(archive, client, { ...table, nth });
    order.tell(`${table.name}: ${tables[table.name]?.rows} rows`);
  }
  const files = await keepFiles(archive, order.files);
  order.tell(`${files.count} files, ${files.bytes} bytes`);
  const ending: Ending = { tables, files };
  await archive.add('end.json', asJson(ending));
  return ending;
}

const asJson = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 1)}\n`);

async function describe(client: Owner, order: BackupOrder): Promise<Manifest> {
  return {
    format: 1,
    version: order.version,
    takenAt: order.now.toString(),
    migrations: await listApplied(client),
    tables: (await listTables(client)).map(({ name, columns }) => ({ name, columns: [...columns] })),
    sequences: await readSequences(client),
    withKeys: order.keys !== undefined,
  };
}

const pieceSize = 4 * 1024 * 1024;

/** A table goes in as numbered pieces: a tar wants to know how long each thing is before it comes. */
async function keepTable(
  archive: ArchiveWriter,
  client: Owner,
  table: KeptTable & { readonly nth: number },
): Promise<TableSum> {
  const hash = createHash('sha256');
  const folder = `tables/${String(table.nth).padStart(3, '0')}`;
  let piece: Buffer[] = [];
  let [held, rows, written] = [0, 0, 0];
  const flush = async () => {
    if (held === 0) return;
    await archive.add(`${folder}/${String(written++).padStart(6, '0')}`, Buffer.concat(piece));
    [piece, held] = [[], 0];
  };
  for await (const chunk of readRows(client, table) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    // In COPY's text form a line break stands at the end of a row and nowhere else.
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows++;
    piece.push(chunk);
    held += chunk.byteLength;
    if (held >= pieceSize) await flush();
  }
  await flush();
  return { rows, sha256: hash.digest('hex'), sum: await sumRows(client, table) };
}

/** Contents are never changed and outlive what refers to them, so those that are there now hold all that the rows name. */
async function keepFiles(archive: ArchiveWriter, store: FileStore): Promise<Ending['files']> {
  const files = { count: 0, bytes: 0 };
  for await (const { sha256, size } of store.list()) {
    await archive.addStream(`files/${sha256}`, size, await store.read(sha256));
    files.count++;
    files.bytes += size;
  }
  return files;
}
