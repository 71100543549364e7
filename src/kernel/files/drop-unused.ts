import { transaction } from '../db/index.ts';
import { record, theSystem } from '../record/index.ts';
import type { Temporal } from '../time/index.ts';
import { getDaysOfUnusedFiles } from './retention.store.ts';
import type { FileStore } from './store.ts';

/** Which of these contents a slice still refers to. */
export type Referrer = (hashes: readonly string[]) => Promise<readonly string[]>;

/** What was dropped. */
export interface Dropped {
  readonly files: number;
  readonly bytes: number;
}

const batch = 500;

/**
 * Drops contents that lay untouched for the period set and that nobody refers to; on the record, once for all. A content
 * that is put anew is fresh again, so one that is about to be referred to is never among them.
 */
export async function dropUnusedFiles(
  store: FileStore,
  referrers: readonly Referrer[],
  now: Temporal.Instant,
): Promise<Dropped> {
  const dropped = { files: 0, bytes: 0 };
  const days = await getDaysOfUnusedFiles();
  let old: { sha256: string; size: number }[] = [];
  const settle = async () => {
    const hashes = old.map(({ sha256 }) => sha256);
    const kept = new Set((await Promise.all(referrers.map((ask) => ask(hashes)))).flat());
    for (const { sha256, size } of old) {
      if (kept.has(sha256) || !(await store.dropOlderThan(days, sha256))) continue;
      dropped.files++;
      dropped.bytes += size;
    }
    old = [];
  };
  for await (const content of store.listOlderThan(days)) {
    old.push(content);
    if (old.length === batch) await settle();
  }
  await settle();
  if (dropped.files > 0)
    await transaction(async () =>
      record(
        theSystem,
        { action: 'files.dropped', subject: { kind: 'files', id: 'unused' }, facts: { ...dropped, days } },
        now,
      ),
    );
  return dropped;
}
