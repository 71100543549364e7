import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { findAccountByUsername, identify, openSession, signOut } from '../../domain/accounts/index.ts';
import {
  bodiesKept,
  type Directive,
  listTypes,
  type NewDirective,
  proposeFacts,
  registerDirective,
} from '../../domain/documents/index.ts';
import { type BodyTree, bodyTreeOn, listOrgans } from '../../domain/organisation/index.ts';
import { readDirective, tellProposals } from '../../domain/reading/index.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { readConfig } from '../../kernel/config/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { Failure } from '../../kernel/failure/index.ts';
import { extractText, fileStore } from '../../kernel/files/index.ts';
import { dayOf, parseDay, readClock, type Temporal } from '../../kernel/time/index.ts';
import { type Command, Misused } from '../command.ts';
import { plainWords } from '../plain-words.ts';
import { joinData } from '../start.ts';
import { kindOf } from './read.ts';

const options = {
  as: { type: 'string' },
  register: { type: 'string' },
  type: { type: 'string' },
  title: { type: 'string' },
  signed: { type: 'string' },
  issuer: { type: 'string' },
} as const;
type Given = Partial<Record<keyof typeof options, string>>;

/** Registers files as directives and has them read; confirms nothing. */
export const command: Command = {
  name: 'ingest',
  about: 'registers files as directives, reads them and prints what was proposed',
  usage: `npm run banle -- ingest FILE... --as USERNAME [--register SYMBOL] [--type TYPE] [--title TEXT] [--signed DAY] [--issuer NAME]

Registers each txt, html, docx or pdf file as a directive, from what stands at its head and foot, has its text read, and
prints what was proposed: counts by kind, then every assignment. Nothing is confirmed: that is done at the reading desk.
A text without the frame of a document is registered as an article. Works while the system runs.

  --as        the officer or leader in whose name it is done
  --register  the body whose register it enters, by its symbol; else the first that this person keeps
  --type      code of the type, as party.ket_luan, where the text does not tell
  --title     what it is about, where the text does not tell
  --signed    day of signing, as 15/01/2026
  --issuer    who issued it`,
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length === 0 || !values.as)
      throw new Misused('Name the files, and in whose name: --as USERNAME.');
    const data = await joinData(readConfig(process.env));
    try {
      const actor = await enter(values.as);
      try {
        return await ingestAll(actor, positionals, values);
      } finally {
        await signOut(actor, readClock());
      }
    } finally {
      await data.stop();
    }
  },
};

/** Acts as a person of the system, in a session of its own that ends with the command. */
async function enter(username: string): Promise<Actor> {
  const now = readClock();
  const account = await findAccountByUsername(username);
  const token = account && (await openSession(account.id, now, { browser: 'banle ingest' }));
  const actor = token ? await identify(token, { now, today: dayOf(now) }) : null;
  if (!actor) throw new Misused(`Nobody here works under the username ${username}.`);
  return actor;
}

async function ingestAll(actor: Actor, files: readonly string[], given: Given): Promise<number> {
  let failed = 0;
  for (const file of files) {
    try {
      console.log(await ingestFile(actor, file, given));
    } catch (error) {
      failed += 1;
      console.error(`${file}: ${error instanceof Failure ? error.sentence('vi') : plainWords(error)}`);
    }
  }
  return failed > 0 ? 1 : 0;
}

async function ingestFile(actor: Actor, file: string, given: Given): Promise<string> {
  const now = readClock();
  const tree = await bodyTreeOn(dayOf(now));
  const bytes = await readFile(file);
  const kind = kindOf(file);
  const { text } = await extractText({ kind, bytes });
  const stored = await fileStore().put(bytes);
  const source = { ...stored, name: basename(file), kind, isSource: true };
  const facts = await factsOf(text, { given, tree, today: dayOf(now) });
  const registeredIn = registerOf(actor, tree, given.register);
  const { directive, told } = await transaction(async () => {
    const made = await registerDirective(actor, { ...facts, registeredIn, text, files: [source] }, now);
    await readDirective(actor, made.id, now);
    return { directive: made, told: await tellProposals(actor, { directive: made, now }) };
  });
  return [`${file}: ${nameOf(directive)} (/van-ban/${directive.id}/doc)`, told].join('\n');
}

/** What is told on the command line comes before what the text says of itself. */
async function factsOf(
  text: string,
  { given, tree, today }: { given: Given; tree: BodyTree; today: Temporal.PlainDate },
): Promise<Omit<NewDirective, 'registeredIn' | 'text' | 'files'>> {
  const [types, organs] = await Promise.all([listTypes(today), listOrgans()]);
  const read = proposeFacts(text, { types, tree, organs, today });
  const isArticle = !read.symbol && !read.type;
  const signed = given.signed ?? read.signedOn;
  return {
    type: given.type ?? read.type ?? 'press.bai_viet',
    symbol: read.symbol ?? '',
    issuerId: given.issuer ? null : (read.issuerId ?? null),
    issuerName: given.issuer ?? read.issuerName ?? (isArticle ? sourceOf(text) : ''),
    signer: read.signer ?? '',
    signerOffice: read.signerOffice ?? '',
    signedOn: (signed && parseDay(signed)) || null,
    effectiveOn: null,
    expiresOn: null,
    receivedOn: null,
    term: '',
    title: (given.title ?? read.title ?? headlineOf(text)).slice(0, 2000),
    secrecy: 'normal',
    urgency: urgencyOf(read.urgency),
  };
}

function urgencyOf(read: string | undefined): NewDirective['urgency'] {
  return read === 'urgent' || read === 'very_urgent' || read === 'express' ? read : 'normal';
}

/** The register of the body with that symbol, else the first that the person keeps. */
function registerOf(actor: Actor, tree: BodyTree, symbol: string | undefined): string {
  const kept = bodiesKept(actor, tree);
  const found = symbol ? kept.find((id) => tree.get(id)?.symbol === symbol) : kept[0];
  if (!found) {
    const known = kept.map((id) => tree.get(id)?.symbol).join(', ') || 'none';
    throw new Misused(`No such register is kept by this person. Registers kept: ${known}.`);
  }
  return found;
}

/** An article names its source in brackets before its first word. */
function sourceOf(text: string): string {
  return /\(([\p{L}\d-]+(?:\.[\p{L}\d-]+)+)\)/u.exec(text)?.[1] ?? 'Báo chí';
}

/** The first line of an article that is no date, no caption mark and no furniture of the page. */
function headlineOf(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.find((line) => line.length >= 30 && !/ngày \d{1,2}/u.test(line)) ?? lines.find(Boolean) ?? '';
}

function nameOf({ symbol, title, typeName }: Directive): string {
  return symbol || `${typeName.vi}: ${title}`;
}
