import { fillDemo } from '../../../database/seed/index.ts';
import { readConfig } from '../../kernel/config/index.ts';
import { findOrigin } from '../../kernel/db/origin.store.ts';
import { readClock } from '../../kernel/time/index.ts';
import type { Command } from '../command.ts';
import { startData } from '../start.ts';

/** Fills an empty database with the made-up city. */
export const command: Command = {
  name: 'seed',
  about: 'fills an empty database with the made-up city',
  usage: `npm run banle -- seed

Fills an empty database with a made-up city: bodies in three levels, an account for every role, directives and tasks over
two years. Refuses a database that has begun already.`,
  async run() {
    const data = await startData(readConfig(process.env));
    try {
      if (await findOrigin()) {
        console.error('This database has begun already; the made-up city is not mixed into it.');
        return 1;
      }
      await fillDemo(readClock());
      console.log('The made-up city is there.');
      return 0;
    } finally {
      await data.stop();
    }
  },
};
