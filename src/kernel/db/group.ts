import pg from 'pg';
import { parsedNameOf } from './prepared.ts';
import { typeReaders } from './values.ts';

/** A statement with its values. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What the driver writes to its connection; it has more, and does not say so. */
interface Connection {
  readonly stream: { cork(): void; uncork(): void };
  bind(bound: { readonly statement: string; readonly values: readonly (string | null)[] }): void;
  execute(portal: object): void;
  sync(): void;
}

type ReadRow = (values: readonly (string | null)[]) => Record<string, unknown>;

/** How the rows of a statement are read, by its text: the database describes them once and not with every answer. */
const readers = new Map<string, ReadRow>();

interface Bound {
  readonly name: string;
  readonly values: (string | null)[];
}

/**
 * Statements that leave in one piece and are answered in one: each journey costs both sides more than most of what is done
 * there. All are prepared on the connection, and only the last is read. Where one fails, those behind it are not executed.
 */
class Group extends pg.Query {
  readonly found: Record<string, unknown>[] = [];
  /** How many have been executed. */
  done = 0;
  private readonly bound: readonly Bound[];
  private readonly read: ReadRow | undefined;
  private readonly ended: (error?: Error) => void;

  constructor(bound: readonly Bound[], read: ReadRow | undefined, ended: (error?: Error) => void) {
    super({ text: '' });
    this.bound = bound;
    this.read = read;
    this.ended = ended;
  }

  override submit = (driver: pg.Connection): void => {
    const connection = driver as unknown as Connection;
    connection.stream.cork();
    for (const { name, values } of this.bound) {
      connection.bind({ statement: name, values });
      connection.execute({});
    }
    connection.sync();
    connection.stream.uncork();
  };

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    if (this.read && this.done === this.bound.length - 1) this.found.push(this.read(fields));
  }

  handleCommandComplete(): void {
    this.done += 1;
  }

  handleError(error: Error): void {
    this.ended(error);
  }

  handleReadyForQuery(): void {
    this.ended();
  }
}

/** A statement behind others in its transaction was not executed, for one of those had failed. */
export class EarlierFailed extends Error {}

/**
 * Has statements executed in one piece and gives the rows of the last; nothing when that cannot be done on this connection
 * (yet). Throws what the last failed with, or that one before it did.
 */
export function sendTogether<Row>(
  client: pg.PoolClient,
  statements: readonly Statement[],
  { reading }: { readonly reading: boolean },
): Promise<Row[]> | undefined {
  const last = statements.at(-1);
  const read = reading && last ? readers.get(last.text) : undefined;
  if (reading && !read) return undefined;
  const bound = bindAll(client, statements);
  if (!bound) return undefined;
  return new Promise<Row[]>((resolve, reject) => {
    const group: Group = new Group(bound, read, (error) => {
      if (!error) resolve(group.found as Row[]);
      else reject(reading && group.done < bound.length - 1 ? new EarlierFailed('', { cause: error }) : error);
    });
    client.query(group);
  });
}

function bindAll(client: pg.PoolClient, statements: readonly Statement[]): Bound[] | undefined {
  const bound: Bound[] = [];
  for (const { text, values } of statements) {
    const name = parsedNameOf(client, text);
    const written = name === undefined ? undefined : writeAll(values);
    if (name === undefined || written === undefined) return undefined;
    bound.push({ name, values: written });
  }
  return bound;
}

/** Values as the database reads them; nothing where the driver has to write one of them, as a list or an object. */
function writeAll(values: readonly unknown[]): (string | null)[] | undefined {
  const written: (string | null)[] = [];
  for (const value of values) {
    if (value === null || value === undefined) written.push(null);
    else if (typeof value !== 'object') written.push(String(value));
    else if ('toPostgres' in value) written.push(String(value));
    else return undefined;
  }
  return written;
}

/** Keeps how the rows of a statement are read, as the database described them when it was asked by itself. */
export function keepReader(text: string, fields: readonly pg.FieldDef[]): void {
  if (readers.has(text)) return;
  const columns = fields.map(({ name, dataTypeID }) => ({
    name,
    read: typeReaders.getTypeParser(dataTypeID, 'text') as (value: string) => unknown,
  }));
  readers.set(text, (values) => {
    const row: Record<string, unknown> = {};
    for (const [nth, { name, read }] of columns.entries()) {
      const value = values[nth];
      row[name] = value === null || value === undefined ? null : read(value);
    }
    return row;
  });
}
