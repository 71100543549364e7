import { sql } from 'kysely';
import type { Reading } from '../../../reader/index.ts';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';

/** The reading of a directive that counts now. */
export interface CurrentReading {
  readonly id: string;
  readonly directiveId: string;
  readonly textSha256: string;
  readonly readerVersion: string;
  readonly readAt: Temporal.Instant;
  readonly readBy: string;
  readonly found: Reading;
}

/** Holds the desk of a directive until the transaction ends, so that two people decide one after the other. */
export async function lockDesk(directiveId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(731150, hashtext(${directiveId}))`.execute(db());
}

/** The reading that counts now; nothing while the directive has not been read. */
export async function findReading(directiveId: string): Promise<CurrentReading | undefined> {
  const found = await sql<CurrentReading>`
    select id, directive_id as "directiveId", text_sha256 as "textSha256", reader_version as "readerVersion",
      read_at as "readAt", read_by as "readBy", found
    from reading.reading where directive_id = ${directiveId} and superseded_at is null
  `.execute(db());
  return found.rows[0];
}

/** Keeps a whole reading as the one that counts; the one before it is superseded and stays. */
export async function insertReading(reading: Omit<CurrentReading, 'id' | 'readerVersion'>): Promise<string> {
  await sql`
    update reading.reading set superseded_at = ${reading.readAt}
    where directive_id = ${reading.directiveId} and superseded_at is null
  `.execute(db());
  const made = await sql<{ id: string }>`
    insert into reading.reading (directive_id, text_sha256, reader_version, read_at, read_by, found)
    values (${reading.directiveId}, ${reading.textSha256}, ${reading.found.version}, ${reading.readAt}, ${reading.readBy},
      ${JSON.stringify(reading.found)}::jsonb)
    returning id
  `.execute(db());
  const id = made.rows[0]?.id;
  if (!id) throw new Error('no reading was written');
  return id;
}

/** The text of that fingerprint as it was read before it was corrected; nothing when none was kept. */
export async function findFormerText(directiveId: string, sha256: string): Promise<string | undefined> {
  const found = await sql<{ text: string }>`
    select body_text as text from documents.former_text
    where directive_id = ${directiveId} and text_sha256 = ${sha256} order by corrected_at desc limit 1
  `.execute(db());
  return found.rows[0]?.text;
}
