import type { Page } from './page.ts';
import { type Root, stepsTo } from './terms.ts';
import { type Answers, maskPerSpelling, perSpelling, type Token } from './tokens.ts';

/** What a pattern may begin with: a phrase that stands whole at its place, or a token that looks so. */
export type Opening = string | RegExp;

/** Opens at any number. */
export const anyNumber = /^\p{N}/u;

/**
 * A pattern, and that with which it begins: it is tried there and nowhere else.
 * `where` looks at the token that opens it and is cheaper than the pattern.
 */
export type Opened = {
  opens: readonly Opening[];
  pattern: RegExp;
  where?: (page: Page, index: number) => boolean;
};

type Entry<R> = { row: R; sticky: RegExp; order: number };
type Look<R> = { like: RegExp; looksSo: (page: Page) => Answers; entries: Entry<R>[] };

/** Rows by what opens them, and the tokens of a page that do. */
export type Table<R> = {
  rows: readonly R[];
  root: Root<Entry<R>[]>;
  looks: Look<R>[];
  openings: (page: Page) => readonly number[];
};

type Opens = (token: Token) => boolean;

/** Tables that share one walk over a page; each has a bit, so there is room for so many. */
const sharing: Opens[] = [];
const mostSharing = 31;
/** Which of them a spelling opens, asked anew when another has come. */
let sharedBy = { tables: 0, ask: maskPerSpelling(() => 0) };
const shared = new WeakMap<Page, readonly (readonly number[])[]>();

function sharedOpenings(page: Page): readonly (readonly number[])[] {
  const before = shared.get(page);
  if (before?.length === sharing.length) return before;
  if (sharedBy.tables !== sharing.length) {
    const all = [...sharing];
    const ask = (token: Token) => all.reduce((mask, opens, bit) => mask | (opens(token) ? 1 << bit : 0), 0);
    sharedBy = { tables: all.length, ask: maskPerSpelling(ask) };
  }
  const masks = sharedBy.ask(page);
  const found: number[][] = sharing.map(() => []);
  for (let i = 0; i < page.places.length; i += 1)
    for (let mask = masks[page.places[i]!]!; mask !== 0; mask &= mask - 1)
      found[31 - Math.clz32(mask & -mask)]!.push(i);
  shared.set(page, found);
  return found;
}

/** Finds the tokens of a page that open a table. */
function openingsBy(opens: Opens): (page: Page) => readonly number[] {
  if (sharing.length < mostSharing) {
    const bit = sharing.push(opens) - 1;
    return (page) => sharedOpenings(page)[bit]!;
  }
  const ask = perSpelling(opens);
  return (page) => {
    const answers = ask(page);
    return Array.from(page.tokens.keys()).filter((i) => answers[page.places[i]!] === 1);
  };
}

/** Tries each row wherever something stands that opens it; matches of one row never overlap. */
export function walk<R extends Opened>(
  table: Table<R>,
  page: Page,
  take: (row: R, match: RegExpExecArray) => void,
): void {
  const { tokens, starts, places } = page;
  const free = new Uint32Array(table.rows.length);
  const attempt = ({ row, sticky, order }: Entry<R>, i: number) => {
    const start = starts[i]!;
    if (start < free[order]! || (row.where && !row.where(page, i))) return;
    sticky.lastIndex = start;
    const match = sticky.exec(page.plain);
    if (!match) return;
    free[order] = start + match[0].length;
    take(row, match);
  };
  const looks = table.looks.map(({ looksSo, entries }) => ({ looksSo: looksSo(page), entries }));
  for (const i of table.openings(page)) {
    for (const entry of openedAt(table.root, tokens, i)) attempt(entry, i);
    for (const { looksSo, entries } of looks)
      if (looksSo[places[i]!] === 1) for (const entry of entries) attempt(entry, i);
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
  const openings = openingsBy(
    ({ id, text }) =>
      (id < root.length && root[id] !== undefined) || looks.some(({ like }) => like.test(text)),
  );
  const table = { rows, root, looks, openings };
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
  else
    looks.push({ like: opening, looksSo: perSpelling(({ text }) => opening.test(text)), entries: [entry] });
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
