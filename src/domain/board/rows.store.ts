import { type RawBuilder, sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { type Standing, standingOn } from '../tasks/index.ts';
import { bounding, daysLateOn, matching, type Seen, standingAsked } from './filter.store.ts';
import type { Turn } from './order.ts';
import type { ListWanted, PlacedRow, TaskList, TaskRow } from './task-row.ts';

const rowColumns = ({ coordinated, opens }: Seen) => sql`t.id, t.number, t.title, t.product,
  json_build_object('text', t.passage, 'start', t.passage_start, 'end', t.passage_end,
    'textSha256', t.text_sha256) as passage, t.directive_id as "directiveId", d.symbol,
  d.title as "directiveTitle", t.speaker, t.force, t.giver_id as "giverId", t.lead_id as "leadId",
  ${coordinated.list} as "coordinatingIds", ${opens} as opens,
  t.state, t.given_on as "givenOn", t.due_on as "dueOn", t.handed_in_on as "handedInOn", t.done_on as "doneOn", t.paused_on as "pausedOn", t.horizon, t.percent,
  (select l.due_on from tasks.deadline l where l.task_id = t.id order by l.ordinal limit 1) as "firstDueOn",
  t.extension_pending as "extensionPending"`;

/** One page of a list, with its counts. */
export async function loadList(wanted: ListWanted, seen: Seen): Promise<TaskList> {
  const [found, counted] = await Promise.all([listRows(wanted, seen), countList(wanted, seen)]);
  return { rows: found, ...counted };
}

/** Rows of a list in its order, from a place on. Places are found in narrow rows; the rest is fetched for one page only. */
export async function listRows(wanted: ListWanted, seen: Seen): Promise<PlacedRow[]> {
  const { filter, turn, size } = wanted;
  const way = sql.raw(turn?.way === 'before' ? 'desc' : 'asc');
  const found = await sql<PlacedRow>`
    with place as (
      select * from (
        select t.id, t.number, ${rankOf(wanted, seen)} as rank from ${tasksInOrder(wanted, seen)} where ${matching(filter, seen)}
      ) ranked ${turn ? sql`where ${beyond(turn)}` : sql``}
      order by rank ${way}, number ${way} limit ${size}
    )
    select ${rowColumns(seen)}, place.rank from place join ${seen.tasks} on t.id = place.id
      join documents.directive d on d.id = t.directive_id
    order by place.rank, place.number
  `.execute(db());
  return found.rows;
}

/** The whole list as identities in its order: what a file of it will hold, whatever changes while it is written. */
export async function listIds(wanted: Omit<ListWanted, 'size'>, seen: Seen): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select t.id from ${tasksInOrder(wanted, seen)} where ${matching(wanted.filter, seen)} order by ${rankOf(wanted, seen)}, t.number
  `.execute(db());
  return found.rows.map(({ id }) => id);
}

/** The rows of these tasks, in the order of the identities. */
export async function listRowsOf(ids: readonly string[], seen: Seen): Promise<TaskRow[]> {
  const found = await sql<TaskRow>`
    select ${rowColumns(seen)} from unnest(${ids}::uuid[]) with ordinality as given(id, nth)
      join ${seen.tasks} on t.id = given.id join documents.directive d on d.id = t.directive_id
    order by given.nth
  `.execute(db());
  return found.rows;
}

/** The bodies that gave, lead or coordinate any of these tasks. */
export async function listBodiesOf(ids: readonly string[], seen: Seen): Promise<string[]> {
  const found = await sql<{ id: string }>`
    with listed as materialized (
      select t.lead_id, t.giver_id, ${seen.coordinated.list} as helping
      from unnest(${ids}::uuid[]) as given(id) join ${seen.tasks} on t.id = given.id
    )
    select lead_id as id from listed union select giver_id from listed union select unnest(helping)::uuid from listed
  `.execute(db());
  return found.rows.map(({ id }) => id);
}

/** How many rows a list has, how many stand before the page, and how they would count. */
async function countList(wanted: ListWanted, seen: Seen): Promise<Omit<TaskList, 'rows'>> {
  const { filter, turn } = wanted;
  type Row = { standing: Standing; n: number; listed: number; before: number };
  const found = await sql<Row>`
    select standing, count(*) as n, count(*) filter (where listed) as listed, count(*) filter (where listed and before) as before
    from (
      select ${standingOn(seen.today)} as standing, ${standingAsked(filter, seen)} as listed,
        ${turn ? notBeyond(turn, rankOf(wanted, seen)) : sql`false`} as before
      from ${tasksInOrder(wanted, seen)} where ${bounding(filter, seen)}
    ) task group by standing
  `.execute(db());
  const sum = (of: (row: (typeof found.rows)[number]) => number) =>
    found.rows.reduce((all, row) => all + of(row), 0);
  const count = (standing: Standing) => found.rows.find((row) => row.standing === standing)?.n ?? 0;
  const passed = sum((row) => row.before);
  return {
    before: turn?.way === 'before' ? Math.max(0, passed - wanted.size) : passed,
    total: sum((row) => row.listed),
    standings: {
      'open overdue': count('open overdue'),
      'open in time': count('open in time'),
      'done in time': count('done in time'),
      'done late': count('done late'),
      closed: count('closed'),
    },
  };
}

/** The tasks, and beside them the place of each lead in the order of names where the list stands in that. */
function tasksInOrder({ order }: Pick<ListWanted, 'order'>, { tree, near }: Seen): RawBuilder<unknown> {
  if (order !== 'lead') return near;
  const byName = new Intl.Collator('vi');
  const ids = [...tree.list].sort((one, other) => byName.compare(one.name, other.name)).map(({ id }) => id);
  return sql`${near} left join unnest(${ids}::uuid[]) with ordinality as lead_name(id, nth) on lead_name.id = t.lead_id`;
}

/** A whole number by which a list is sorted, smallest first; the number of the task decides between equals. */
function rankOf({ order }: Pick<ListWanted, 'order'>, { today }: Seen): RawBuilder<number> {
  switch (order) {
    case 'red first':
      return redFirst(today);
    case 'newest':
      return sql<number>`(date '2000-01-01' - t.given_on)::bigint`;
    case 'oldest':
      return sql<number>`(t.given_on - date '2000-01-01')::bigint`;
    case 'lead':
      return sql<number>`coalesce(lead_name.nth, 1000000)`;
    case 'number':
      return sql<number>`(-t.number)::bigint`;
  }
}

/** Overdue first and the longest overdue before others; then what is due soonest, without a deadline last; then what was done last. */
function redFirst(today: Temporal.PlainDate): RawBuilder<number> {
  return sql<number>`(case ${standingOn(today)}
    when 'open overdue' then 1000000 - ${daysLateOn(today)}
    when 'open in time' then 2000000 + coalesce(t.due_on - date '2000-01-01', 900000)
    when 'closed' then 5000000
    else 4000000 - (t.done_on - date '2000-01-01') end)::bigint`;
}

function beyond({ way, place }: Turn): RawBuilder<boolean> {
  const sign = sql.raw(way === 'after' ? '>' : '<');
  return sql<boolean>`(rank, number) ${sign} (${place.rank}::bigint, ${place.number}::bigint)`;
}

/** What stands before the page: up to the place itself when it goes on after it, before the place when it goes back. */
function notBeyond({ way, place }: Turn, rank: RawBuilder<number>): RawBuilder<boolean> {
  const sign = sql.raw(way === 'after' ? '<=' : '<');
  return sql<boolean>`(${rank}, t.number) ${sign} (${place.rank}::bigint, ${place.number}::bigint)`;
}
