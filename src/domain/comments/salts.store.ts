import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';

/** The salt of a day, made by whoever asks first; every process finds the same. */
export async function saltOf(day: Temporal.PlainDate, offered: Buffer): Promise<Buffer> {
  await sql`
    insert into comments.salt (day, salt) values (${day}::date, ${offered}) on conflict do nothing
  `.execute(db());
  const found = await sql<{ salt: Buffer }>`select salt from comments.salt where day = ${day}::date`.execute(
    db(),
  );
  return found.rows[0]?.salt ?? offered;
}
