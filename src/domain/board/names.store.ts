import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Seen } from './filter.store.ts';

/** The name of a programme or scheme; nothing when there is none. */
export async function findSchemeName(id: string): Promise<string | undefined> {
  const found = await sql<{ name: string }>`select name from schemes.scheme where id = ${id}`.execute(db());
  return found.rows[0]?.name;
}

/** The symbol, or else the title, of a directive that gave a task one may know of; nothing is told of another. */
export async function findDirectiveName(id: string, { tasks, readable }: Seen): Promise<string | undefined> {
  const found = await sql<{ name: string }>`
    select coalesce(nullif(d.symbol, ''), d.title) as name from documents.directive d
    where d.id = ${id} and exists (select from ${tasks} where t.directive_id = d.id and ${readable})
  `.execute(db());
  return found.rows[0]?.name;
}
