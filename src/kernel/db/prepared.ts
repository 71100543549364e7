import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type pg from 'pg';

// A statement that comes again is planned once a connection and not with every request: planning a screen's
// question costs more than answering it. Statements made up for one request (a filter nobody uses twice) are not kept.
const keptAfter = 3;
const mostKept = 400;
const seen = new Map<string, number>();
const names = new Map<string, string>();

const markOfAnew = '/* planned anew */';

/**
 * Stands in a statement that is planned each time, for what is typed there: how a word that is rare and one that stands
 * everywhere are best looked for has nothing in common, and a plan for any word is good for none.
 */
export const plannedAnew = sql.raw(markOfAnew);

/** The name under which a statement is prepared; nothing while it has not come often, and never where it is planned anew. */
function nameOf(text: string): string | undefined {
  const name = names.get(text);
  if (name !== undefined || names.size >= mostKept || text.includes(markOfAnew)) return name;
  const times = (seen.get(text) ?? 0) + 1;
  if (times < keptAfter) {
    if (seen.size > 5_000) seen.clear();
    seen.set(text, times);
    return undefined;
  }
  seen.delete(text);
  return giveName(text);
}

function giveName(text: string): string {
  const made = `s${createHash('sha1').update(text).digest('hex').slice(0, 20)}`;
  names.set(text, made);
  return made;
}

/** Has a statement prepared from its first time on: one statement, of which it is known that it comes again. */
export function prepareAlways(text: string): void {
  giveName(text);
}

/** The name under which a statement lies ready on this connection; nothing where it does not. */
export function parsedNameOf(client: pg.ClientBase, text: string): string | undefined {
  const name = names.get(text);
  if (name === undefined) return undefined;
  const { connection } = client as unknown as {
    readonly connection: Readonly<Record<'parsedStatements', Parsed>>;
  };
  return connection.parsedStatements[name] === undefined ? undefined : name;
}

type Parsed = Readonly<Record<string, string>>;

type Query = (text: unknown, values?: unknown, ...rest: unknown[]) => unknown;

/** Makes a connection prepare the statements that come often. */
export function prepareStatements(client: pg.PoolClient): void {
  const plain = client.query.bind(client) as Query;
  const prepared: Query = (text, values, ...rest) => {
    if (typeof text === 'object') return plain(text, values, ...rest);
    // A text without values may hold several statements, which cannot be prepared as one.
    const asks = typeof text === 'string' && Array.isArray(values) && values.length > 0;
    const name = asks ? nameOf(text) : names.get(text as string);
    return name === undefined ? plain(text, values, ...rest) : plain({ name, text, values }, ...rest);
  };
  client.query = prepared as typeof client.query;
}
