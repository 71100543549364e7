import type { Command } from './command.ts';
import { Misused } from './command.ts';
import { ingest } from './commands/ingest.ts';
import { migrateDatabase } from './commands/migrate.ts';
import { readFileCommand } from './commands/read.ts';
import { schema } from './commands/schema.ts';
import { seed } from './commands/seed.ts';
import { user } from './commands/user.ts';
import { verifyRecordCommand } from './commands/verify-record.ts';
import { plainWords } from './plain-words.ts';

const commands: readonly Command[] = [
  readFileCommand,
  ingest,
  migrateDatabase,
  seed,
  user,
  verifyRecordCommand,
  schema,
];

async function run([name, ...args]: readonly string[]): Promise<number> {
  const command = commands.find((one) => one.name === name);
  if (!command) {
    const list = commands.map((one) => `  ${one.name.padEnd(14)} ${one.about}`).join('\n');
    console.log(
      `npm run banle -- COMMAND …\n\n${list}\n\nnpm run banle -- COMMAND --help says how each is used.`,
    );
    return name === undefined || name === '--help' || name === '-h' ? 0 : 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    console.log(command.usage);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    console.error(plainWords(error));
    if (error instanceof Misused) console.error(`\n${command.usage}`);
    return error instanceof Misused ? 2 : 1;
  }
}

process.exit(await run(process.argv.slice(2)));
