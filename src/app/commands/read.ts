import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { printReading } from '../../../reader/index.ts';
import { extractText, type TextKind, textKinds } from '../../kernel/files/index.ts';
import { type Command, Misused } from '../command.ts';

const options = {
  json: { type: 'boolean' },
  html: { type: 'boolean' },
  trace: { type: 'boolean' },
  at: { type: 'string' },
  lang: { type: 'string' },
} as const;

/** Prints what the reader finds in a file. */
export const command: Command = {
  name: 'read',
  about: 'reads a text and prints what it found',
  usage: `npm run banle -- read FILE [--json | --html | --trace [--at PLACE]] [--lang vi|en]

Reads a txt, html, docx or pdf file and prints citations, people, bodies, dates, assignments,
commendations and doubts, each with its place in the text. Needs no database.

  --json      the whole reading as one JSON object; offsets count UTF-16 units of the file's text
  --html      the text with its marks as one page that needs nothing else
  --trace     which rule read what, and which gave way, to whom and why
  --at PLACE  of the trace only what stands at START-END, or where these words stand
  --lang en   in English; in Vietnamese otherwise`,
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file] = positionals;
    if (!file || positionals.length > 1) throw new Misused('Name one file.');
    const { json, html, trace, at, lang } = values;
    const form = json ? 'json' : html ? 'html' : trace ? 'trace' : 'listing';
    const printed = printReading(await textOf(file), {
      form,
      colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
      language: lang === 'en' ? 'en' : 'vi',
      ...(at === undefined ? {} : { at }),
    });
    console.log(printed);
    return 0;
  },
};

/** The text of a file of a kind that can be read. */
export async function textOf(file: string): Promise<string> {
  const kind = kindOf(file);
  const { text } = await extractText({ kind, bytes: await readFile(file) });
  return text;
}

/** The kind of a file by its name. */
export function kindOf(file: string): TextKind {
  const ending = extname(file).slice(1).toLowerCase();
  const kind = textKinds.find((one) => one === (ending === 'htm' ? 'html' : ending));
  if (!kind)
    throw new Misused(`This kind of file cannot be read: ${ending || file}. Give txt, html, docx or pdf.`);
  return kind;
}
