import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { DirectiveFile } from './directive.ts';
import { documentFailures } from './words.ts';

/** A file whose content is already in the file store. */
export type NewFile = Omit<DirectiveFile, 'ordinal'>;

const fileColumns = sql`ordinal, sha256, name, kind, size, is_source as "isSource"`;

/** The files of a directive in the order they came. */
export async function listFiles(directiveId: string): Promise<DirectiveFile[]> {
  const found = await sql<DirectiveFile>`
    select ${fileColumns} from documents.file where directive_id = ${directiveId} order by ordinal
  `.execute(db());
  return found.rows;
}

/** One file of a directive; throws when it has none of that ordinal. */
export async function getFile(directiveId: string, ordinal: number): Promise<DirectiveFile> {
  const found = await sql<DirectiveFile>`
    select ${fileColumns} from documents.file where directive_id = ${directiveId} and ordinal = ${ordinal}
  `.execute(db());
  const file = found.rows[0];
  if (!file) throw documentFailures.noSuchFile();
  return file;
}

/** Adds files to a directive after those it has; the caller holds the directive. */
export async function insertFiles(
  directiveId: string,
  files: readonly NewFile[],
  added: { by: string; at: Temporal.Instant },
): Promise<void> {
  if (files.length === 0) return;
  await sql`
    insert into documents.file (directive_id, ordinal, sha256, name, kind, size, is_source, added_at, added_by)
    select ${directiveId}, nth + coalesce((select max(ordinal) from documents.file where directive_id = ${directiveId}), 0),
      sha256, name, kind, size, "isSource", ${added.at}, ${added.by}
    from rows from (json_to_recordset(${JSON.stringify(files)}::json)
      as (sha256 text, name text, kind text, size bigint, "isSource" boolean)) with ordinality as given (sha256, name, kind, size, "isSource", nth)
  `.execute(db());
}

/** Which of these contents a directive, or one on its way into the register, still has. */
export async function contentsOfDirectives(hashes: readonly string[]): Promise<string[]> {
  const found = await sql<{ sha256: string }>`
    select sha256 from documents.file where sha256 = any(${hashes})
    union select sha256 from documents.intake_file where sha256 = any(${hashes})
  `.execute(db());
  return found.rows.map(({ sha256 }) => sha256);
}
