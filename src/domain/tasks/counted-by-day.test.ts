import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import { db } from '../../kernel/db/index.ts';
import { dayOf, readClock, startOfDay, Temporal } from '../../kernel/time/index.ts';
import { aDirective } from '../documents/fixtures.ts';
import { acceptResult } from './accept-result.ts';
import { acknowledgeTask } from './acknowledge-task.ts';
import { askExtension } from './ask-extension.ts';
import { assignTask } from './assign-task.ts';
import { getCourse } from './course.store.ts';
import { grantExtension } from './decide-extension.ts';
import { handOverTask } from './hand-over-task.ts';
import { tasksKnownOn } from './known.store.ts';
import { type Days, lineOfTime } from './line-of-time.ts';
import { pauseTask } from './pause-task.ts';
import { standingOn } from './readable.store.ts';
import { resumeTask } from './resume-task.ts';
import { returnResult } from './return-result.ts';
import { getTaskScreen } from './screen.store.ts';
import { submitResult } from './submit-result.ts';
import { standing, type Task } from './task.ts';
import { getTask, lockTask } from './tasks.store.ts';

useFreshDatabase();

let city: City;
beforeAll(async () => {
  city = await foundCity();
});

const first = dayOf(readClock()).add({ days: 1 });
const dayAt = (nth: number) => first.add({ days: nth });
const until = (nth: number) => ({ kind: 'day', date: dayAt(nth).toString(), inclusive: true }) as const;

type Deed = (id: string, now: Temporal.Instant) => Promise<unknown>;
const result = { summary: 'Đã rà soát', product: 'Báo cáo', evidence: [] };
const decision = async (taskId: string) => ({
  taskId,
  resultId: (await lockTask(taskId)).waitingResult?.id ?? '',
  reason: 'Đã xem',
});
const ward = () => ({
  ...city.actors.assignee,
  roles: [{ role: 'assignee' as const, bodyId: city.bodies.ward }],
});

/** A task with every turn that bears on its deadline, by the day of its life on which each comes. */
const life: ReadonlyMap<number, Deed> = new Map<number, Deed>([
  [1, (id, now) => acknowledgeTask(city.actors.assignee, id, now)],
  [
    7,
    (taskId, now) => askExtension(city.actors.assignee, { taskId, rule: until(12), reason: 'Chờ mẫu' }, now),
  ],
  [
    9,
    async (taskId, now) => {
      const extensionId = (await lockTask(taskId)).waitingExtension?.id ?? '';
      return grantExtension(city.actors.leader, { taskId, extensionId, reason: 'Hợp lý', document: '' }, now);
    },
  ],
  [
    15,
    (taskId, now) => pauseTask(city.actors.leader, { taskId, reason: 'Chờ hướng dẫn', document: '' }, now),
  ],
  [21, (taskId, now) => resumeTask(city.actors.leader, { taskId, remark: '' }, now)],
  [
    24,
    async (taskId, now) =>
      handOverTask(
        city.actors.officer,
        {
          taskId,
          version: (await getTask(taskId)).version,
          leadId: city.bodies.ward,
          coordinatingIds: [],
          deadline: until(28),
          reason: 'Chuyển về phường',
          document: '',
        },
        now,
      ),
  ],
  [25, (id, now) => acknowledgeTask(ward(), id, now)],
  [31, (taskId, now) => submitResult(ward(), { taskId, ...result }, now)],
  [34, async (taskId, now) => returnResult(city.actors.leader, await decision(taskId), now)],
  [37, (taskId, now) => submitResult(ward(), { taskId, ...result }, now)],
  [40, async (taskId, now) => acceptResult(city.actors.leader, await decision(taskId), now)],
]);

async function give(): Promise<Task> {
  const text = 'Giao Sở Nội vụ rà soát đội ngũ, báo cáo kết quả.';
  const directive = await aDirective({
    by: city.actors.officer,
    registeredIn: city.bodies.committee,
    text,
  });
  const { id } = await assignTask(
    city.actors.officer,
    {
      title: 'Rà soát đội ngũ',
      product: 'Báo cáo',
      giverId: city.bodies.committee,
      leadId: city.bodies.department,
      coordinatingIds: [],
      directiveId: directive.id,
      passage: { text, start: 0, end: text.length, textSha256: directive.textSha256 },
      force: 'directive',
      speaker: '',
      deadline: until(5),
      printedDeadline: '',
    },
    startOfDay(first).add({ hours: 8 }),
  );
  return getTask(id);
}

/** True of a day that counts against the lead: the task is late, and its clock runs. */
function counts(task: Task, day: Temporal.PlainDate): boolean {
  const stands = task.state === 'paused' || (task.handedInOn !== null && !task.handedInOn.equals(day));
  return standing(task, day) === 'open overdue' && !stands;
}

async function standingKnownOn(id: string, day: Temporal.PlainDate): Promise<string | undefined> {
  const found = await sql<{ way: string }>`
    select ${standingOn(day)} as way from ${tasksKnownOn(day)} where t.id = ${id}`.execute(db());
  return found.rows[0]?.way;
}

const daysOf = (spans: readonly Days[]) =>
  spans.flatMap(({ from, until: end }) => {
    const days: string[] = [];
    for (let day = from; Temporal.PlainDate.compare(day, end) < 0; day = day.add({ days: 1 })) {
      days.push(day.toString());
    }
    return days;
  });

describe('the days of a task with every turn', () => {
  it('are counted alike by the rule on the day itself, by the database in hindsight and by the line of time', async () => {
    const { id } = await give();
    const ways: string[] = [];
    const late: string[] = [];
    for (let nth = 0; nth <= 42; nth += 1) {
      const day = dayAt(nth);
      await life.get(nth)?.(id, startOfDay(day).add({ hours: 9 }));
      const task = await getTask(id);
      ways.push(standing(task, day));
      if (counts(task, day)) late.push(day.toString());
    }
    // Late from its first deadline until more time was granted, from that day on again until it was paused, and so on.
    expect([...new Set(ways)]).toEqual(['open in time', 'open overdue', 'done late']);
    const inHindsight = await Promise.all(ways.map((_, nth) => standingKnownOn(id, dayAt(nth))));
    expect(inHindsight).toEqual(ways);
    const task = await getTask(id);
    const told = { ...(await getTaskScreen(id, {})), ...(await getCourse(task)), endedAt: undefined };
    expect(daysOf(lineOfTime(told, dayAt(42))?.late ?? [])).toEqual(late);
  });
});
