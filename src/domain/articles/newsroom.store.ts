import { type RawBuilder, sql } from 'kysely';
import { db, plannedAnew } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import {
  countedTo,
  type NewsroomList,
  type NewsroomQuery,
  type NewsroomRow,
  type Section,
  sumOf,
} from './newsroom.ts';
import { type State, states } from './transitions.ts';

interface Seen {
  readonly accountId: string;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  readonly locale: Locale;
}

const finished: readonly State[] = ['published', 'corrected', 'withdrawn', 'dropped'];

/** The articles that are asked for, what was touched last first, and how many stand at each step. */
export async function listNewsroom(
  query: NewsroomQuery,
  turn: { readonly size: number; readonly offset: number },
  seen: Seen,
): Promise<NewsroomList> {
  const where = matching(query, seen);
  const asked = statesIn(query.state);
  const [found, counted] = await Promise.all([
    sql<NewsroomRow>`${plannedAnew}
      select a.id, a.headline, a.state, case ${seen.locale} when 'vi' then s.name_vi else s.name_en end as section,
        w.name as writer, c.name as claimant, a.due_on as "dueOn", a.publish_at as "publishAt", a.published_at as "publishedAt",
        a.touched_at as "touchedAt",
        (select count(*)::int from articles.alert l where l.article_id = a.id and l.seen_at is null) as alerts,
        (select count(*)::int from articles.remark r where r.article_id = a.id and r.settled_at is null) as remarks
      from articles.article a
      join articles.section s on s.slug = a.section_slug
      join accounts.account w on w.id = a.written_by
      left join accounts.account c on c.id = a.claimed_by and a.claimed_until > ${seen.now}
      where ${where} and a.state = any(${[...asked]}::text[])
      order by a.touched_at desc, a.id desc limit ${turn.size} offset ${turn.offset}
    `.execute(db()),
    sql<{ state: State; n: number }>`${plannedAnew}
      select step.state, (select count(*)::int from (
          select from articles.article a where ${where} and a.state = step.state
          limit ${countedTo + 1}::int) c) as n
      from unnest(${[...states]}::text[]) as step (state)
    `.execute(db()),
  ]);
  const of = new Map(counted.rows.map(({ state, n }) => [state, n]));
  const counts = Object.fromEntries(
    states.map((state) => [state, countedIn(of.get(state) ?? 0)]),
  ) as NewsroomList['counts'];
  return { rows: found.rows, total: sumOf(asked, counts), counts };
}

const countedIn = (n: number) => (n > countedTo ? undefined : n);

function statesIn(asked: NewsroomQuery['state']): readonly State[] {
  if (asked === 'all') return states;
  return asked ? [asked] : states.filter((state) => !finished.includes(state));
}

function matching(query: NewsroomQuery, { accountId, now, today }: Seen): RawBuilder<boolean> {
  const { newsrooms, typed, section, whose, due } = query;
  const words = typed.split(/\s+/).filter(Boolean);
  const isClaimed = sql`a.claimed_until > ${now}`;
  const asked = [
    sql`a.newsroom_id = any(${[...newsrooms]}::uuid[])`,
    ...words.map(
      (word) =>
        sql`kernel.plain(a.headline) like '%' || kernel.plain(${word.replace(/[\\%_]/g, '\\$&')}) || '%'`,
    ),
    ...(section ? [sql`a.section_slug = ${section}`] : []),
    ...(whose === 'mine' ? [sql`a.claimed_by = ${accountId} and ${isClaimed}`] : []),
    ...(whose === 'nobody' ? [sql`coalesce(not (${isClaimed}), true)`] : []),
    ...(due === 'late' ? [sql`a.due_on < ${today}::date and a.published_at is null`] : []),
    ...(due === 'week' ? [sql`a.due_on >= ${today}::date and a.due_on < ${today}::date + 7`] : []),
  ];
  return sql<boolean>`(${sql.join(asked, sql` and `)})`;
}

/** The sections of a day, in their order. */
export async function listSections(day: Temporal.PlainDate, locale: Locale): Promise<Section[]> {
  const found = await sql<Section>`
    select slug, case ${locale} when 'vi' then name_vi else name_en end as name
    from articles.section where valid @> ${day}::date order by ordinal, slug
  `.execute(db());
  return found.rows;
}
