import type { Page } from './page.ts';
import { type Root, type Step, stepsTo } from './terms.ts';
import type { Token } from './tokens.ts';

/** What a pattern may begin with: a phrase that stands whole at its place, or a token that looks so. */
export type Opening = string | RegExp;

/** Opens at any number. */
export const anyNumber = /^\p{N}/u;

/** A pattern, and that with which it begins: it is tried there and nowhere else. */
export type Opened = { opens: readonly Opening[]; pattern: RegExp };

type Entry<R> = { row: R; sticky: RegExp; order: number };
type Look<R> = { like: RegExp; entries: Entry<R>[] };

/** Rows by what opens them. */
export type Table<R> = { rows: readonly R[]; root: Root<Entry<R>[]>; looks: Look<R>[] };

/** Tries each row wherever something stands that opens it; matches of one row never overlap. */
export function walk<R extends Opened>(
  table: Table<R>,
  page: Page,
  take: (row: R, match: RegExpExecArray) => void,
): void {
  const { root, looks, rows } = table;
  const { tokens, starts, plain } = page;
  const free = new Uint32Array(rows.length);
  const likes: Likes<R> = new Map();
  const attempt = ({ row, sticky, order }: Entry<R>, start: number) => {
    if (start < free[order]!) return;
    sticky.lastIndex = start;
    const match = sticky.exec(plain);
    if (!match) return;
    free[order] = start + match[0].length;
    take(row, match);
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    let step = token.id < root.length ? root[token.id] : undefined;
    for (let next = i + 1; step !== undefined; next += 1) {
      if (step.value) for (const entry of step.value) attempt(entry, starts[i]!);
      if (tokens[next]?.text === '\n') next += 1;
      step = next < tokens.length ? step.next.get(tokens[next]!.id) : undefined;
    }
    if (looks.length) for (const entry of likesOf(looks, likes, token)) attempt(entry, starts[i]!);
  }
}

type Likes<R> = Map<Token, readonly Entry<R>[]>;

/** The rows that a token opens by its look, asked once for each spelling. */
function likesOf<R>(looks: readonly Look<R>[], likes: Likes<R>, token: Token): readonly Entry<R>[] {
  const before = likes.get(token);
  if (before) return before;
  const found = looks.filter(({ like }) => like.test(token.text)).flatMap(({ entries }) => entries);
  likes.set(token, found);
  return found;
}

/** Sorts rows by what opens them, once, while modules load: the words that open a row become words of a table. */
export function tableOf<R extends Opened>(rows: readonly R[]): Table<R> {
  const table: Table<R> = { rows, root: [undefined], looks: [] };
  rows.forEach((row, order) => {
    const flags = row.pattern.flags.replace('g', '').concat('y');
    const entry = { row, sticky: new RegExp(row.pattern.source, flags), order };
    for (const opening of row.opens) addTo(table, opening, entry);
  });
  return table;
}

function addTo<R>({ root, looks }: Table<R>, opening: Opening, entry: Entry<R>): void {
  if (typeof opening === 'string') {
    const step: Step<Entry<R>[]> = stepsTo(root, opening);
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
