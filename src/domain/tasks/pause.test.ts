import { beforeAll, describe, expect, it } from 'vitest';
import { as, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { startOfDay, Temporal } from '../../kernel/time/index.ts';
import { setCountingRule } from '../calendar/index.ts';
import { askExtension } from './ask-extension.ts';
import { cancelTask } from './cancel-task.ts';
import { editTask } from './edit-task.ts';
import { aTask } from './fixtures.ts';
import { pauseTask } from './pause-task.ts';
import { resumeTask } from './resume-task.ts';
import { standing, type Task } from './task.ts';
import { getTask } from './tasks.store.ts';
import type { State } from './transitions.ts';

useFreshDatabase();

let city: City;
beforeAll(async () => {
  city = await foundCity();
});

/** Nine in the morning of a day of 2026. */
const on = (monthDay: string) => startOfDay(Temporal.PlainDate.from(`2026-${monthDay}`)).add({ hours: 9 });
const day = (monthDay: string) => Temporal.PlainDate.from(`2026-${monthDay}`);

const fresh = (given: { state?: State; dueOn?: string | null; horizon?: number } = {}) =>
  aTask({
    giverId: city.bodies.committee,
    leadId: city.bodies.department,
    state: 'in_progress',
    dueOn: '2026-06-30',
    ...given,
  });
const pause = (task: Pick<Task, 'id'>, monthDay: string) =>
  pauseTask(
    city.actors.officer,
    { taskId: task.id, reason: 'Chờ Trung ương hướng dẫn', document: 'Công văn số 07-CV/TU' },
    on(monthDay),
  );
const resume = (task: Pick<Task, 'id'>, monthDay: string) =>
  resumeTask(city.actors.officer, { taskId: task.id, remark: 'Đã có hướng dẫn' }, on(monthDay));
const deadlines = (task: Pick<Task, 'id'>) =>
  asOwner<{ due_on: unknown; cause: string; explanation: { pauses: unknown[] } | null }>(
    'select due_on::text, cause, explanation from tasks.deadline where task_id = $1 order by ordinal',
    [task.id],
  );
const failing = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (error as { code?: string }).code ?? error,
  );

describe('a paused task', () => {
  it.each(['assigned', 'in_progress', 'returned'] as const)(
    'goes on where it stood: %s',
    async (state: State) => {
      const task = await fresh({ state });
      await pause(task, '06-10');
      expect(await getTask(task.id)).toMatchObject({ state: 'paused', pausedOn: day('06-10') });
      await resume(task, '06-15');
      expect(await getTask(task.id)).toMatchObject({ state, pausedOn: null, dueOn: day('07-06') });
    },
  );

  it('gets back the days of the pause, with the sentence that explains it; the first deadline stays in sight', async () => {
    const task = await fresh();
    await pause(task, '06-10');
    await resume(task, '06-19');
    expect((await getTask(task.id)).dueOn?.toString()).toBe('2026-07-09');
    expect(await deadlines(task)).toMatchObject([
      { due_on: '2026-06-30', cause: 'given' },
      {
        due_on: '2026-07-09',
        cause: 'resumed',
        explanation: {
          due: '2026-07-09',
          pauses: [{ from: '2026-06-10', until: '2026-06-19', days: 9, before: '2026-06-30' }],
        },
      },
    ]);
    const [resumed, paused] = (await listHistory('task', task.id)).toReversed();
    expect(paused).toMatchObject({ action: 'task.paused', facts: { reason: 'Chờ Trung ương hướng dẫn' } });
    expect(resumed).toMatchObject({
      action: 'task.resumed',
      facts: { dueOn: { from: '2026-06-30', to: '2026-07-09' }, pausedOn: '2026-06-10' },
    });
    const page = await (await as(city.actors.officer)).get(`/nhiem-vu/${task.id}`);
    expect(await readable(page)).toContain(
      'Tạm dừng từ ngày 10/06/2026 đến hết ngày 18/06/2026: 9 ngày không tính vào thời hạn',
    );
  });

  it('gets back the days of each pause, one after another', async () => {
    const task = await fresh();
    await pause(task, '06-10');
    await resume(task, '06-12');
    await pause(task, '06-15');
    await resume(task, '06-18');
    const [, second, third] = await deadlines(task);
    expect(second).toMatchObject({ due_on: '2026-07-02' });
    // Two days and three; the fifth falls on a Sunday, so the Monday after.
    expect(third).toMatchObject({
      due_on: '2026-07-06',
      explanation: { pauses: [{ days: 2 }, { days: 3 }] },
    });
  });

  it('is counted open and never late for the days of the pause', async () => {
    const task = await fresh();
    await pause(task, '06-25');
    const paused = await getTask(task.id);
    expect(standing(paused, day('06-25'))).toBe('open in time');
    expect(standing(paused, day('09-30'))).toBe('open in time');
    await resume(task, '07-25');
    const resumed = await getTask(task.id);
    expect(resumed.dueOn?.toString()).toBe('2026-07-30');
    expect(standing(resumed, day('07-25'))).toBe('open in time');
    expect(standing(resumed, day('07-31'))).toBe('open overdue');
  });

  it('that was late before stays as late as it was', async () => {
    const task = await fresh();
    await pause(task, '07-06');
    const paused = await getTask(task.id);
    expect(standing(paused, day('08-30'))).toBe('open overdue');
    await resume(task, '07-20');
    expect((await getTask(task.id)).dueOn?.toString()).toBe('2026-07-14');
  });

  it('keeps its deadline when it goes on the same day', async () => {
    const task = await fresh();
    await pause(task, '06-10');
    await resume(task, '06-10');
    expect(await deadlines(task)).toHaveLength(1);
  });

  it('keeps its horizon: there is nothing to move', async () => {
    const task = await fresh({ horizon: 2030, dueOn: null });
    await pause(task, '06-10');
    await resume(task, '06-20');
    expect(await getTask(task.id)).toMatchObject({ dueOn: null, horizon: 2030, state: 'in_progress' });
    expect(await deadlines(task)).toHaveLength(1);
  });

  it('can be cancelled; the pause ends with it', async () => {
    const task = await fresh();
    await pause(task, '06-10');
    await cancelTask(
      city.actors.officer,
      { taskId: task.id, reason: 'Gộp việc', document: '05-TB/TU' },
      on('06-20'),
    );
    expect(await getTask(task.id)).toMatchObject({ state: 'cancelled', pausedOn: null });
    expect(
      await asOwner('select ended_on::text, resumed_by from tasks.pause where task_id = $1', [task.id]),
    ).toEqual([{ ended_on: '2026-06-20', resumed_by: null }]);
  });

  it('is edited without a new deadline where the form leaves the day as it was', async () => {
    const task = await fresh();
    await pause(task, '06-10');
    await resume(task, '06-19');
    const { title, product, leadId, version, dueOn } = await getTask(task.id);
    const same = { kind: 'day', date: String(dueOn), inclusive: true } as const;
    const edit = { taskId: task.id, version, title: `${title} (sửa)`, product, leadId, coordinatingIds: [] };
    await editTask(city.actors.officer, { ...edit, deadline: same, reason: '', document: '' }, on('06-20'));
    expect(await deadlines(task)).toHaveLength(2);
  });
});

describe('the rule of counting says how the days are given back', () => {
  const source = { vi: 'Quy chế số 05-QC/TU', en: 'Regulation 05-QC/TU' };
  const rule = (value: number, from: string) =>
    setCountingRule(
      city.actors.administrator,
      { key: 'pause_moves_deadline', value, from: Temporal.PlainDate.from(from), source, verified: true },
      on('01-05'),
    );

  it('by working days, or not at all, as it holds on the day on which the task goes on', async () => {
    await rule(2, '2026-10-01');
    await rule(0, '2026-11-01');
    const byWorkingDays = await fresh({ dueOn: '2026-10-30' });
    await pause(byWorkingDays, '09-28');
    await resume(byWorkingDays, '10-12');
    // Ten working days after Friday 30/10.
    expect((await getTask(byWorkingDays.id)).dueOn?.toString()).toBe('2026-11-13');
    const unmoved = await fresh({ dueOn: '2026-11-30' });
    await pause(unmoved, '10-28');
    await resume(unmoved, '11-12');
    expect((await getTask(unmoved.id)).dueOn?.toString()).toBe('2026-11-30');
    expect(await deadlines(unmoved)).toHaveLength(1);
  });
});

describe('a task is not paused', () => {
  it('by its lead, nor by one who reads', async () => {
    const task = await fresh();
    const order = { taskId: task.id, reason: 'Bận', document: '' };
    expect(await failing(pauseTask(city.actors.assignee, order, on('06-10')))).toBe('tasks.notYours');
    expect(await failing(pauseTask(city.actors.inspector, order, on('06-10')))).toBe('tasks.notYours');
  });

  it('without a reason, twice, or once its result waits for the giver', async () => {
    const task = await fresh();
    const unexplained = { taskId: task.id, reason: '', document: '' };
    expect(await failing(pauseTask(city.actors.officer, unexplained, on('06-10')))).toBe(
      'tasks.reasonMissing',
    );
    await pause(task, '06-10');
    expect(await failing(pause(task, '06-11'))).toBe('tasks.stateMoved');
    expect(await failing(resume(await fresh(), '06-11'))).toBe('tasks.stateMoved');
    expect(await failing(pause(await fresh({ state: 'submitted' }), '06-11'))).toBe('tasks.stateMoved');
  });

  it('while a request for an extension waits: the giver answers it first', async () => {
    const task = await fresh();
    const rule = { kind: 'day', date: '2026-08-01' } as const;
    await askExtension(city.actors.assignee, { taskId: task.id, rule, reason: 'Chờ số liệu' }, on('06-09'));
    expect(await failing(pause(task, '06-10'))).toBe('tasks.extensionWaits');
  });
});

describe('on its page', () => {
  it('the giver pauses it with a reason, sees what would become of the deadline, and lets it go on', async () => {
    const task = await fresh({ dueOn: '2027-06-30' });
    const officer = await as(city.actors.officer);
    const empty = await officer.post(`/nhiem-vu/${task.id}/tam-dung`, { reason: '', document: '05-CV/TU' });
    expect(empty.status).toBe(422);
    expect(await readable(empty)).toContain('Lý do tạm dừng');
    const paused = await officer.post(`/nhiem-vu/${task.id}/tam-dung`, {
      reason: 'Chờ kinh phí',
      document: '',
    });
    expect(paused.status).toBe(303);
    const shown = await readable(await officer.get(`/nhiem-vu/${task.id}`));
    expect(shown).toContain('Đang tạm dừng');
    expect(shown).toContain('Lý do: Chờ kinh phí');
    expect(shown).toContain('Nếu cho tiếp tục hôm nay : Hạn giữ nguyên ngày 30/06/2027.');
    expect(await readable(await (await as(city.actors.assignee)).get(`/nhiem-vu/${task.id}`))).not.toContain(
      'Cho tiếp tục thực hiện',
    );
    expect((await officer.post(`/nhiem-vu/${task.id}/tiep-tuc`, { remark: '' })).status).toBe(303);
    expect((await getTask(task.id)).state).toBe('in_progress');
  });
});
