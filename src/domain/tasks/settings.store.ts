import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';

/** Holds the settings against other writers; gives the days before a deadline from which a task is near due. */
export async function lockNearDueDays(): Promise<number> {
  const found = await sql<{ days: number }>`
    select near_due_days as days from tasks.setting for update
  `.execute(db());
  const days = found.rows[0]?.days;
  if (days === undefined) throw new Error('the settings of tasks are missing');
  return days;
}

/** Writes the days before a deadline from which a task is near due. */
export async function saveNearDueDays(days: number): Promise<void> {
  await sql`update tasks.setting set near_due_days = ${days}`.execute(db());
}
