import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { ListedAsking } from './listed-asking.ts';

interface Wanted {
  readonly isWaiting: boolean;
  readonly size: number;
  readonly offset: number;
}

/** What newsrooms ask some bodies: what waits first, the nearest day before the others; and how many there are in all. */
export async function listAskingsOf(
  bodyIds: readonly string[],
  { isWaiting, size, offset }: Wanted,
): Promise<{ readonly askings: readonly ListedAsking[]; readonly total: number }> {
  const found = await sql<ListedAsking & { readonly total: number }>`
    select r.id as "requestId", r.number, a.headline, q.body_id as "bodyId", q.question, q.asked_at as "askedAt",
      r.due_on as "dueOn", q.replied_at as "repliedAt", count(*) over ()::int as total
    from rectifications.asking q
    join rectifications.request r on r.id = q.request_id
    join articles.article a on a.id = r.article_id
    where q.body_id = any(${[...bodyIds]}::uuid[]) and (q.replied_at is null and r.state = 'open') = ${isWaiting}
    order by ${isWaiting ? sql`r.due_on, q.asked_at` : sql`coalesce(q.replied_at, r.answered_at) desc`}, q.id
    limit ${size} offset ${offset}
  `.execute(db());
  return { askings: found.rows, total: found.rows[0]?.total ?? 0 };
}
