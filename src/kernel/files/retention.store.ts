import { sql } from 'kysely';
import { db } from '../db/index.ts';

/** For how many days a file that nothing refers to is kept. */
export async function getDaysOfUnusedFiles(): Promise<number> {
  const found = await sql<{ days: number }>`
    select days from kernel.retention where what = 'unused files'
  `.execute(db());
  const days = found.rows[0]?.days;
  if (days === undefined) throw new Error('no period is set for unused files');
  return days;
}
