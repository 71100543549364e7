#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { printReading, version } from './index.ts';

const usage = `banle-reader FILE [--json | --html | --trace [--at PLACE]] [--lang vi|en]

Reads a text file (UTF-8; - is standard input) of Vietnamese administrative prose and prints what it found.

  --json       the whole reading as one JSON object; offsets count UTF-16 units of the text
  --html       the text with its marks as one page that needs nothing else
  --trace      which rule read what, and which gave way, to whom and why
  --at PLACE   of the trace only what stands at START-END, or where these words stand
  --lang en    in English; in Vietnamese otherwise
  --version    the edition of the rules`;

const options = {
  json: { type: 'boolean' },
  html: { type: 'boolean' },
  trace: { type: 'boolean' },
  at: { type: 'string' },
  lang: { type: 'string' },
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function run(args: string[]): number {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [file] = positionals;
  if (values.help || values.version) console.log(values.help ? usage : version);
  if (values.help || values.version) return 0;
  if (file === undefined) {
    console.error(usage);
    return 2;
  }
  const text = readFileSync(file === '-' ? 0 : file, 'utf8');
  const form = values.json ? 'json' : values.html ? 'html' : values.trace ? 'trace' : 'listing';
  console.log(
    printReading(text, {
      form,
      colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
      language: values.lang === 'en' ? 'en' : 'vi',
      ...(values.at === undefined ? {} : { at: values.at }),
    }),
  );
  return 0;
}

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
