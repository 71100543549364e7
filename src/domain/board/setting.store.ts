import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';

/** From how many tasks on a rate is told. */
export async function getRateFrom(): Promise<number> {
  const found = await sql<{ n: number }>`select rate_from as n from board.setting`.execute(db());
  return found.rows[0]?.n ?? 10;
}

/** Holds the setting against other writers; gives from how many tasks on a rate is told. */
export async function lockRateFrom(): Promise<number> {
  const found = await sql<{ n: number }>`select rate_from as n from board.setting for update`.execute(db());
  const n = found.rows[0]?.n;
  if (n === undefined) throw new Error('the settings of the board are missing');
  return n;
}

/** Writes from how many tasks on a rate is told. */
export async function saveRateFrom(n: number): Promise<void> {
  await sql`update board.setting set rate_from = ${n}`.execute(db());
}
