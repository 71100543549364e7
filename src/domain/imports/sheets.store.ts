import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { SheetLine } from '../../kernel/sheets/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { KeptSheet } from './sheet.ts';
import { importFailures } from './words.ts';

interface NewSheet {
  readonly accountId: string;
  readonly list: string;
  readonly fileName: string;
  readonly lines: readonly SheetLine[];
}

/** Keeps a file for whoever sent it; returns its identity. */
export async function insertSheet(sheet: NewSheet, now: Temporal.Instant): Promise<string> {
  const made = await sql<{ id: string }>`
    insert into imports.sheet (account_id, list, file_name, lines, sent_at)
    values (${sheet.accountId}, ${sheet.list}, ${sheet.fileName}, ${JSON.stringify(sheet.lines)}::jsonb, ${now})
    returning id
  `.execute(db());
  const id = made.rows[0]?.id;
  if (!id) throw new Error('no sheet was written');
  return id;
}

/** A file by its identity, for the one who sent it to this list; throws when there is none. */
export async function getSheet(
  id: string,
  { accountId, list }: Pick<NewSheet, 'accountId' | 'list'>,
): Promise<KeptSheet> {
  const found = await sql<KeptSheet>`
    select id, file_name as "fileName", lines from imports.sheet
    where id = ${id} and account_id = ${accountId} and list = ${list}
  `.execute(db());
  const sheet = found.rows[0];
  if (!sheet) throw importFailures.noSuchSheet();
  return sheet;
}

/** Drops a file that was read in or is not wanted any more. */
export async function deleteSheet(id: string): Promise<void> {
  await sql`delete from imports.sheet where id = ${id}`.execute(db());
}

/** Drops the files that nobody read in for a day. */
export async function sweepSheets(now: Temporal.Instant): Promise<void> {
  await sql`delete from imports.sheet where sent_at < ${now.subtract({ hours: 24 })}::timestamptz`.execute(
    db(),
  );
}
