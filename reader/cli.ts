import { readFileSync } from 'node:fs';
import { printReading } from './index.ts';

const [file, ...flags] = process.argv.slice(2);
if (!file || file.startsWith('-')) {
  process.stderr.write('usage: cli.ts FILE [--json]\n');
  process.exit(2);
}
const text = readFileSync(file, 'utf8');
process.stdout.write(
  `${printReading(text, { json: flags.includes('--json'), colour: process.stdout.isTTY === true })}\n`,
);
