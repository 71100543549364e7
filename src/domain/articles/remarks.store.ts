import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Remark } from './remark.ts';

/** The margin of a piece: what waits first, then in the order in which it was said. */
export async function listRemarks(articleId: string): Promise<Remark[]> {
  const found = await sql<Remark>`
    select r.id, r.version, r.quote, r.before, r.words, w.name as by, r.written_at as at, s.name as "settledBy", r.settled_at as "settledAt"
    from articles.remark r join accounts.account w on w.id = r.written_by left join accounts.account s on s.id = r.settled_by
    where r.article_id = ${articleId} order by r.settled_at is not null, r.written_at
  `.execute(db());
  return found.rows;
}

interface NewRemark extends Pick<Remark, 'version' | 'quote' | 'before' | 'words'> {
  readonly articleId: string;
  readonly by: string;
}

/** Writes a remark into the margin; gives its identity. */
export async function insertRemark(remark: NewRemark, now: Temporal.Instant): Promise<string> {
  const { articleId, version, quote, before, words, by } = remark;
  const made = await sql<{ id: string }>`
    insert into articles.remark (article_id, version, quote, before, words, written_by, written_at)
    values (${articleId}, ${version}, ${quote}, ${before}, ${words}, ${by}, ${now}) returning id
  `.execute(db());
  const id = made.rows[0]?.id;
  if (!id) throw new Error('no remark was written');
  return id;
}

/** Marks a remark as dealt with; false where it was already, or is none of this piece. */
export async function settleRemark(
  { articleId, id, by }: { readonly articleId: string; readonly id: string; readonly by: string },
  now: Temporal.Instant,
): Promise<boolean> {
  const found = await sql`
    update articles.remark set settled_by = ${by}, settled_at = ${now}
    where id = ${id} and article_id = ${articleId} and settled_at is null returning id
  `.execute(db());
  return found.rows.length > 0;
}
