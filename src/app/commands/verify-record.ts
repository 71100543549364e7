import { readConfig } from '../../kernel/config/index.ts';
import { verifyRecord } from '../../kernel/record/index.ts';
import type { Command } from '../command.ts';
import { joinData } from '../start.ts';

/** Walks the whole record and says whether it is whole. */
export const command: Command = {
  name: 'verify-record',
  about: 'walks the whole record and names the first entry that was tampered with',
  usage: `npm run banle -- verify-record [HEAD]

Computes every link of the record anew, outside the database. Prints the number of entries and the head, or names the
first entry that was changed, taken out or put in; exit code 1 then. Works while the system runs.

  HEAD  a head that you kept: says whether the record still ends there`,
  async run([kept]) {
    const data = await joinData(readConfig(process.env));
    try {
      const verdict = await verifyRecord();
      if (!verdict.whole) {
        const { lane, place, at, action } = verdict.entry;
        console.error(`BROKEN: entry ${lane}/${place} (${action}, ${at}): ${verdict.fault}`);
        return 1;
      }
      console.log(`whole: ${verdict.entries} entries\nhead:  ${verdict.head}`);
      if (kept && kept !== verdict.head) {
        console.log('The head that you kept is another one: entries were added since, or cut off.');
        return 1;
      }
      return 0;
    } finally {
      await data.stop();
    }
  },
};
