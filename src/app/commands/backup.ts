import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkBackup, takeBackup } from '../../kernel/backup/index.ts';
import { type Config, readConfig } from '../../kernel/config/index.ts';
import { fileStore } from '../../kernel/files/index.ts';
import { readClock } from '../../kernel/time/index.ts';
import { type Command, Misused } from '../command.ts';
import { joinData } from '../start.ts';
import { programVersion } from '../version.ts';
import { lockOptions, readLock } from './lock-options.ts';

/** Everything into one file, while the system runs. */
export const command: Command = {
  name: 'backup',
  about:
    'writes everything into one file while the system runs; --verify restores it once to see that it can',
  usage: `npm run banle -- backup FILE [--verify [--scratch URL]] [--passphrase-file F | --recipient age1…]

All tables as they stood at one moment, and every file, in one compressed tar that is whole or not there at all.
A locked backup can be opened with the program age, too.

  --verify           restores it into a database of its own, compares every table and walks the record
  --scratch URL      an empty database for that; else one is made beside the data and taken away again
  --passphrase-file  locks it with the words in that file
  --recipient        locks it for the holder of an age key

The keys that seal secrets of second factors (seal.keys) go into a locked backup only. Without a lock keep a copy of
that file apart from the backup: restored without it, people set up their second factor anew.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...lockOptions, verify: { type: 'boolean' }, scratch: { type: 'string' } },
    });
    const [path] = positionals;
    if (!path || positionals.length > 1) throw new Misused('Name one file.');
    const lock = await readLock(values);
    if (lock?.identity !== undefined)
      throw new Misused('A backup is locked for a recipient, not with an identity.');
    if (values.verify && lock?.recipient !== undefined)
      throw new Misused('To verify it, it has to be opened: restore it where the identity is.');
    const config = readConfig(process.env);
    const data = await joinData(config);
    try {
      const { ownerUrl } = data;
      const tell = (line: string) => console.log(`  ${line}`);
      const keys = lock ? await keysToKeep(config) : undefined;
      const order = { path, ownerUrl, files: fileStore(), lock, keys, version: await programVersion() };
      await takeBackup({ ...order, now: readClock(), tell });
      console.log(`${path}${lock ? ', locked' : ''}`);
      if (values.verify) {
        const { entries } = await checkBackup({ path, ownerUrl, scratchUrl: values.scratch, lock });
        console.log(
          `restored once: every table and file as it was, the record whole with ${entries} entries`,
        );
      }
      return 0;
    } finally {
      await data.stop();
    }
  },
};

/** The file of keys among the data; keys that were set from outside are kept by whoever set them. */
async function keysToKeep(config: Config): Promise<string | undefined> {
  if (config.sealKeys !== undefined || config.sealKeysFile !== undefined) return undefined;
  return readFile(join(config.dataDirectory, 'seal.keys'), 'utf8');
}
