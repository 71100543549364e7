import { sql } from 'kysely';
import type { Actor } from '../../kernel/access/index.ts';
import { db } from '../../kernel/db/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import type { ImportedList, ListedImport } from './imported-list.ts';
import { rowStates } from './row.ts';
import { importFailures } from './words/failures.ts';

const columns = sql`l.id, l.file_name as "fileName", l.headings, l.state, l.made_at as "madeAt", l.finished_at as "finishedAt"`;

/** A list belongs to the person, in the name in which they brought it. */
const madeBy = ({ accountId, onBehalf }: Actor) =>
  sql`l.made_by = ${accountId} and l.made_for is not distinct from ${onBehalf?.accountId ?? null}::uuid`;

/** How many rows of a list `l` stand where. */
const counts = sql`(select json_build_object(${sql.join(
  rowStates.flatMap((state) => [sql.lit(state), sql`count(*) filter (where i.state = ${sql.lit(state)})`]),
)}) from worklists.line i where i.list_id = l.id)`;

/** Writes a list without rows; returns its identity. */
export async function insertList(
  { accountId, onBehalf }: Actor,
  { fileName, headings }: Pick<ImportedList, 'fileName' | 'headings'>,
  now: Temporal.Instant,
): Promise<string> {
  const made = await sql<{ id: string }>`
    insert into worklists.list (file_name, headings, made_by, made_for, made_at)
    values (${fileName}, ${headings}, ${accountId}, ${onBehalf?.accountId ?? null}, ${now}) returning id
  `.execute(db());
  const id = made.rows[0]?.id;
  if (!id) throw new Error('no list was written');
  return id;
}

/** A list of the one who asks with how far it is; throws when they have none of that name. */
export async function getList(actor: Actor, id: string): Promise<ListedImport> {
  const found = await sql<ListedImport>`
    select ${columns}, ${counts} as counts from worklists.list l where l.id = ${id} and ${madeBy(actor)}
  `.execute(db());
  const list = found.rows[0];
  if (!list) throw importFailures.noSuchList();
  return list;
}

/** Holds a list of the one who asks until the transaction ends. */
export async function lockList(actor: Actor, id: string): Promise<ListedImport> {
  await sql`select from worklists.list where id = ${id} for update`.execute(db());
  return getList(actor, id);
}

/** The lists of the one who asks, latest first. */
export async function listLists(actor: Actor, size: number): Promise<ListedImport[]> {
  const found = await sql<ListedImport>`
    select ${columns}, ${counts} as counts from worklists.list l where ${madeBy(actor)}
    order by l.made_at desc, l.id desc limit ${size}
  `.execute(db());
  return found.rows;
}

/** Lets a list be given in the name of the one who asks, with the roles they hold now. */
export async function saveStarted(id: string, actor: Actor, now: Temporal.Instant): Promise<void> {
  const { unread: _, mayActFor: __, ...kept } = actor;
  await sql`
    update worklists.list set state = 'running', actor = ${JSON.stringify(kept)}::jsonb, started_at = ${now} where id = ${id}
  `.execute(db());
}

/** In whose name a list is given; nothing when it is not under way. */
export async function findGiver(id: string): Promise<Actor | undefined> {
  const found = await sql<{ actor: Actor & { onBehalf?: { until: string } } }>`
    select actor from worklists.list where id = ${id} and state = 'running'
  `.execute(db());
  const actor = found.rows[0]?.actor;
  if (!actor?.onBehalf) return actor;
  const until = Temporal.PlainDate.from(actor.onBehalf.until);
  return { ...actor, onBehalf: { ...actor.onBehalf, until } };
}

/** Ends a list in which no row waits; while another still does one, that one will. */
export async function saveFinished(id: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update worklists.list set state = 'done', finished_at = ${now} where id = ${id} and state = 'running'
      and not exists (select from worklists.line i where i.list_id = ${id} and i.state = 'waiting')
  `.execute(db());
}

/** Takes away a list of which nothing was given. */
export async function dropList(id: string): Promise<void> {
  await sql`delete from worklists.list where id = ${id} and state = 'draft'`.execute(db());
}
