import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Organ } from './organ.ts';

/** The organs that speak for bodies of a kind, each with the time for which it does. */
export async function listOrgans(): Promise<Organ[]> {
  const found =
    await sql<Organ>`select kind, name, valid from organisation.organ order by kind, name`.execute(db());
  return found.rows;
}
