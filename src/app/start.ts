import { sealSecrets } from '../domain/accounts/index.ts';
import { resealSecrets } from '../domain/webhooks/index.ts';
import type { Config } from '../kernel/config/index.ts';
import { findRunning, startEmbedded } from '../kernel/db/embedded.ts';
import { connect } from '../kernel/db/index.ts';
import { migrate } from '../kernel/db/migrate.ts';
import { useConfiguredFileStore } from '../kernel/files/index.ts';
import { readSealKeys, useSealKeys } from '../kernel/seal/index.ts';
import { DataInUse, holdData } from './data-lock.ts';

/** A program with its data at hand: the database migrated and connected, the file store open, secrets sealed. */
export interface Started {
  readonly ownerUrl: string;
  /** Migrations that were applied just now. */
  readonly applied: readonly string[];
  /** Secrets of second factors and webhooks that no key here opens: their owners have to make new ones. */
  readonly lostSecrets: number;
  /** False where files are kept in a bucket that does not answer now. */
  readonly filesAnswer: boolean;
  stop(): Promise<void>;
}

/** Brings up everything but the pages: holds the data, starts or finds the database, migrates, connects. */
export async function startData(config: Config): Promise<Started> {
  const undo: (() => Promise<void>)[] = [await holdData(config.dataDirectory)];
  const stop = async () => {
    for (const step of undo.reverse()) await step();
  };
  try {
    let ownerUrl = config.databaseUrl;
    if (ownerUrl === undefined) {
      const server = await startEmbedded(config.dataDirectory);
      undo.push(() => server.stop());
      ownerUrl = server.url;
    }
    const applied = await migrate(ownerUrl);
    undo.push(connect(ownerUrl));
    const filesAnswer = await useConfiguredFileStore(config);
    useSealKeys(await readSealKeys(config));
    const { lost } = await sealSecrets();
    const lostSecrets = lost + (await resealSecrets());
    return { ownerUrl, applied, lostSecrets, filesAnswer, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Works on the data of a system that runs, or brings them up when none does. */
export async function joinData(config: Config): Promise<Started> {
  try {
    return await startData(config);
  } catch (error) {
    const ownerUrl = config.databaseUrl ?? (await findRunning(config.dataDirectory));
    if (!(error instanceof DataInUse) || ownerUrl === undefined) throw error;
    const filesAnswer = await useConfiguredFileStore(config);
    useSealKeys(await readSealKeys(config));
    return { ownerUrl, applied: [], lostSecrets: 0, filesAnswer, stop: connect(ownerUrl) };
  }
}
