import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Appeal, Outcome } from './appeal.ts';

/** The appeal about a comment, where there is one. */
export async function findAppeal(commentId: string): Promise<Appeal | undefined> {
  const found = await sql<Appeal>`
    select comment_id as "commentId", said, at, against, outcome, answer, decided_by as "decidedBy", decided_at as "decidedAt"
    from comments.appeal where comment_id = ${commentId}
  `.execute(db());
  return found.rows[0];
}

/** Keeps an appeal; false where there was one already. */
export async function insertAppeal(
  appeal: Pick<Appeal, 'commentId' | 'said' | 'against'>,
  now: Temporal.Instant,
): Promise<boolean> {
  const kept = await sql`
    insert into comments.appeal (comment_id, said, at, against) values (${appeal.commentId}, ${appeal.said}, ${now}, ${appeal.against})
    on conflict do nothing returning 1
  `.execute(db());
  return kept.rows.length > 0;
}

/** Writes how an appeal was decided. */
export async function saveAppeal(
  { commentId, outcome, answer, by }: { commentId: string; outcome: Outcome; answer: string; by: string },
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update comments.appeal set outcome = ${outcome}, answer = ${answer}, decided_by = ${by}, decided_at = ${now}
    where comment_id = ${commentId}
  `.execute(db());
}
