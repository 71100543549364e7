import { createHash, type Hash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { migrate } from '../db/migrate.ts';
import type { FileStore } from '../files/index.ts';
import { type ArchivedThing, readArchive } from './archive.ts';
import type { Lock } from './lock.ts';
import { type Ending, endingShape, type Manifest, manifestShape, type TableSum } from './manifest.ts';
import { BackupRefused } from './refused.ts';
import {
  analyze,
  asOwnerOf,
  begin,
  clearForRows,
  commit,
  insertMark,
  isUsed,
  type Owner,
  removeMark,
  setSequences,
  sumRows,
  writeRows,
} from './tables.store.ts';

/** What is put back, and where. */
export interface RestoreOrder {
  readonly path: string;
  /** An empty database. */
  readonly ownerUrl: string;
  /** Where contents go; without it they are only compared with their names. */
  readonly files: FileStore | undefined;
  readonly lock: Lock | undefined;
  readonly tell: (line: string) => void;
}

/** What was in the backup. */
export interface Restored {
  readonly manifest: Manifest;
  readonly ending: Ending;
  /** The keys that seal secrets, where the backup has them. */
  readonly keys: string | undefined;
}

/**
 * Puts a backup into an empty database: its shape as it was, its rows in one transaction, then the migrations that
 * came since. A restore that was broken off leaves a database that no program starts on. Throws BackupRefused.
 */
export async function restoreBackup(order: RestoreOrder): Promise<Restored> {
  const things = readArchive(order.path, order.lock);
  try {
    const manifest = await readManifest(things, order.path);
    await asOwnerOf(order.ownerUrl, (client) => markUnfinished(client));
    await migrate(order.ownerUrl, { restoring: manifest.migrations });
    const restored = await asOwnerOf(order.ownerUrl, (client) => fill(client, { things, manifest }, order));
    const applied = await migrate(order.ownerUrl);
    if (applied.length > 0) order.tell(`${applied.length} newer migrations applied`);
    return restored;
  } finally {
    await things.return(undefined);
  }
}

async function readManifest(things: AsyncGenerator<ArchivedThing>, path: string): Promise<Manifest> {
  const first = await things.next();
  const read =
    first.done || first.value.name !== 'manifest.json'
      ? undefined
      : manifestShape.safeParse(JSON.parse((await first.value.bytes()).toString()));
  if (!read?.success) throw new BackupRefused(`${path} is no backup of Bản Lề, or of a newer version.`);
  return read.data;
}

async function markUnfinished(client: Owner): Promise<void> {
  if (await isUsed(client)) {
    throw new BackupRefused(
      'A backup is restored into an empty database only, and this one is not empty. Name another, or make a new one.',
    );
  }
  await insertMark(client);
}

interface Source {
  readonly things: AsyncGenerator<ArchivedThing>;
  readonly manifest: Manifest;
}

async function fill(client: Owner, { things, manifest }: Source, order: RestoreOrder): Promise<Restored> {
  await begin(client);
  const putBack = await clearForRows(client, manifest.tables);
  const tables = new TableFiller(client, manifest);
  try {
    return await bring(client, { things, manifest }, { ...order, tables, putBack });
  } finally {
    tables.abandon();
  }
}

/** How what was cleared is filled. */
interface Bringing extends RestoreOrder {
  readonly tables: TableFiller;
  readonly putBack: () => Promise<void>;
}

async function bring(
  client: Owner,
  { things, manifest }: Source,
  { tables, putBack, ...order }: Bringing,
): Promise<Restored> {
  const files = { count: 0, bytes: 0 };
  let [keys, ending]: [string | undefined, Ending | undefined] = [undefined, undefined];
  for await (const thing of things) {
    const [kind = '', name = ''] = thing.name.split('/');
    if (kind === 'tables') await tables.take(Number(name), await thing.bytes());
    else if (kind === 'files') {
      files.bytes += await keepContent(thing, name, order.files);
      files.count++;
    } else if (kind === 'seal.keys') keys = (await thing.bytes()).toString();
    else if (kind === 'end.json') ending = endingShape.parse(JSON.parse((await thing.bytes()).toString()));
  }
  const brought = { tables: await tables.finish(), files };
  if (!ending || JSON.stringify(brought) !== JSON.stringify(ending))
    throw new BackupRefused('The backup is not whole: what it holds is not what it says it holds.');
  await setSequences(client, manifest.sequences);
  await putBack();
  await removeMark(client);
  await commit(client);
  await analyze(client);
  order.tell(`${manifest.tables.length} tables, ${files.count} files put back`);
  return { manifest, ending, keys };
}

/** Brings rows table by table, in the order in which they come. */
class TableFiller {
  readonly #client: Owner;
  readonly #manifest: Manifest;
  readonly #brought: Record<string, TableSum> = {};
  #present = -1;
  #rows = 0;
  #hash: Hash = createHash('sha256');
  #into: Writable | undefined;

  constructor(client: Owner, manifest: Manifest) {
    this.#client = client;
    this.#manifest = manifest;
  }

  async take(nth: number, piece: Buffer): Promise<void> {
    if (nth !== this.#present) await this.#open(nth);
    this.#hash.update(piece);
    for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) this.#rows++;
    const into = this.#into as Writable;
    if (!into.write(piece)) await new Promise<void>((drained) => into.once('drain', drained));
  }

  /** Says what was brought, in the order of the tables. */
  async finish() {
    await this.#open(this.#manifest.tables.length);
    return this.#brought;
  }

  /** Lets go of a table whose rows came to no end. */
  abandon(): void {
    this.#into?.on('error', () => undefined).destroy();
  }

  async #open(nth: number): Promise<void> {
    await this.#close();
    // Tables without a row have no piece.
    for (let skipped = this.#present + 1; skipped < nth; skipped++) await this.#note(skipped);
    this.#present = nth;
    const table = this.#manifest.tables[nth];
    if (table) this.#into = writeRows(this.#client, table);
  }

  async #close(): Promise<void> {
    if (!this.#into) return;
    const ended = finished(this.#into);
    this.#into.end();
    await ended;
    await this.#note(this.#present);
    this.#into = undefined;
  }

  async #note(nth: number): Promise<void> {
    const table = this.#manifest.tables[nth];
    if (!table) return;
    const sum = await sumRows(this.#client, table);
    this.#brought[table.name] = { rows: this.#rows, sha256: this.#hash.digest('hex'), sum };
    [this.#rows, this.#hash] = [0, createHash('sha256')];
  }
}

async function keepContent(
  thing: ArchivedThing,
  sha256: string,
  store: FileStore | undefined,
): Promise<number> {
  const stored = store ? await store.put(thing.content) : await measure(thing.content);
  if (stored.sha256 !== sha256)
    throw new BackupRefused(`The backup is damaged: the file ${sha256} has other bytes.`);
  return stored.size;
}

async function measure(content: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of content) {
    hash.update(chunk);
    size += chunk.byteLength;
  }
  return { sha256: hash.digest('hex'), size };
}
