import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Version } from './version.ts';

const columns = sql`v.number, v.saved_by as "savedBy", a.name as "savedByName", v.begun_at as "begunAt", v.saved_at as "savedAt", v.how`;

/** One version of a piece; nothing where there is none of that number. */
export async function findVersion(articleId: string, number: number): Promise<Version | undefined> {
  const found = await sql<Version>`
    select ${columns}, v.content from articles.version v join accounts.account a on a.id = v.saved_by
    where v.article_id = ${articleId} and v.number = ${number}
  `.execute(db());
  return found.rows[0];
}

/** The versions of a piece, latest first, without their words. */
export async function listVersions(articleId: string): Promise<Omit<Version, 'content'>[]> {
  const found = await sql<Omit<Version, 'content'>>`
    select ${columns} from articles.version v join accounts.account a on a.id = v.saved_by
    where v.article_id = ${articleId} order by v.number desc limit 200
  `.execute(db());
  return found.rows;
}
