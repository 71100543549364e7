import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../kernel/access/index.ts';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import { type Coordinated, readableTasks } from '../tasks/index.ts';
import { findSeries } from './series.store.ts';
import type { Series, SeriesState } from './series.ts';

/** What a list of series is asked. */
export interface SeriesQuery {
  readonly typed: string;
  readonly leads: readonly string[] | undefined;
  readonly state: SeriesState | undefined;
  readonly size: number;
  readonly offset: number;
}

interface Seen {
  readonly actor: Actor;
  readonly tree: BodyTree;
  readonly today: Temporal.PlainDate;
}

/** An order names its coordinating bodies in itself. */
const coordinated: Coordinated = {
  byOneOf: (bodyIds) => sql`t.coordinating_ids && ${bodyIds}::uuid[]`,
  list: sql`t.coordinating_ids::text[]`,
};

/** The series that one may know of, those that go on first and the next to be given before others; and how many there are. */
export async function listSeries(
  query: SeriesQuery,
  { actor, tree, today }: Seen,
): Promise<{ readonly series: readonly Series[]; readonly total: number }> {
  const found = await sql<{ id: string; total: number }>`
    select s.id, count(*) over () as total from recurrence.series s
    where exists (
      select from (select v.*, s.directive_id from recurrence.version v where v.series_id = s.id) t
      where ${readableTasks(actor, tree, coordinated)} and ${sql.join(asked(query), sql` and `)})
      and ${stands(query.state, today)}
    order by s.ended_on is not null, s.next_given nulls last, s.created_at desc, s.id limit ${query.size} offset ${query.offset}
  `.execute(db());
  const ids = found.rows.map(({ id }) => id);
  const series = ids.length > 0 ? await findSeries(sql`s.id = any(${ids}::uuid[])`) : [];
  const inOrder = ids.flatMap((id) => series.find((one) => one.id === id) ?? []);
  return { series: inOrder, total: found.rows[0]?.total ?? 0 };
}

function asked({ typed, leads }: SeriesQuery): RawBuilder<unknown>[] {
  const words = typed.split(/\s+/).filter(Boolean);
  return [
    sql`true`,
    ...words.map(
      (word) =>
        sql`kernel.plain(t.title) like '%' || kernel.plain(${word.replace(/[\\%_]/g, '\\$&')}) || '%'`,
    ),
    ...(leads ? [sql`t.lead_id = any(${leads}::uuid[])`] : []),
  ];
}

function stands(state: SeriesState | undefined, today: Temporal.PlainDate): RawBuilder<boolean> {
  const ended = sql<boolean>`coalesce(s.ended_on <= ${today}::date, false)`;
  switch (state) {
    case undefined:
      return sql<boolean>`true`;
    case 'ended':
      return ended;
    case 'hindered':
      return sql<boolean>`(not ${ended} and s.hindrance <> '')`;
    case 'running':
      return sql<boolean>`(not ${ended} and s.hindrance = '')`;
  }
}
