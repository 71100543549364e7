import { parseArgs } from 'node:util';
import { readConfig } from '../kernel/config/index.ts';
import { plainWords } from './plain-words.ts';
import { startUsage } from './welcome.ts';

const options = {
  empty: { type: 'boolean' },
  dev: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Settings that cannot be used are refused before anything else is loaded. */
async function start(): Promise<void> {
  const { empty = false, dev = false, help } = parseArgs({ options }).values;
  if (help) return console.log(startUsage);
  const config = readConfig(process.env);
  const { serve } = await import('./serve.ts');
  await serve(config, { empty, dev });
}

try {
  await start();
  process.exit(0);
} catch (error) {
  console.error(`\n${plainWords(error)}\n`);
  process.exit(1);
}
