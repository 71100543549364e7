import { beforeAll, describe, expect, it } from 'vitest';
import { as, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { useFreshFiles } from '../../../tests/support/world.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { startOfDay, Temporal } from '../../kernel/time/index.ts';
import { anActor } from '../accounts/fixtures.ts';
import { aDirective } from '../documents/fixtures.ts';
import { acknowledgeTask } from './acknowledge-task.ts';
import { askExtension } from './ask-extension.ts';
import { aTask } from './fixtures.ts';
import { type HandOver, handOverTask } from './hand-over-task.ts';
import { reportProgress } from './report-progress.ts';
import { submitResult } from './submit-result.ts';
import type { Task } from './task.ts';
import { getTask } from './tasks.store.ts';
import type { State } from './transitions.ts';

useFreshDatabase();
useFreshFiles();

let city: City;
beforeAll(async () => {
  city = await foundCity();
});

const on = (day: string) => startOfDay(Temporal.PlainDate.from(day)).add({ hours: 9 });
const fresh = (given: { state?: State; directiveId?: string } = {}) =>
  aTask({
    giverId: city.bodies.committee,
    leadId: city.bodies.department,
    coordinatingIds: [city.bodies.office],
    state: 'in_progress',
    dueOn: '2027-06-30',
    ...given,
  });
const handOver = (task: Pick<Task, 'id' | 'version'>, given: Partial<HandOver> = {}) =>
  handOverTask(
    city.actors.officer,
    {
      taskId: task.id,
      version: task.version,
      leadId: city.bodies.ward,
      coordinatingIds: [city.bodies.department],
      deadline: undefined,
      reason: 'Chuyển chức năng về phường',
      document: 'Quyết định số 15-QĐ/TU',
      ...given,
    },
    on('2027-03-10'),
  );
const brings = async function* () {
  yield Buffer.from('số liệu');
};
const report = (
  actor: City['actors']['assignee'],
  task: Task,
  { day, note }: { day: string; note: string },
) =>
  reportProgress(
    actor,
    {
      taskId: task.id,
      note,
      obstacle: '',
      percent: 30,
      evidence: [{ name: `${note}.txt`, kind: 'txt', open: brings }],
    },
    on(day),
  );
const failing = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (error as { code?: string }).code ?? error,
  );

describe('a task that is handed over', () => {
  it('is led by the other body, which takes it on anew; bodies are adjusted and the deadline is kept', async () => {
    const task = await fresh();
    await handOver(task);
    expect(await getTask(task.id)).toMatchObject({
      state: 'assigned',
      leadId: city.bodies.ward,
      coordinatingIds: [city.bodies.department],
      version: task.version + 1,
      dueOn: task.dueOn,
      percent: task.percent,
    });
    await acknowledgeTask(city.actors.wardAssignee, task.id, on('2027-03-11'));
    const [, handedOver] = (await listHistory('task', task.id)).toReversed();
    expect(handedOver).toMatchObject({
      action: 'task.handed_over',
      facts: {
        leadName: { from: 'Sở Nội vụ', to: 'Đảng ủy phường An Lạc' },
        reason: 'Chuyển chức năng về phường',
        document: 'Quyết định số 15-QĐ/TU',
      },
    });
    const page = await (await as(city.actors.officer)).get(`/nhiem-vu/${task.id}`);
    expect(await readable(page)).toContain('Sở Nội vụ bàn giao cho Đảng ủy phường An Lạc');
  });

  it('may get a deadline of its own; those before stay', async () => {
    const task = await fresh();
    await handOver(task, { deadline: { kind: 'day', date: '2027-09-30', inclusive: true } });
    expect((await getTask(task.id)).dueOn?.toString()).toBe('2027-09-30');
    expect(
      await asOwner(
        'select due_on::text, cause, reason from tasks.deadline where task_id = $1 order by ordinal',
        [task.id],
      ),
    ).toEqual([
      { due_on: '2027-06-30', cause: 'given', reason: '' },
      { due_on: '2027-09-30', cause: 'handed_over', reason: 'Chuyển chức năng về phường' },
    ]);
  });

  it('leaves no request of the earlier lead behind', async () => {
    const task = await fresh();
    const rule = { kind: 'day', date: '2027-08-01' } as const;
    await askExtension(
      city.actors.assignee,
      { taskId: task.id, rule, reason: 'Chờ số liệu' },
      on('2027-03-01'),
    );
    await handOver(await getTask(task.id));
    expect((await getTask(task.id)).extensionPending).toBe(false);
    expect(await asOwner('select decision from tasks.extension where task_id = $1', [task.id])).toEqual([
      { decision: 'lapsed' },
    ]);
  });
});

describe('its earlier lead', () => {
  it('goes on seeing what happened in its time, and nothing that came after', async () => {
    const task = await fresh();
    await report(city.actors.assignee, task, { day: '2027-03-01', note: 'Đã rà soát hai phòng' });
    await handOver(task, {
      coordinatingIds: [],
      deadline: { kind: 'day', date: '2027-09-30', inclusive: true },
    });
    await acknowledgeTask(city.actors.wardAssignee, task.id, on('2027-03-11'));
    await report(city.actors.wardAssignee, task, { day: '2027-03-12', note: 'Phường làm tiếp phần còn lại' });
    const visitor = await as(city.actors.assignee);
    const page = await visitor.get(`/nhiem-vu/${task.id}`);
    expect(page.status).toBe(200);
    const text = await readable(page);
    expect(text).toContain('Sở Nội vụ chủ trì nhiệm vụ này đến ngày 10/03/2027');
    expect(text).toContain('Đã rà soát hai phòng');
    expect(text).not.toContain('Phường làm tiếp phần còn lại');
    expect(text).toContain('hạn là thứ Tư, ngày 30/06/2027');
    expect(text).not.toContain('30/09/2027');
    expect(text).not.toContain('Việc anh/chị có thể làm');
    const files = await asOwner<{ id: string; name: string }>(
      'select id, name from tasks.evidence where task_id = $1 order by id',
      [task.id],
    );
    const answers = await Promise.all(files.map(({ id }) => visitor.get(`/nhiem-vu/${task.id}/tep/${id}`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 404]);
    expect((await visitor.post(`/nhiem-vu/${task.id}/tiep-nhan`, {})).status).toBe(404);
  });

  it('finds it among the tasks that were handed over, not on its board', async () => {
    const task = await fresh();
    await handOver(task, { coordinatingIds: [] });
    const visitor = await as(city.actors.assignee);
    const list = await visitor.get('/nhiem-vu/da-ban-giao');
    expect(await list.clone().text()).toContain(`/nhiem-vu/${task.id}`);
    expect(await readable(list)).toContain('Đảng ủy phường An Lạc');
    expect(await (await visitor.get(`/bang/danh-sach?tim=NV-${task.number}`)).text()).not.toContain(task.id);
    const stranger = await anActor({
      name: 'Chu Văn Sáu',
      roles: [{ role: 'assignee', bodyId: city.bodies.inspection }],
    });
    expect((await (await as(stranger)).get(`/nhiem-vu/${task.id}`)).status).toBe(404);
    expect(await readable(await (await as(stranger)).get('/nhiem-vu/da-ban-giao'))).toContain(
      'Chưa bàn giao nhiệm vụ nào',
    );
  });

  it('keeps a secret to its leader', async () => {
    const secret = await aDirective({
      by: city.actors.officer,
      registeredIn: city.bodies.commission,
      secrecy: 'confidential',
      symbol: '4777-KL/TU',
    });
    const task = await fresh({ directiveId: secret.id });
    await handOver(task, { coordinatingIds: [] });
    const leader = await anActor({
      name: 'Vương Đình Khải',
      roles: [{ role: 'leader', bodyId: city.bodies.department }],
    });
    const path = `/nhiem-vu/${task.id}`;
    expect((await (await as(leader)).get(path)).status).toBe(200);
    expect((await (await as(city.actors.assignee)).get(path)).status).toBe(404);
    expect(await (await (await as(leader)).get('/nhiem-vu/da-ban-giao')).text()).toContain(path);
    expect(await (await (await as(city.actors.assignee)).get('/nhiem-vu/da-ban-giao')).text()).not.toContain(
      path,
    );
  });
});

describe('a task is not handed over', () => {
  it.each([
    ['to the body that leads it', { leadId: 'department' }, 'tasks.leadsAlready'],
    ['to its giver', { leadId: 'committee' }, 'tasks.leadGives'],
    ['to one that is to coordinate too', { leadId: 'ward', coordinating: 'ward' }, 'tasks.leadCoordinates'],
    ['without a reason', { leadId: 'ward', reason: '' }, 'tasks.reasonMissing'],
    ['from another version', { leadId: 'ward', version: 7 }, 'tasks.movedMeanwhile'],
  ] as const)('%s', async (_, { leadId, ...given }, code) => {
    const task = await fresh();
    const coordinatingIds = 'coordinating' in given ? [city.bodies[given.coordinating]] : [];
    const order = {
      leadId: city.bodies[leadId],
      coordinatingIds,
      ...('reason' in given ? { reason: given.reason } : {}),
      ...('version' in given ? { version: given.version } : {}),
    };
    expect(await failing(handOver(task, order))).toBe(code);
    expect((await getTask(task.id)).leadId).toBe(city.bodies.department);
  });

  it('by its lead, nor while its result waits', async () => {
    const task = await fresh();
    const byLead = handOverTask(
      city.actors.assignee,
      {
        taskId: task.id,
        version: task.version,
        leadId: city.bodies.ward,
        coordinatingIds: [],
        deadline: undefined,
        reason: 'Không làm nổi',
        document: '',
      },
      on('2027-03-10'),
    );
    expect(await failing(byLead)).toBe('tasks.notYours');
    await submitResult(
      city.actors.assignee,
      { taskId: task.id, summary: 'Xong', product: 'Báo cáo', evidence: [] },
      on('2027-03-09'),
    );
    expect(await failing(handOver(await getTask(task.id)))).toBe('tasks.stateMoved');
  });
});

describe('on its page', () => {
  it('the giver names the new lead; what was typed stays where something is wrong', async () => {
    const task = await fresh();
    const officer = await as(city.actors.officer);
    const path = `/nhiem-vu/${task.id}/ban-giao`;
    expect(await readable(await officer.get(path))).toContain('Giữ nguyên thời hạn đang có');
    const wrong = await officer.post(path, {
      version: task.version,
      leadId: '',
      reason: 'Sắp xếp lại đầu mối',
      deadlineChoice: 'none',
    });
    expect(wrong.status).toBe(422);
    expect(await readable(wrong)).toContain('Sắp xếp lại đầu mối');
    const done = await officer.post(path, {
      version: task.version,
      leadId: city.bodies.ward,
      reason: 'Sắp xếp lại đầu mối',
      deadlineChoice: 'none',
    });
    expect(done.status).toBe(303);
    expect(await getTask(task.id)).toMatchObject({ leadId: city.bodies.ward, coordinatingIds: [] });
    expect((await (await as(city.actors.assignee)).get(path)).status).toBe(404);
  });
});
