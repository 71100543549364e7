import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Report } from './report.ts';

interface NewReport {
  readonly commentId: string;
  readonly reason: string;
  readonly said: string;
  readonly addressHash: Buffer | null;
}

/** Keeps a report; a second one from the same place changes nothing. */
export async function insertReport(report: NewReport, now: Temporal.Instant): Promise<void> {
  const { commentId, reason, said, addressHash } = report;
  await sql`
    insert into comments.report (comment_id, reason, said, address_hash, at)
    values (${commentId}, ${reason}, ${said}, ${addressHash}::bytea, ${now}) on conflict do nothing
  `.execute(db());
}

/** The reports of a comment, latest first. */
export async function listReports(commentId: string): Promise<Report[]> {
  const found = await sql<Report>`
    select id, reason, said, at, settled_at as "settledAt" from comments.report where comment_id = ${commentId} order by at desc limit 100
  `.execute(db());
  return found.rows;
}

/** What was reported about comments has been looked at. */
export async function settleReports(commentIds: readonly string[], now: Temporal.Instant): Promise<void> {
  await sql`
    update comments.report set settled_at = ${now} where settled_at is null and comment_id = any(${[...commentIds]}::uuid[])
  `.execute(db());
}
