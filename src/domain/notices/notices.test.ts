import { beforeAll, describe, expect, it } from 'vitest';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { dayOf, readClock, startOfDay, type Temporal } from '../../kernel/time/index.ts';
import { anActor } from '../accounts/fixtures.ts';
import { writeMessage } from '../discussion/index.ts';
import { aDirective } from '../documents/fixtures.ts';
import { sendReminder } from '../reminders/index.ts';
import { aTask } from '../tasks/fixtures.ts';
import { acknowledgeTask, askExtension, grantExtension, lockTask } from '../tasks/index.ts';
import { followDeeds } from './follow-deeds.ts';
import { sweepDeadlines, sweepDeadlinesByDay } from './sweep-deadlines.ts';

useFreshDatabase();

const now = readClock();
let city: City;
let departmentLeader: Actor;
let committeeLeader: Actor;

beforeAll(async () => {
  city = await foundCity();
  const holder = (name: string, role: 'leader' | 'officer', bodyId: string) =>
    anActor({ name, roles: [{ role, bodyId }] });
  departmentLeader = await holder('Vương Đình Khải', 'leader', city.bodies.department);
  committeeLeader = await holder('Lý Thu Hà', 'leader', city.bodies.committee);
});

const usual = () => ({
  giverId: city.bodies.committee,
  leadId: city.bodies.department,
  coordinatingIds: [city.bodies.ward],
  by: city.actors.officer.accountId,
});

interface Found {
  readonly name: string;
  readonly kind: string;
  readonly cause: string;
}

/** Who was told what about a task, by name. */
async function toldOf(taskId: string): Promise<string[]> {
  const rows = await asOwner<Found>(
    `select a.name, n.kind, n.cause from notices.notice n join accounts.account a on a.id = n.account_id
     where n.task_id = $1 order by n.id`,
    [taskId],
  );
  return rows.map(({ name, kind }) => `${kind}: ${name}`).sort();
}

describe('whoever answers for a task', () => {
  it('is told what others did, once, and nothing of their own deeds', async () => {
    const task = await aTask({ ...usual(), state: 'in_progress' });
    await followDeeds(now);
    const rule = { kind: 'day', date: '2027-12-30', inclusive: true } as const;
    await askExtension(city.actors.assignee, { taskId: task.id, rule, reason: 'Chờ số liệu' }, now);
    await followDeeds(now);
    await followDeeds(now);
    // Of those who act for the committee, the ones who work where the task was written.
    expect(await toldOf(task.id)).toEqual([
      'extension_asked: Nguyễn Thị Mai Lan',
      'extension_asked: Trần Quốc Hưng',
    ]);
    const { waitingExtension } = await lockTask(task.id);
    const answer = { taskId: task.id, extensionId: waitingExtension?.id ?? '', reason: '', document: '' };
    await grantExtension(city.actors.leader, answer, now);
    await Promise.all([followDeeds(now), followDeeds(now), followDeeds(now)]);
    expect((await toldOf(task.id)).filter((told) => told.startsWith('extension_granted'))).toEqual([
      'extension_granted: Phạm Văn Đức',
      'extension_granted: Vương Đình Khải',
      'extension_granted: Đỗ Thị Ánh',
    ]);
  });

  it('is not told of what they have turned off, unless it asks something of them', async () => {
    await asOwner(
      `insert into notices.wish (account_id, kind, channel) values ($1, 'acknowledged', 'app'), ($2, 'commented', 'off')`,
      [city.actors.officer.accountId, city.actors.assignee.accountId],
    );
    const task = await aTask({ ...usual(), state: 'assigned' });
    await acknowledgeTask(city.actors.assignee, task.id, now);
    await writeMessage(
      city.actors.officer,
      { taskId: task.id, words: 'Xin lưu ý.', bodyIds: [], accountIds: [] },
      now,
    );
    await followDeeds(now);
    expect(await toldOf(task.id)).toEqual(['acknowledged: Nguyễn Thị Mai Lan', 'commented: Đỗ Thị Ánh']);
  });

  it('who leads or coordinates is told that the giver urges a task on', async () => {
    const task = await aTask(usual());
    await sendReminder(
      city.actors.officer,
      { taskId: task.id, words: 'Đề nghị báo cáo tiến độ.', document: '' },
      now,
    );
    await followDeeds(now);
    expect(await toldOf(task.id)).toEqual([
      'reminded: Phạm Văn Đức',
      'reminded: Vương Đình Khải',
      'reminded: Đỗ Thị Ánh',
    ]);
  });

  it('who is mentioned is told so, and the others only that something was said', async () => {
    const task = await aTask(usual());
    const said = { taskId: task.id, words: 'Nhờ chị.', bodyIds: [city.bodies.ward] };
    await writeMessage(city.actors.assignee, { ...said, accountIds: [city.actors.leader.accountId] }, now);
    await followDeeds(now);
    expect(await toldOf(task.id)).toEqual([
      'commented: Nguyễn Thị Mai Lan',
      'mentioned: Trần Quốc Hưng',
      'mentioned: Đỗ Thị Ánh',
    ]);
  });

  it('who may not know a secret is told nothing of it', async () => {
    const secret = await aDirective({
      by: city.actors.officer,
      registeredIn: city.bodies.commission,
      symbol: '7101-KL/TU',
      secrecy: 'secret',
      text: 'Giao Sở Nội vụ báo cáo.',
    });
    const task = await aTask({ ...usual(), directiveId: secret.id, dueOn: '2026-01-30' });
    await sweepDeadlines(now);
    const told = await toldOf(task.id);
    expect(told).toContain('escalated: Vương Đình Khải');
    expect(told.filter((one) => /Phạm Văn Đức|Đỗ Thị Ánh|Lê Minh Chính/.test(one))).toEqual([]);
  });
});

describe('a deadline', () => {
  const today = dayOf(now);
  const on = (day: Temporal.PlainDate) => startOfDay(day).add({ hours: 9 });
  const due = (days: number) => today.add({ days }).toString();

  it('that comes near, passes and goes on passing is told step by step, each step once', async () => {
    const task = await aTask({ ...usual(), state: 'in_progress', dueOn: due(100) });
    const kindsTold = async () => [...new Set((await toldOf(task.id)).map((told) => told.split(':')[0]))];
    await sweepDeadlines(on(today.add({ days: 60 })));
    expect(await kindsTold()).toEqual([]);
    await sweepDeadlines(on(today.add({ days: 99 })));
    expect(await kindsTold()).toEqual(['due_soon']);
    await sweepDeadlines(on(today.add({ days: 104 })));
    expect((await kindsTold()).sort()).toEqual(['due_soon', 'overdue']);
    await sweepDeadlines(on(today.add({ days: 130 })));
    const told = await toldOf(task.id);
    expect(told.filter((one) => one.startsWith('escalated'))).toEqual([
      'escalated: Trần Quốc Hưng',
      'escalated: Vương Đình Khải',
    ]);
    // Late, again, and with the clock moved back and forth: nobody hears it twice.
    for (const days of [130, 99, 60, 131, 104]) await sweepDeadlines(on(today.add({ days })));
    expect(await toldOf(task.id)).toEqual(told);
    const escalations = await asOwner(
      `select from record.entry where action = 'task.escalated' and subject_id = $1`,
      [task.id],
    );
    expect(escalations).toHaveLength(2);
  });

  it('is told once by many sweeps at the same time', async () => {
    const tasks = await Promise.all(
      Array.from({ length: 12 }, () => aTask({ ...usual(), state: 'in_progress', dueOn: due(-20) })),
    );
    await Promise.all(Array.from({ length: 6 }, () => sweepDeadlines(now)));
    await sweepDeadlines(now);
    for (const { id } of tasks) {
      const told = await toldOf(id);
      expect(told.filter((one) => one === 'overdue: Phạm Văn Đức')).toHaveLength(1);
      expect(told.filter((one) => one === 'escalated: Vương Đình Khải')).toHaveLength(1);
    }
    const [{ n } = { n: 0 }] = await asOwner<{ n: number }>(
      `select count(*)::int as n from record.entry where action = 'task.escalated' and subject_id = any($1)`,
      [tasks.map(({ id }) => id)],
    );
    expect(n).toBe(24);
  });

  it('is spoken of from six in the morning: what fell due at midnight wakes nobody', async () => {
    const task = await aTask({ ...usual(), state: 'in_progress', dueOn: due(-30) });
    await sweepDeadlinesByDay(startOfDay(today).add({ hours: 5, minutes: 59 }));
    expect(await toldOf(task.id)).toEqual([]);
    await sweepDeadlinesByDay(startOfDay(today).add({ hours: 6 }));
    expect(await toldOf(task.id)).toContain('overdue: Phạm Văn Đức');
  });

  it('that is later in force is spoken of anew', async () => {
    const task = await aTask({ ...usual(), state: 'in_progress', dueOn: due(-5) });
    await sweepDeadlines(now);
    await asOwner('update tasks.task set due_on = $2 where id = $1', [task.id, due(1)]);
    await sweepDeadlines(now);
    expect(
      (await toldOf(task.id)).filter((told) => told === 'due_soon: Phạm Văn Đức').length,
    ).toBeGreaterThan(0);
  });

  it.each(['paused', 'submitted', 'completed', 'cancelled', 'withdrawn'] as const)(
    'of a task that is %s is not spoken of',
    async (state) => {
      const task = await aTask({ ...usual(), state, dueOn: due(-40) });
      await sweepDeadlines(now);
      expect(await toldOf(task.id)).toEqual([]);
    },
  );

  it('of a body without a leader is brought before the nearest one above', async () => {
    const task = await aTask({
      giverId: city.bodies.department,
      leadId: city.bodies.division,
      by: departmentLeader.accountId,
      state: 'in_progress',
      dueOn: due(-40),
    });
    await sweepDeadlines(now);
    expect((await toldOf(task.id)).filter((told) => told.startsWith('escalated'))).toEqual([
      'escalated: Vương Đình Khải',
      'escalated: Vương Đình Khải',
    ]);
    expect(committeeLeader.name).toBe('Lý Thu Hà');
  });
});
