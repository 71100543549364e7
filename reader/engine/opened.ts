import type { Page } from './page.ts';
import { type Root, stepsTo } from './terms.ts';
import { type Answers, type Laid, perSpelling, type Token } from './tokens.ts';

/** What a pattern may begin with: a phrase that stands whole at its place, or a token that looks so. */
export type Opening = string | RegExp;

/** Opens at any number. */
export const anyNumber = /^\p{N}/u;

/** A pattern, and that with which it begins: it is tried there and nowhere else. */
export type Opened = { opens: readonly Opening[]; pattern: RegExp };

type Entry<R> = { row: R; sticky: RegExp; order: number };
type Look<R> = { like: RegExp; entries: Entry<R>[] };

/** Rows by what opens them, and how each spelling of a text opens them. */
export type Table<R> = {
  rows: readonly R[];
  root: Root<Entry<R>[]>;
  looks: Look<R>[];
  openers: (laid: Laid) => Answers;
};

/** How a spelling opens rows: as the first word of a phrase, or by its look. */
const byPhrase = 1;
const byLook = 2;

/** Tries each row wherever something stands that opens it; matches of one row never overlap. */
export function walk<R extends Opened>(
  table: Table<R>,
  page: Page,
  take: (row: R, match: RegExpExecArray) => void,
): void {
  const { tokens, starts, places } = page;
  const opens = table.openers(page);
  const free = new Uint32Array(table.rows.length);
  const attempt = ({ row, sticky, order }: Entry<R>, start: number) => {
    if (start < free[order]!) return;
    sticky.lastIndex = start;
    const match = sticky.exec(page.plain);
    if (!match) return;
    free[order] = start + match[0].length;
    take(row, match);
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const how = opens[places[i]!]!;
    if (how & byPhrase) for (const entry of openedAt(table.root, tokens, i)) attempt(entry, starts[i]!);
    if (how & byLook)
      for (const { like, entries } of table.looks)
        if (like.test(tokens[i]!.text)) for (const entry of entries) attempt(entry, starts[i]!);
  }
}

/** The rows that phrases open at a token; a line break may stand inside a phrase. */
function openedAt<R>(root: Root<Entry<R>[]>, tokens: readonly Token[], index: number): Entry<R>[] {
  let found: Entry<R>[] = [];
  let step = root[tokens[index]!.id];
  for (let next = index + 1; step !== undefined; next += 1) {
    if (step.value) found = found.length ? [...found, ...step.value] : step.value;
    if (tokens[next]?.text === '\n') next += 1;
    step = next < tokens.length ? step.next.get(tokens[next]!.id) : undefined;
  }
  return found;
}

/** Sorts rows by what opens them, once, while modules load: the words that open a row become words of a table. */
export function tableOf<R extends Opened>(rows: readonly R[]): Table<R> {
  const root: Root<Entry<R>[]> = [undefined];
  const looks: Look<R>[] = [];
  const openers = perSpelling(({ id, text }) => {
    const phrase = id < root.length && root[id] !== undefined ? byPhrase : 0;
    return phrase | (looks.some(({ like }) => like.test(text)) ? byLook : 0);
  });
  const table = { rows, root, looks, openers };
  rows.forEach((row, order) => {
    const flags = row.pattern.flags.replace('g', '').concat('y');
    const entry = { row, sticky: new RegExp(row.pattern.source, flags), order };
    for (const opening of row.opens) addTo(table, opening, entry);
  });
  return table;
}

function addTo<R>({ root, looks }: Table<R>, opening: Opening, entry: Entry<R>): void {
  if (typeof opening === 'string') {
    const step = stepsTo(root, opening);
    step.value = [...(step.value ?? []), entry];
    return;
  }
  const look = looks.find(({ like }) => like.source === opening.source && like.flags === opening.flags);
  if (look) look.entries.push(entry);
  else looks.push({ like: opening, entries: [entry] });
}

/** The words that a pattern written as text begins with; it must begin with whole words. */
export function openingsOf(source: string): string[] {
  const rest = source.replace(/^(?:\(\?<[=!][^()]*\))+/, '');
  if (!rest.startsWith('(?:')) {
    const word = /^[\p{L}\p{M}]+(?=$|[ ]|\[ |\((?:\?[:=!]))/u.exec(rest);
    if (!word) throw new Error(`no word opens «${source}»`);
    return [word[0]];
  }
  const end = rest.indexOf(')');
  return rest
    .slice('(?:'.length, end)
    .split('|')
    .flatMap((choice) => openingsOf(choice + rest.slice(end + 1)));
}
