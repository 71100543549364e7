import { sql } from 'kysely';
import type { Temporal } from '../time/index.ts';
import { db } from './index.ts';

/** How a database began: filled with the made-up city, or empty for real work. */
export interface Origin {
  readonly demo: boolean;
}

/** How this database began; nothing when it has not begun. */
export async function findOrigin(): Promise<Origin | undefined> {
  const found = await sql<Origin>`select demo from kernel.origin`.execute(db());
  return found.rows[0];
}

/** Writes down how this database begins, once. */
export async function insertOrigin(origin: Origin, now: Temporal.Instant): Promise<void> {
  await sql`insert into kernel.origin (demo, at) values (${origin.demo}, ${now})`.execute(db());
}
