import { type RawBuilder, sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { countedTo, type Desk, type DeskComment, type DeskQuery, type DeskView } from './desk.ts';
import { commentFailures } from './words.ts';

const columns = sql`c.id, c.article_id as "articleId", c.thread_id as "threadId", c.answers_id as "answersId", c.name, c.email,
  c.body, c.at, c.state, c.findings, c.reason, c.note, c.decided_by as "decidedBy", c.decided_at as "decidedAt", c.former,
  c.order_id as "orderId", c.version, a.headline, a.slug, p.name as "answersName", p.body as "answersBody", w.name as "decidedByName",
  l.at as "appealedAt", l.against as "appealAgainst",
  (select count(*)::int from comments.report r where r.comment_id = c.id and r.settled_at is null) as reports`;

const beside = sql`join articles.article a on a.id = c.article_id
  left join comments.published_comment p on p.comment_id = c.answers_id
  left join accounts.account w on w.id = c.decided_by
  left join comments.appeal l on l.comment_id = c.id and l.outcome is null`;

const states: Readonly<Record<DeskView, RawBuilder<boolean>>> = {
  held: sql<boolean>`c.state = 'held'`,
  reported: sql<boolean>`exists (select from comments.report r where r.comment_id = c.id and r.settled_at is null)`,
  appealed: sql<boolean>`exists (select from comments.appeal l where l.comment_id = c.id and l.outcome is null)`,
  published: sql<boolean>`c.state = 'published' and c.decided_at is not null`,
  refused: sql<boolean>`c.state = 'refused' and c.decided_at is not null`,
};

// What waits is gone through from its oldest; what was decided, from what was decided last.
const orders: Readonly<Record<DeskView, RawBuilder<unknown>>> = {
  held: sql`c.at, c.id`,
  reported: sql`c.at, c.id`,
  appealed: sql`c.at, c.id`,
  published: sql`c.decided_at desc, c.id desc`,
  refused: sql`c.decided_at desc, c.id desc`,
};

/** What was decided longer ago is not searched through: it is found under its article. */
const searchedDays = 90;

const isDecided = (view: DeskView) => view === 'published' || view === 'refused';

const isIn = (newsrooms: readonly string[]) => sql<boolean>`a.newsroom_id = any(${[...newsrooms]}::uuid[])`;

// Asked of each by itself: what waits lies under some hundred articles, and all of a newsroom's would be read to find them.
const waitsIn = (newsrooms: readonly string[]) =>
  sql<boolean>`(select a.newsroom_id from articles.article a where a.id = c.article_id) = any(${[...newsrooms]}::uuid[])`;

// Gone through from what was decided last, until there is enough.
const wasDecidedIn = (newsrooms: readonly string[]) =>
  sql<boolean>`exists (select from articles.article a where a.id = c.article_id and ${isIn(newsrooms)})`;

function matching(query: DeskQuery, now: Temporal.Instant): RawBuilder<boolean> {
  const words = query.typed.split(/\s+/).filter(Boolean);
  const decided = isDecided(query.view);
  const asked = [
    states[query.view],
    (decided ? wasDecidedIn : waitsIn)(query.newsrooms),
    ...words.map(
      (word) =>
        sql`kernel.plain(c.name || ' ' || c.body) like '%' || kernel.plain(${word.replace(/[\\%_]/g, '\\$&')}) || '%'`,
    ),
    ...(decided && words.length > 0
      ? [sql`c.decided_at > ${now.subtract({ hours: 24 * searchedDays })}`]
      : []),
    ...(query.finding ? [sql`c.findings @> ${JSON.stringify([{ kind: query.finding }])}::jsonb`] : []),
    ...(query.slug ? [sql`c.article_id = (select id from articles.article where slug = ${query.slug})`] : []),
  ];
  return sql<boolean>`(${sql.join(asked, sql` and `)})`;
}

/** A page of the desk; what waits with the same words under the same article stands there once, with how many there are. */
export async function listDesk(
  query: DeskQuery,
  turn: { readonly size: number; readonly offset: number },
  now: Temporal.Instant,
): Promise<Desk> {
  const grouped = query.view === 'held';
  const decided = isDecided(query.view);
  const first = grouped
    ? sql`row_number() over (partition by c.article_id, c.fingerprint order by c.at, c.id)`
    : sql`1::bigint`;
  const same = grouped ? sql`(count(*) over (partition by c.article_id, c.fingerprint))::int` : sql`1`;
  const found = await sql<DeskComment & { total: number }>`
    with matched as materialized (
      select c.id, c.at, ${decided ? sql`c.decided_at` : sql`null::timestamptz`} as decided_at, ${same} as same, ${first} as nth
      from comments.comment c where ${matching(query, now)}
      ${decided ? sql`order by c.decided_at desc, c.id desc limit ${Math.max(countedTo, turn.offset + turn.size) + 1}` : sql``}
    ),
    turn as (
      select c.*, count(*) over ()::int as total from matched c where c.nth = 1
      order by ${orders[query.view]} limit ${turn.size} offset ${turn.offset}
    )
    select ${columns}, turn.same, turn.total from turn join comments.comment c on c.id = turn.id ${beside}
    order by ${orders[query.view]}
  `.execute(db());
  return { rows: found.rows, total: found.rows[0]?.total ?? 0, waiting: await countWaiting(query.newsrooms) };
}

async function countWaiting(newsrooms: readonly string[]): Promise<Desk['waiting']> {
  const within = isIn(newsrooms);
  const found = await sql<Desk['waiting']>`
    select
      (select coalesce(sum(c.n), 0)::int from (
        select article_id, count(*) as n from comments.comment where state = 'held' group by article_id
      ) c where ${waitsIn(newsrooms)}) as held,
      (select count(distinct r.comment_id)::int from comments.report r join comments.comment c on c.id = r.comment_id
       join articles.article a on a.id = c.article_id where r.settled_at is null and ${within}) as reported,
      (select count(*)::int from comments.appeal l join comments.comment c on c.id = l.comment_id
       join articles.article a on a.id = c.article_id where l.outcome is null and ${within}) as appealed
  `.execute(db());
  return found.rows[0] ?? { held: 0, reported: 0, appealed: 0 };
}

/** One comment at the desk; throws when there is none, or it belongs to another newsroom. */
export async function getDeskComment(id: string, newsrooms: readonly string[]): Promise<DeskComment> {
  const found = await sql<DeskComment>`
    select ${columns}, (select count(*)::int from comments.comment s
      where s.state = 'held' and s.article_id = c.article_id and s.fingerprint = c.fingerprint) as same
    from comments.comment c ${beside} where c.id = ${id} and a.newsroom_id = any(${[...newsrooms]}::uuid[])
  `.execute(db());
  const comment = found.rows[0];
  if (!comment) throw commentFailures.noSuchComment();
  return comment;
}

/** Some of these comments at the desk, as far as they belong to newsrooms within reach. */
export async function listDeskComments(
  ids: readonly string[],
  newsrooms: readonly string[],
  most: number,
): Promise<DeskComment[]> {
  const found = await sql<DeskComment>`
    select ${columns}, 1 as same from comments.comment c ${beside}
    where c.id = any(${[...ids]}::uuid[]) and a.newsroom_id = any(${[...newsrooms]}::uuid[]) order by c.at, c.id limit ${most}
  `.execute(db());
  return found.rows;
}

/** The comments that wait with the same words under the same articles as these, these among them; at most so many. */
export async function listSame(ids: readonly string[], most: number): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select distinct s.id from comments.comment c join comments.comment s on s.article_id = c.article_id
      and s.fingerprint = c.fingerprint and s.state = 'held'
    where c.id = any(${[...ids]}::uuid[]) and c.state = 'held' limit ${most}
  `.execute(db());
  return [...new Set([...ids, ...found.rows.map(({ id }) => id)])];
}
