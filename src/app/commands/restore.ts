import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { restoreBackup } from '../../kernel/backup/index.ts';
import { type Config, readConfig } from '../../kernel/config/index.ts';
import { startEmbedded } from '../../kernel/db/embedded.ts';
import { connect } from '../../kernel/db/index.ts';
import { fileStore, useConfiguredFileStore } from '../../kernel/files/index.ts';
import { verifyRecord } from '../../kernel/record/index.ts';
import { type Command, Misused } from '../command.ts';
import { holdData } from '../data-lock.ts';
import { lockOptions, readLock } from './lock-options.ts';

/** Puts a backup into an empty place. */
export const command: Command = {
  name: 'restore',
  about: 'puts a backup into an empty folder or an empty database',
  usage: `npm run banle -- restore FILE [--passphrase-file F | --identity-file F]

Into BANLE_DATA, which must hold no database yet, or into the empty database at DATABASE_URL. A backup of an older
version is brought to the shape of this one. At the end the record is walked. What a broken-off restore leaves behind
is not started on; begin again in a new place.

  --passphrase-file  the words with which the backup was locked
  --identity-file    the age key for which it was locked`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: lockOptions,
    });
    const [path] = positionals;
    if (!path || positionals.length > 1) throw new Misused('Name one file.');
    const lock = await readLock(values);
    const config = readConfig(process.env);
    const undo = [await holdData(config.dataDirectory)];
    try {
      const ownerUrl = config.databaseUrl ?? (await embedded(config, undo));
      await useConfiguredFileStore(config);
      const tell = (line: string) => console.log(`  ${line}`);
      const { manifest, keys } = await restoreBackup({ path, ownerUrl, files: fileStore(), lock, tell });
      console.log(`as of ${manifest.takenAt}, taken by version ${manifest.version}`);
      await keepKeys(config, keys);
      undo.push(connect(ownerUrl));
      const verdict = await verifyRecord();
      if (!verdict.whole) {
        console.error(
          `The record is BROKEN: entry ${verdict.entry.lane}/${verdict.entry.place}: ${verdict.fault}`,
        );
        return 1;
      }
      console.log(`The record is whole: ${verdict.entries} entries, head ${verdict.head}`);
      return 0;
    } finally {
      for (const step of undo.reverse()) await step();
    }
  },
};

async function embedded(config: Config, undo: (() => Promise<void>)[]): Promise<string> {
  const server = await startEmbedded(config.dataDirectory);
  undo.push(() => server.stop());
  return server.url;
}

/** Keys from the backup lie where the program looks for them, unless others were set from outside. */
async function keepKeys(config: Config, keys: string | undefined): Promise<void> {
  if (keys === undefined) {
    console.log(
      'The backup has no keys: put your copy of seal.keys into the folder of the data, or people set up their second factor anew.',
    );
    return;
  }
  if (config.sealKeys !== undefined || config.sealKeysFile !== undefined) return;
  await writeFile(join(config.dataDirectory, 'seal.keys'), keys, { mode: 0o600, flag: 'wx' });
}
