import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Term } from './term.ts';

const columns = sql`id, name, lower(valid) as "from", upper(valid) as until, source, verified`;

/** The terms that are held, the latest first. */
export async function listTerms(): Promise<readonly Term[]> {
  const found = await sql<Term>`
    select ${columns} from calendar.term where replaced_at is null order by lower(valid) desc, name
  `.execute(db());
  return found.rows;
}

/** A term that is held; nothing where it is not, or no longer. */
export async function findTerm(id: string): Promise<Term | undefined> {
  const found = await sql<Term>`
    select ${columns} from calendar.term where id = ${id} and replaced_at is null
  `.execute(db());
  return found.rows[0];
}

/** Holds a term against others who would correct it. */
export async function lockTerm(id: string): Promise<Term | undefined> {
  await sql`select from calendar.term where id = ${id} for update`.execute(db());
  return findTerm(id);
}

/** Writes a term, in place of an earlier statement where there is one. */
export async function insertTerm(
  term: Term,
  replaces: string | null,
  written: { readonly by: string; readonly now: Temporal.Instant },
): Promise<void> {
  const { id, name, from, until, source, verified } = term;
  await sql`
    with closed as (
      update calendar.term set replaced_at = ${written.now}, replaced_by = ${id} where id = ${replaces}
    )
    insert into calendar.term (id, name, valid, source, verified, recorded_at, recorded_by)
    values (${id}, ${name}, daterange(${from}::date, ${until}::date), ${source}, ${verified}, ${written.now}, ${written.by})
  `.execute(db());
}
