import { type RawBuilder, sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { type Standing, standingOn } from '../tasks/index.ts';
import type { MemberTask } from './member-task.ts';
import type { CountedScheme, Scheme, SchemeCounts, SchemeKind, SchemeState } from './scheme.ts';
import { schemeColumns } from './schemes.store.ts';

/** For whom and when schemes are counted. */
export interface Seen {
  /** The condition on `tasks.task t` that keeps to what the one who asks may know of. */
  readonly readable: RawBuilder<boolean>;
  readonly today: Temporal.PlainDate;
}

/** What a list of schemes is asked. */
export interface SchemeQuery {
  readonly typed: string;
  readonly kind: SchemeKind | undefined;
  readonly ownerIds: readonly string[] | undefined;
  readonly state: SchemeState | undefined;
}

interface Turn {
  readonly size: number;
  readonly offset: number;
}

type Row = Scheme & { readonly counts: Readonly<Record<string, number>> | null; readonly total: number };

/** The schemes that a query asks for, those that run first, each with its counts; and how many there are. */
export async function listSchemes(
  query: SchemeQuery,
  { size, offset }: Turn,
  seen: Seen,
): Promise<{ readonly schemes: readonly CountedScheme[]; readonly total: number }> {
  const found = await sql<Row>`
    with asked as (
      select ${schemeColumns}, count(*) over () as total from schemes.scheme s where ${matching(query, seen)}
      order by s.closed_at is not null, upper(s.valid) nulls last, s.name collate kernel.vietnamese, s.id
      limit ${size} offset ${offset}
    ), counted as (
      select m.scheme_id, ${standingOn(seen.today)} as standing, count(*) as n
      from schemes.membership m join tasks.task t on t.id = m.task_id
      where m.scheme_id in (select id from asked) and m.removed_at is null and ${seen.readable}
      group by m.scheme_id, standing
    )
    select asked.*, (select json_object_agg(c.standing, c.n) from counted c where c.scheme_id = asked.id) as counts from asked
  `.execute(db());
  const schemes = found.rows.map(({ counts, total: _, ...scheme }) => ({ ...scheme, counts: whole(counts) }));
  return { schemes, total: Number(found.rows[0]?.total ?? 0) };
}

/** How the tasks of one scheme stand. */
export async function countScheme(schemeId: string, seen: Seen): Promise<SchemeCounts> {
  const found = await sql<{ standing: Standing; n: number }>`
    select ${standingOn(seen.today)} as standing, count(*) as n
    from schemes.membership m join tasks.task t on t.id = m.task_id
    where m.scheme_id = ${schemeId} and m.removed_at is null and ${seen.readable} group by standing
  `.execute(db());
  return whole(Object.fromEntries(found.rows.map(({ standing, n }) => [standing, n])));
}

function whole(counts: Readonly<Record<string, number>> | null): SchemeCounts {
  const of = (standing: Standing) => Number(counts?.[standing] ?? 0);
  return {
    'open overdue': of('open overdue'),
    'open in time': of('open in time'),
    'done in time': of('done in time'),
    'done late': of('done late'),
    closed: of('closed'),
  };
}

function matching({ typed, kind, ownerIds, state }: SchemeQuery, { today }: Seen): RawBuilder<boolean> {
  const words = typed.split(/\s+/).filter(Boolean);
  const asked = [
    sql`true`,
    ...words.map(
      (word) => sql`s.plain_name like '%' || kernel.plain(${word.replace(/[\\%_]/g, '\\$&')}) || '%'`,
    ),
    ...(kind ? [sql`s.kind = ${kind}`] : []),
    ...(ownerIds ? [sql`s.owner_id = any(${ownerIds}::uuid[])`] : []),
    ...(state ? [standsAs(state, today)] : []),
  ];
  return sql<boolean>`(${sql.join(asked, sql` and `)})`;
}

function standsAs(state: SchemeState, today: Temporal.PlainDate): RawBuilder<unknown> {
  switch (state) {
    case 'closed':
      return sql`s.closed_at is not null`;
    case 'planned':
      return sql`s.closed_at is null and s.valid >> daterange(${today}::date, ${today}::date, '[]')`;
    case 'past':
      return sql`s.closed_at is null and s.valid << daterange(${today}::date, ${today}::date, '[]')`;
    case 'running':
      return sql`s.closed_at is null and s.valid @> ${today}::date`;
  }
}

/** The tasks of a scheme that one may read, red first; all of them or those that stand one way. */
export async function listMembers(
  {
    schemeId,
    standing,
    size,
    offset,
  }: Turn & { readonly schemeId: string; readonly standing: Standing | undefined },
  seen: Seen,
): Promise<MemberTask[]> {
  const found = await sql<MemberTask>`
    select t.id, t.number, t.title, t.state, t.lead_id as "leadId", t.due_on as "dueOn", t.horizon, t.handed_in_on as "handedInOn",
      t.done_on as "doneOn", t.paused_on as "pausedOn", t.percent, d.symbol
    from schemes.membership m join tasks.task t on t.id = m.task_id join documents.directive d on d.id = t.directive_id
    where m.scheme_id = ${schemeId} and m.removed_at is null and ${seen.readable}
      and ${standing ? sql`${standingOn(seen.today)} = ${standing}` : sql`t.state not in ('cancelled', 'withdrawn')`}
    order by case ${standingOn(seen.today)} when 'open overdue' then 0 when 'open in time' then 1 when 'closed' then 3 else 2 end,
      t.due_on nulls last, t.number
    limit ${size} offset ${offset}
  `.execute(db());
  return found.rows;
}

/** The identities of all tasks of a scheme that one may read and that count. */
export async function listMemberIds(schemeId: string, seen: Seen): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select t.id from schemes.membership m join tasks.task t on t.id = m.task_id
    where m.scheme_id = ${schemeId} and m.removed_at is null and ${seen.readable} and t.state not in ('cancelled', 'withdrawn')
  `.execute(db());
  return found.rows.map(({ id }) => id);
}

/** Those of these tasks that one may read. */
export async function listReadable(
  taskIds: readonly string[],
  readable: RawBuilder<boolean>,
): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select t.id from tasks.task t where t.id = any(${taskIds}::uuid[]) and ${readable}
  `.execute(db());
  return found.rows.map(({ id }) => id);
}

/** The tasks of these numbers that one may read. */
export async function findTasksNumbered(
  numbers: readonly number[],
  seen: Seen,
): Promise<{ readonly id: string; readonly number: number }[]> {
  const found = await sql<{ id: string; number: number }>`
    select t.id, t.number from tasks.task t where t.number = any(${numbers}::bigint[]) and ${seen.readable}
  `.execute(db());
  return found.rows;
}
