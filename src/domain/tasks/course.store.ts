import { sql } from 'kysely';
import { db, readDay, readMoment } from '../../kernel/db/index.ts';
import { rememberAnnex } from './annexes.store.ts';
import type { Course, HandoverLine, OverrideLine, PauseLine } from './course.ts';
import { listParts } from './parts.store.ts';
import type { Task } from './task.ts';
import { getTask } from './tasks.store.ts';

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

interface CourseRow {
  readonly pauses: readonly PauseRow[];
  readonly handovers: readonly HandoverRow[];
  readonly overrides: readonly OverrideLine[];
}

const name = (account: string) => sql.raw(`(select a.name from accounts.account a where a.id = ${account})`);

/** What befell a task, the latest first; asked only where it remembers a course, or is a part. */
export async function getCourse({ id, parentId }: Pick<Task, 'id' | 'parentId'>): Promise<Course> {
  const [told, parts, whole] = await Promise.all([
    getTold(id),
    listParts(id),
    parentId === null ? undefined : getTask(parentId),
  ]);
  return { ...told, parts, whole };
}

async function getTold(taskId: string): Promise<Omit<Course, 'parts' | 'whole'>> {
  const found = await sql<CourseRow>`
    select (select coalesce(json_agg(line), '[]') from (
      select p.id, p.paused_on as from, p.ended_on as until, p.state_before as "stateBefore", p.reason, p.document,
        ${name('p.paused_by')} as by, p.paused_at as at, p.remark, ${name('p.resumed_by')} as "resumedBy", p.resumed_at as "resumedAt"
      from tasks.pause p where p.task_id = ${taskId} order by p.paused_at desc) line) as pauses,
    (select coalesce(json_agg(line), '[]') from (
      select h.id, h.from_lead as "fromLead", h.to_lead as "toLead", h.reason, h.document, ${name('h.handed_over_by')} as by,
        h.handed_over_at as at
      from tasks.handover h where h.task_id = ${taskId} order by h.handed_over_at desc) line) as handovers,
    (select coalesce(json_agg(line), '[]') from (
      select o.result_id as "resultId", o.open_parts as open, o.all_parts as all, o.note, ${name('r.submitted_by')} as by
      from tasks.parts_override o join tasks.result r on r.id = o.result_id where o.task_id = ${taskId}
      order by r.submitted_at desc) line) as overrides
  `.execute(db());
  const [row] = found.rows;
  if (!row) throw new Error('a course that was asked for has no row');
  return {
    pauses: row.pauses.map(readPause),
    handovers: row.handovers.map(({ at, ...line }) => ({ ...line, at: readMoment(at) })),
    overrides: row.overrides,
  };
}

function readPause({ from, until, at, resumedAt, ...line }: PauseRow): PauseLine {
  return {
    ...line,
    from: readDay(from),
    until: until === null ? null : readDay(until),
    at: readMoment(at),
    resumedAt: resumedAt === null ? null : readMoment(resumedAt),
  };
}
