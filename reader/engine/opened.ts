import type { Page } from './page.ts';
import { type Root, stepAfter, stepsTo } from './terms.ts';
import { type Answers, maskPerSpelling, perSpelling, type Token } from './tokens.ts';

/** What a pattern may begin with: a phrase that stands whole at its place, or a token that looks so. */
export type Opening = string | RegExp;

/** Opens at any number. */
export const anyNumber = /^\p{N}/u;

/**
 * A pattern, and that with which it begins: it is tried there and nowhere else.
 * `where` looks at the token that opens it, and at the one after the opening: it is cheaper than the pattern.
 */
export type Opened = {
  opens: readonly Opening[];
  pattern: RegExp;
  where?: (page: Page, index: number, next: number) => boolean;
};

type Entry<R> = { row: R; sticky: RegExp; order: number };
type Look<R> = { like: RegExp; looksSo: (page: Page) => Answers; entries: Entry<R>[] };

/** Rows by what opens them, and the tokens of a page that do. */
export type Table<R> = {
  rows: readonly R[];
  root: Root<Entry<R>[]>;
  looks: Look<R>[];
  openings: (page: Page) => Uint32Array;
};

type Opens = (token: Token) => boolean;

/** Tables that share one walk over a page; each has a bit, so there is room for so many. */
const sharing: Opens[] = [];
const mostSharing = 31;
/** Which of them a spelling opens, asked anew when another has come. */
let sharedBy = { tables: 0, ask: maskPerSpelling(() => 0) };
/** What opens each table of a page: those of one bit after those of the other, and where each begins. */
type Openings = { all: Uint32Array; from: Uint32Array };
const shared = new WeakMap<Page, Openings>();

/** The tokens of a page that open the table of a bit. They are found for all tables at once. */
function sharedOpenings(page: Page, bit: number): Uint32Array {
  const before = shared.get(page);
  const found = before && bit + 1 < before.from.length ? before : findOpenings(page);
  shared.set(page, found);
  return found.all.subarray(found.from[bit]!, found.from[bit + 1]!);
}

function findOpenings(page: Page): Openings {
  if (sharedBy.tables !== sharing.length) {
    const all = [...sharing];
    const ask = (token: Token) => all.reduce((mask, opens, bit) => mask | (opens(token) ? 1 << bit : 0), 0);
    sharedBy = { tables: all.length, ask: maskPerSpelling(ask) };
  }
  const { places, spellings } = page;
  const masks = sharedBy.ask(page);
  const times = new Uint32Array(spellings.known + spellings.own.length);
  for (let i = 0; i < places.length; i += 1) times[places[i]!]! += 1;
  const counts = countBits(masks, times);
  const from = new Uint32Array(sharing.length + 1);
  for (let bit = 0; bit < sharing.length; bit += 1) from[bit + 1] = from[bit]! + counts[bit]!;
  const all = new Uint32Array(from[sharing.length]!);
  const next = from.slice();
  for (let i = 0; i < places.length; i += 1)
    for (let mask = masks[places[i]!]!; mask !== 0; mask &= mask - 1)
      all[next[31 - Math.clz32(mask & -mask)]!++] = i;
  return { all, from };
}

/** For each bit, how often a spelling stands that has it. */
function countBits(masks: Uint32Array, times: Uint32Array): Uint32Array {
  const counts = new Uint32Array(mostSharing);
  for (let place = 0; place < times.length; place += 1)
    if (times[place]! > 0)
      for (let mask = masks[place]!; mask !== 0; mask &= mask - 1)
        counts[31 - Math.clz32(mask & -mask)]! += times[place]!;
  return counts;
}

/** Finds the tokens of a page that open a table. */
function openingsBy(opens: Opens): (page: Page) => Uint32Array {
  if (sharing.length < mostSharing) {
    const bit = sharing.push(opens) - 1;
    return (page) => sharedOpenings(page, bit);
  }
  const ask = perSpelling(opens);
  return (page) => {
    const answers = ask(page);
    return Uint32Array.from(page.tokens.keys()).filter((i) => answers[page.places[i]!] === 1);
  };
}

/** Tries each row wherever something stands that opens it; matches of one row never overlap. */
export function walk<R extends Opened>(
  table: Table<R>,
  page: Page,
  take: (row: R, match: RegExpExecArray) => void,
): void {
  const { tokens, starts, places, plain } = page;
  const { root } = table;
  const free = new Uint32Array(table.rows.length);
  const attempt = ({ row, sticky, order }: Entry<R>, i: number, next: number) => {
    const start = starts[i]!;
    if (start < free[order]! || (row.where && !row.where(page, i, next))) return;
    sticky.lastIndex = start;
    const match = sticky.exec(plain);
    if (!match) return;
    free[order] = start + match[0].length;
    take(row, match);
  };
  const looks = table.looks.map(({ looksSo, entries }) => ({ looksSo: looksSo(page), entries }));
  const openings = table.openings(page);
  for (let n = 0; n < openings.length; n += 1) {
    const i = openings[n]!;
    let step = root[tokens[i]!.id];
    for (let next = i + 1; step !== undefined; next += 1) {
      if (step.value) for (const entry of step.value) attempt(entry, i, next);
      // A line break may stand inside a phrase.
      if (step.one !== 0 && tokens[next]?.text === '\n') next += 1;
      step = step.one !== 0 && next < tokens.length ? stepAfter(step, tokens[next]!.id) : undefined;
    }
    for (const { looksSo, entries } of looks)
      if (looksSo[places[i]!] === 1) for (const entry of entries) attempt(entry, i, i + 1);
  }
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
