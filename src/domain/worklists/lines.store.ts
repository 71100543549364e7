import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import type { NewTask } from '../tasks/index.ts';
import type { Cells } from './column.ts';
import { type ImportRow, type RowState, stateOf, type Understood } from './row.ts';
import { importFailures } from './words/failures.ts';

type Why = Readonly<Record<Locale, string>>;

const columns = sql`i.line, i.source, i.cells, i.version, i.order_given as "order", i.faults, i.warnings, i.state, i.why,
  i.task_id as "taskId"`;

/** A row as it is first written. */
export interface NewRow extends Understood {
  readonly line: number;
  readonly source: readonly string[];
  readonly cells: Cells;
}

/** Writes the rows of a list. */
export async function insertRows(listId: string, rows: readonly NewRow[]): Promise<void> {
  const written = rows.map((row) => ({ ...row, state: stateOf(row) }));
  await sql`
    insert into worklists.line (list_id, line, source, cells, order_given, faults, warnings, state)
    select ${listId}::uuid, (one ->> 'line')::int, array(select jsonb_array_elements_text(one -> 'source')), one -> 'cells',
      nullif(one -> 'order', 'null'::jsonb), one -> 'faults', one -> 'warnings', one ->> 'state'
    from jsonb_array_elements(${JSON.stringify(written)}::jsonb) as one
  `.execute(db());
}

interface Wanted {
  readonly listId: string;
  readonly state: RowState | undefined;
  readonly size: number;
  readonly offset: number;
}

/** Some rows of a list in the order of the file. */
export async function listRows({ listId, state, size, offset }: Wanted): Promise<ImportRow[]> {
  const found = await sql<ImportRow>`
    select ${columns} from worklists.line i where i.list_id = ${listId} ${state ? sql`and i.state = ${state}` : sql``}
    order by i.line limit ${size} offset ${offset}
  `.execute(db());
  return found.rows;
}

/** A row of a list; throws when there is none of that number. */
export async function getRow(listId: string, line: number): Promise<ImportRow> {
  const found = await sql<ImportRow>`
    select ${columns} from worklists.line i where i.list_id = ${listId} and i.line = ${line}
  `.execute(db());
  const row = found.rows[0];
  if (!row) throw importFailures.noSuchList();
  return row;
}

/** Writes a mended row with what it comes to now; its source stays. */
export async function saveMended(
  { listId, line }: At,
  { cells, ...understood }: Understood & { readonly cells: Cells },
): Promise<void> {
  const { order, faults, warnings } = understood;
  await sql`
    update worklists.line set cells = ${JSON.stringify(cells)}::jsonb, version = version + 1,
      order_given = ${order && JSON.stringify(order)}::jsonb, faults = ${JSON.stringify(faults)}::jsonb,
      warnings = ${JSON.stringify(warnings)}::jsonb, state = ${stateOf(understood)}
    where list_id = ${listId} and line = ${line}
  `.execute(db());
}

/** Lets rows that stand so wait for their turn, and leaves all others; returns how many wait. */
export async function saveWaiting(listId: string, states: readonly RowState[]): Promise<number> {
  await sql`
    update worklists.line set state = case when state = any(${states}) then 'waiting' else 'left' end where list_id = ${listId}
  `.execute(db());
  const waiting = await sql<{ n: number }>`
    select count(*)::int as n from worklists.line where list_id = ${listId} and state = 'waiting'
  `.execute(db());
  return waiting.rows[0]?.n ?? 0;
}

/** A row whose turn it is. */
export interface NextRow {
  readonly line: number;
  readonly order: NewTask;
}

/** The numbers of the tasks that rows of a list became. */
export async function listGivenNumbers(listId: string): Promise<number[]> {
  const found = await sql<{ number: number }>`
    select t.number::int as number from worklists.line i join tasks.task t on t.id = i.task_id
    where i.list_id = ${listId} and i.state = 'done' order by t.number
  `.execute(db());
  return found.rows.map(({ number }) => number);
}

/** Holds the next rows that wait, as many as are given together. */
export async function lockNextRows(listId: string, most: number): Promise<NextRow[]> {
  const found = await sql<NextRow>`
    select line, order_given as "order" from worklists.line
    where list_id = ${listId} and state = 'waiting' order by line limit ${most} for update skip locked
  `.execute(db());
  return found.rows;
}

/** Writes which tasks rows became, in the transaction in which they did. */
export async function saveGivenTogether(
  listId: string,
  given: readonly { readonly line: number; readonly taskId: string }[],
): Promise<void> {
  await sql`
    update worklists.line i set state = 'done', task_id = one.task_id
    from unnest(${given.map(({ line }) => line)}::int[], ${given.map(({ taskId }) => taskId)}::uuid[]) as one(line, task_id)
    where i.list_id = ${listId} and i.line = one.line
  `.execute(db());
}

/** A row of a list by its number. */
export interface At {
  readonly listId: string;
  readonly line: number;
}

/** Writes why a row became no task, unless another has done it meanwhile. */
export async function saveFailed({ listId, line }: At, why: Why): Promise<void> {
  await sql`
    update worklists.line set state = 'failed', why = ${JSON.stringify(why)}::jsonb
    where list_id = ${listId} and line = ${line} and state = 'waiting'
  `.execute(db());
}

/** Leaves all rows that still wait; returns how many did. */
export async function leaveWaiting(listId: string): Promise<number> {
  const left = await sql`
    update worklists.line set state = 'left' where list_id = ${listId} and state = 'waiting'
  `.execute(db());
  return Number(left.numAffectedRows ?? 0);
}

/** Counts that a row broke; returns how often it has by now. */
export async function countTry({ listId, line }: At): Promise<number> {
  const counted = await sql<{ tries: number }>`
    update worklists.line set tries = tries + 1 where list_id = ${listId} and line = ${line} returning tries
  `.execute(db());
  return counted.rows[0]?.tries ?? 0;
}
