import type { Command } from './command.ts';
import { isMisspelt, plainWords } from './plain-words.ts';

// Loaded when called: reading a file needs no database.
const commands: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  read: () => import('./commands/read.ts'),
  ingest: () => import('./commands/ingest.ts'),
  migrate: () => import('./commands/migrate.ts'),
  seed: () => import('./commands/seed.ts'),
  user: () => import('./commands/user.ts'),
  backup: () => import('./commands/backup.ts'),
  restore: () => import('./commands/restore.ts'),
  'verify-record': () => import('./commands/verify-record.ts'),
  schema: () => import('./commands/schema.ts'),
};

/** Does what was typed after `npm run banle --`, says what came of it, and answers with the code to end with. */
export async function runCommand([name, ...args]: readonly string[]): Promise<number> {
  const load = Object.entries(commands).find(([known]) => known === name)?.[1];
  if (!load) {
    console.log(await overview());
    return name === undefined || name === '--help' || name === '-h' ? 0 : 2;
  }
  const { command } = await load();
  if (args.includes('--help') || args.includes('-h')) {
    console.log(command.usage);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    console.error(plainWords(error));
    if (isMisspelt(error)) console.error(`\n${command.usage}`);
    return isMisspelt(error) ? 2 : 1;
  }
}

async function overview(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = all.map(({ command }) => `  ${command.name.padEnd(14)} ${command.about}`);
  return `npm run banle -- COMMAND …\n\n${lines.join('\n')}\n\nnpm run banle -- COMMAND --help says how each is used.`;
}
