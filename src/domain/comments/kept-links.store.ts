import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';

/** Keeps the sealed link of a comment whose author left a mailbox. */
export async function keepLink(
  commentId: string,
  { link, locale }: { readonly link: string; readonly locale: Locale },
): Promise<void> {
  await sql`
    insert into comments.kept_link (comment_id, link, locale) values (${commentId}, ${link}, ${locale})
  `.execute(db());
}

/** Lets go of links whose mailbox is kept no longer. */
export async function dropLinksWithoutMailbox(): Promise<void> {
  await sql`
    delete from comments.kept_link k using comments.comment c where c.id = k.comment_id and c.email is null
  `.execute(db());
}

/** A decision of which the author of a comment is to be told. */
export interface Untold {
  readonly commentId: string;
  readonly decidedAt: Temporal.Instant;
}

/**
 * Takes the decisions that stood at a moment and were not told yet, and marks them as told: by another program they are not
 * taken again. What was decided anew, or came to stand otherwise, is told anew; what is held again waits for the next decision.
 */
export async function takeUntold(stoodAt: Temporal.Instant, most: number): Promise<Untold[]> {
  const taken = await sql<Untold>`
    with untold as (
      select k.comment_id, c.state, greatest(c.decided_at, p.decided_at) as decided_at
      from comments.kept_link k join comments.comment c on c.id = k.comment_id
        left join comments.appeal p on p.comment_id = c.id
      where c.state in ('published', 'refused') and c.email is not null and greatest(c.decided_at, p.decided_at) <= ${stoodAt}
        and (k.told_of is null or greatest(c.decided_at, p.decided_at) > k.told_of or c.state <> k.told_state)
      order by k.comment_id limit ${most} for update of k skip locked
    )
    update comments.kept_link k set told_state = u.state, told_of = u.decided_at
    from untold u where u.comment_id = k.comment_id
    returning k.comment_id as "commentId", u.decided_at as "decidedAt"
  `.execute(db());
  return taken.rows;
}

/** What a mail about a decision is made from. */
export interface Decided {
  readonly email: string;
  readonly headline: string;
  readonly link: string;
  readonly locale: Locale;
  readonly state: 'published' | 'refused';
  readonly reason: string | null;
  readonly note: string;
  readonly decidedAt: Temporal.Instant;
  readonly outcome: 'granted' | 'rejected' | null;
  readonly answer: string;
}

/** How a comment stands, with the mailbox to tell it to; nothing where it waits again or its mailbox is gone. */
export async function findDecided(commentId: string): Promise<Decided | undefined> {
  const found = await sql<Decided>`
    select c.email, a.headline, k.link, k.locale, c.state, c.reason, c.note, c.decided_at as "decidedAt", p.outcome,
      coalesce(p.answer, '') as answer
    from comments.kept_link k join comments.comment c on c.id = k.comment_id join articles.article a on a.id = c.article_id
      left join comments.appeal p on p.comment_id = c.id
    where c.id = ${commentId} and c.state in ('published', 'refused') and c.email is not null
  `.execute(db());
  return found.rows[0];
}
