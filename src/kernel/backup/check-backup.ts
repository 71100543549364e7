import { randomBytes } from 'node:crypto';
import { connect } from '../db/index.ts';
import { verifyRecord } from '../record/index.ts';
import type { Lock } from './lock.ts';
import { BackupRefused } from './refused.ts';
import { restoreBackup } from './restore-backup.ts';
import { asOwnerOf, createDatabase, dropDatabase } from './tables.store.ts';

/** A backup to be tried, and where. */
export interface CheckOrder {
  readonly path: string;
  /** The server on which a database is made for it and taken away again. */
  readonly ownerUrl: string;
  /** An empty database to use instead. */
  readonly scratchUrl: string | undefined;
  readonly lock: Lock | undefined;
}

/** Restores a backup where it harms nobody and walks its record. Throws BackupRefused when it does not come back whole. */
export async function checkBackup(order: CheckOrder): Promise<{ readonly entries: number }> {
  if (order.scratchUrl !== undefined) return tryOn(order.scratchUrl, order);
  const name = `banle_check_${randomBytes(6).toString('hex')}`;
  const scratch = new URL(order.ownerUrl);
  scratch.pathname = `/${name}`;
  await asOwnerOf(order.ownerUrl, (client) => createDatabase(client, name)).catch((error) => {
    throw new BackupRefused(
      'This user may not make a database to try it in; name an empty one with --scratch.',
      {
        cause: error,
      },
    );
  });
  try {
    return await tryOn(scratch.href, order);
  } finally {
    await asOwnerOf(order.ownerUrl, (client) => dropDatabase(client, name));
  }
}

async function tryOn(url: string, { path, lock }: CheckOrder): Promise<{ readonly entries: number }> {
  await restoreBackup({ path, ownerUrl: url, files: undefined, lock, tell: () => undefined });
  const disconnect = connect(url);
  try {
    const verdict = await verifyRecord();
    if (!verdict.whole) throw new BackupRefused(`The record in the backup is broken: ${verdict.fault}`);
    return { entries: verdict.entries };
  } finally {
    await disconnect();
  }
}
