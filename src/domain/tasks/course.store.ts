import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import { rememberAnnex } from './annexes.store.ts';
import type { Course, HandoverLine, PauseLine } from './course.ts';

/** Under this name a task remembers that it was paused, handed over or split; see `getCourse`. */
export const courseMark = 'course';

/** Lets tasks remember that there is more to tell of their course, so that their pages ask for it. */
export function rememberCourse(taskIds: readonly string[]): Promise<void> {
  return rememberAnnex(taskIds, courseMark);
}

interface PauseRow extends Omit<PauseLine, 'from' | 'until' | 'at' | 'resumedAt'> {
  readonly from: string;
  readonly until: string | null;
  readonly at: string;
  readonly resumedAt: string | null;
}

interface HandoverRow extends Omit<HandoverLine, 'at'> {
  readonly at: string;
}

/** The pauses and hand-overs of a task, the latest first. Asked only of a task that remembers a course. */
export async function getCourse(taskId: string): Promise<Course> {
  const found = await sql<{ pauses: readonly PauseRow[]; handovers: readonly HandoverRow[] }>`
    select (select coalesce(json_agg(line), '[]') from (
      select p.id, p.paused_on as from, p.ended_on as until, p.state_before as "stateBefore", p.reason, p.document,
        (select a.name from accounts.account a where a.id = p.paused_by) as by, p.paused_at as at, p.remark,
        (select a.name from accounts.account a where a.id = p.resumed_by) as "resumedBy", p.resumed_at as "resumedAt"
      from tasks.pause p where p.task_id = ${taskId} order by p.paused_at desc) line) as pauses,
      (select coalesce(json_agg(line), '[]') from (
      select h.id, h.from_lead as "fromLead", h.to_lead as "toLead", h.reason, h.document,
        (select a.name from accounts.account a where a.id = h.handed_over_by) as by, h.handed_over_at as at
      from tasks.handover h where h.task_id = ${taskId} order by h.handed_over_at desc) line) as handovers
  `.execute(db());
  const [row] = found.rows;
  if (!row) throw new Error('a course that was asked for has no row');
  return { pauses: row.pauses.map(readPause), handovers: row.handovers.map(readHandover) };
}

function readPause({ from, until, at, resumedAt, ...line }: PauseRow): PauseLine {
  return {
    ...line,
    from: Temporal.PlainDate.from(from),
    until: until === null ? null : Temporal.PlainDate.from(until),
    at: Temporal.Instant.from(at),
    resumedAt: resumedAt === null ? null : Temporal.Instant.from(resumedAt),
  };
}

function readHandover({ at, ...line }: HandoverRow): HandoverLine {
  return { ...line, at: Temporal.Instant.from(at) };
}
