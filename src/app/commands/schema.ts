import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../kernel/db/embedded.ts';
import { migrate } from '../../kernel/db/migrate.ts';
import type { Command } from '../command.ts';

/** Writes the shape of a freshly migrated database into `database/schema/`. */
export const command: Command = {
  name: 'schema',
  about: 'after a migration: writes database/schema/ anew',
  usage: `npm run banle -- schema

For whoever changes the database: migrates an empty one and writes its shape into database/schema/, one text file a
table, and the types of all columns. A test compares.`,
  async run() {
    // The writer of types is a tool of the workshop; an installed copy has no need of it.
    const { writeSchema } = await import('../../../database/write-schema.ts');
    const directory = await mkdtemp(join(tmpdir(), 'banle-schema-'));
    const server = await startEmbedded(directory);
    try {
      await migrate(server.url);
      await writeSchema(server.url);
      return 0;
    } finally {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    }
  },
};
