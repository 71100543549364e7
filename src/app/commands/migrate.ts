import { readConfig } from '../../kernel/config/index.ts';
import { listMigrations } from '../../kernel/db/migrate.ts';
import type { Command } from '../command.ts';
import { startData } from '../start.ts';

/** Brings the database to the newest shape and stops. */
export const command: Command = {
  name: 'migrate',
  about: 'brings the database to the newest shape',
  usage: `npm run banle -- migrate

Applies the migrations that the database does not have yet. npm start does the same; use this to migrate at
a time of your own before starting.`,
  async run() {
    const data = await startData(readConfig(process.env));
    try {
      const all = await listMigrations();
      for (const name of data.applied) console.log(`applied ${name}`);
      console.log(`${all.length} migrations, ${data.applied.length} of them new.`);
      return 0;
    } finally {
      await data.stop();
    }
  },
};
