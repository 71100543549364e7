import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Reminder, Urging } from './reminder.ts';

interface Sent {
  readonly by: string;
  readonly on: Temporal.PlainDate;
  readonly now: Temporal.Instant;
}

/** Writes a reminder; false when the task had its reminder that day. */
export async function insertReminder({ taskId, words, document }: Urging, sent: Sent): Promise<boolean> {
  const made = await sql`
    insert into reminders.reminder (task_id, words, document, sent_by, sent_on, sent_at)
    values (${taskId}, ${words}, ${document}, ${sent.by}, ${sent.on}, ${sent.now})
    on conflict (task_id, sent_on) do nothing returning id
  `.execute(db());
  return made.rows.length > 0;
}

/** The reminders of a task, latest first. */
export async function listReminders(taskId: string): Promise<Reminder[]> {
  const found = await sql<Reminder>`
    select r.id, r.task_id as "taskId", r.words, r.document, r.sent_at as "sentAt",
      (select a.name from accounts.account a where a.id = r.sent_by) as sender
    from reminders.reminder r where r.task_id = ${taskId} order by r.sent_on desc
  `.execute(db());
  return found.rows;
}

/** Which of these tasks had a reminder on a day. */
export async function listRemindedOn(
  taskIds: readonly string[],
  day: Temporal.PlainDate,
): Promise<ReadonlySet<string>> {
  const found = await sql<{ taskId: string }>`
    select task_id as "taskId" from reminders.reminder where task_id = any(${taskIds}::uuid[]) and sent_on = ${day}
  `.execute(db());
  return new Set(found.rows.map(({ taskId }) => taskId));
}
