import { beforeAll, describe, expect, it } from 'vitest';
import { as, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { startOfDay, Temporal } from '../../kernel/time/index.ts';
import { anActor } from '../accounts/fixtures.ts';
import { aDirective } from '../documents/fixtures.ts';
import { findDirective } from '../documents/index.ts';
import { aBody } from '../organisation/fixtures.ts';
import { acceptResult } from './accept-result.ts';
import { acknowledgeTask } from './acknowledge-task.ts';
import { cancelTask } from './cancel-task.ts';
import { aTask } from './fixtures.ts';
import { handOverTask } from './hand-over-task.ts';
import { listParts } from './parts.store.ts';
import { pauseTask } from './pause-task.ts';
import { resumeTask } from './resume-task.ts';
import { type Splitting, splitTask } from './split-task.ts';
import { submitResult } from './submit-result.ts';
import type { Task } from './task.ts';
import { getTask, lockTask } from './tasks.store.ts';
import type { State } from './transitions.ts';
import { withdrawTask } from './withdraw-task.ts';

useFreshDatabase();

let city: City;
/** Who leads the department and gives out of its tasks; who works in its division. */
let leader: Actor;
let worker: Actor;
let team: string;
beforeAll(async () => {
  city = await foundCity();
  const { department, division } = city.bodies;
  leader = await anActor({
    name: 'Vương Đình Khải',
    roles: [
      { role: 'leader', bodyId: department },
      { role: 'assignee', bodyId: department },
    ],
  });
  worker = await anActor({
    name: 'Tạ Thị Hòa',
    roles: [
      { role: 'assignee', bodyId: division },
      { role: 'officer', bodyId: division },
    ],
  });
  team = await aBody({ name: 'Tổ Dữ liệu', kind: 'unit', parentId: division });
});

const on = (day: string) => startOfDay(Temporal.PlainDate.from(day)).add({ hours: 9 });
const fresh = (given: { state?: State; leadId?: string; directiveId?: string; giverId?: string } = {}) =>
  aTask({
    giverId: city.bodies.committee,
    leadId: city.bodies.department,
    state: 'in_progress',
    dueOn: '2027-06-30',
    ...given,
  });
const split = (task: Pick<Task, 'id'>, given: Partial<Splitting> = {}, by = leader) =>
  splitTask(
    by,
    {
      taskId: task.id,
      title: 'Thống kê biên chế của phòng',
      product: 'Biểu thống kê',
      leadIds: [city.bodies.division],
      coordinatingIds: [],
      deadline: { kind: 'day', date: '2027-05-31', inclusive: true },
      note: '',
      ...given,
    },
    on('2027-03-10'),
  );
const onlyPart = async (task: Pick<Task, 'id'>) => {
  const [part] = await listParts(task.id);
  if (!part) throw new Error('it has no part');
  return part;
};
/** The part is taken on, handed in and accepted by those whose turn it is. */
async function finish(part: Pick<Task, 'id'>): Promise<void> {
  await acknowledgeTask(worker, part.id, on('2027-03-11'));
  await handIn(part, worker);
  await accept(part, leader);
}
const handIn = (task: Pick<Task, 'id'>, by: Actor, partsNote?: string) =>
  submitResult(
    by,
    { taskId: task.id, summary: 'Đã xong', product: 'Báo cáo', evidence: [], partsNote },
    on('2027-04-01'),
  );
async function accept(task: Pick<Task, 'id'>, by: Actor): Promise<void> {
  const resultId = (await lockTask(task.id)).waitingResult?.id ?? '';
  await acceptResult(by, { taskId: task.id, resultId, reason: '' }, on('2027-04-02'));
}
const failing = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (error as { code?: string }).code ?? error,
  );

describe('a task that is split', () => {
  it('gives each body a part of its own, pinned to the same sentence, handed in to its lead', async () => {
    const task = await fresh();
    expect(await split(task, { leadIds: [city.bodies.division, team] })).toBe(2);
    const parts = await listParts(task.id);
    expect(parts).toHaveLength(2);
    expect(parts[0]).toMatchObject({
      parentId: task.id,
      depth: 1,
      state: 'assigned',
      giverId: city.bodies.department,
      leadId: city.bodies.division,
      passage: task.passage,
      directiveId: task.directiveId,
    });
    expect((await getTask(task.id)).state).toBe('in_progress');
    expect((await listHistory('task', task.id)).at(-1)).toMatchObject({
      action: 'task.split',
      facts: {
        parts: [
          { number: parts[0]?.number, leadName: 'Phòng Tổ chức bộ máy', dueOn: '2027-05-31' },
          { number: parts[1]?.number, leadName: 'Tổ Dữ liệu' },
        ],
      },
    });
    expect((await listHistory('task', parts[0]?.id ?? '')).at(0)).toMatchObject({
      action: 'task.assigned',
      facts: { partOf: { id: task.id, number: task.number } },
    });
    expect((await findDirective(task.directiveId))?.involved).toEqual(
      expect.arrayContaining([city.bodies.division, team]),
    );
  });

  it('is done when its parts are: they are handed in and accepted, then it may be handed in itself', async () => {
    const task = await fresh();
    await split(task);
    expect(await failing(handIn(task, leader))).toBe('tasks.partsOpen');
    await finish(await onlyPart(task));
    await handIn(task, leader);
    await accept(task, city.actors.officer);
    expect((await getTask(task.id)).state).toBe('completed');
    expect((await listHistory('task', task.id)).map(({ action }) => action)).not.toContain(
      'task.parts_overridden',
    );
  });

  it('may be handed in over open parts, with a reason that stays with the result', async () => {
    const task = await fresh();
    await split(task, { leadIds: [city.bodies.division, team] });
    await handIn(task, leader, 'Hai phòng đã gộp số liệu vào báo cáo chung');
    expect(
      await asOwner('select open_parts, all_parts, note from tasks.parts_override where task_id = $1', [
        task.id,
      ]),
    ).toEqual([{ open_parts: 2, all_parts: 2, note: 'Hai phòng đã gộp số liệu vào báo cáo chung' }]);
    expect((await listHistory('task', task.id)).at(-1)).toMatchObject({
      action: 'task.parts_overridden',
      actorName: leader.name,
      facts: { open: 2, all: 2 },
    });
    const judged = await readable(await (await as(city.actors.leader)).get(`/nhiem-vu/${task.id}`));
    expect(judged).toContain('trình kết quả khi 2 trong 2 phần chưa xong');
  });

  it('shows its parts, where each stands and what they come to; a part shows the whole', async () => {
    const task = await fresh();
    await split(task, { leadIds: [city.bodies.division, team] });
    const [first] = await listParts(task.id);
    if (!first) throw new Error('no part');
    await finish(first);
    const page = await readable(await (await as(leader)).get(`/nhiem-vu/${task.id}`));
    expect(page).toContain('1 trong 2 phần đã được xác nhận');
    expect(page).toContain('Các phần đang thực hiện');
    expect(page).toContain('Tổ Dữ liệu');
    const part = await readable(await (await as(worker)).get(`/nhiem-vu/${first.id}`));
    expect(part).toContain(`Là một phần của NV-${task.number}, Sở Nội vụ chủ trì`);
  });

  it('can be split again and again, three deep', async () => {
    const bodies = [city.bodies.department, city.bodies.division, team];
    for (let depth = 1; depth <= 2; depth += 1) {
      bodies.push(await aBody({ name: `Nhóm ${depth}`, kind: 'unit', parentId: bodies.at(-1) ?? '' }));
    }
    let task: Task = await fresh();
    for (const bodyId of bodies.slice(1, 4)) {
      const by = await anActor({ name: 'Lê Văn Bốn', roles: [{ role: 'leader', bodyId: task.leadId }] });
      await split(task, { leadIds: [bodyId] }, by);
      const part = await onlyPart(task);
      const lead = await anActor({ name: 'Lý Văn Năm', roles: [{ role: 'assignee', bodyId }] });
      await acknowledgeTask(lead, part.id, on('2027-03-11'));
      task = await getTask(part.id);
    }
    expect(task.depth).toBe(3);
    const last = await anActor({ name: 'Hồ Văn Sáu', roles: [{ role: 'leader', bodyId: task.leadId }] });
    expect(await failing(split(task, { leadIds: [bodies[4] ?? ''] }, last))).toBe('tasks.deepEnough');
    const page = await (await as(last)).get(`/nhiem-vu/${task.id}/chia`);
    expect([page.status, (await readable(page)).includes('cấp chia thứ ba')]).toEqual([409, true]);
  });

  it('is never moved under another, so none is a part of itself', async () => {
    const task = await fresh();
    await split(task);
    const part = await onlyPart(task);
    const move = 'update tasks.task set parent_id = $1, depth = 1 where id = $2';
    await expect(asOwner(move, [part.id, task.id])).rejects.toThrow('a part stays a part of its task');
  });
});

describe('a task is not split', () => {
  it.each([
    ['for a body that is not below its lead', { leadIds: ['ward'] }, 'tasks.partOutside'],
    ['for its giver', { leadIds: ['committee'] }, 'tasks.partOutside'],
    ['for itself', { leadIds: ['department'] }, 'tasks.partOutside'],
    ['for nobody', { leadIds: [] }, 'tasks.noPartLead'],
    ['for one that is to coordinate too', { coordinating: 'division' }, 'tasks.leadCoordinates'],
    ['with a part that is due after it', { due: '2027-07-01' }, 'tasks.partAfterWhole'],
    ['with a part that is never due', { due: null }, 'tasks.partAfterWhole'],
  ] as const)('%s', async (_, given, code) => {
    const task = await fresh();
    const order: Partial<Splitting> = {
      ...('leadIds' in given ? { leadIds: given.leadIds.map((name) => city.bodies[name]) } : {}),
      ...('coordinating' in given ? { coordinatingIds: [city.bodies[given.coordinating]] } : {}),
      ...('due' in given ? { deadline: given.due ? { kind: 'day', date: given.due } : null } : {}),
    };
    expect(await failing(split(task, order))).toBe(code);
    expect(await listParts(task.id)).toEqual([]);
  });

  it('later than the whole without saying why; said why, it is', async () => {
    const task = await fresh();
    const deadline = { kind: 'day', date: '2027-07-15' } as const;
    await split(task, { deadline, note: 'Chờ số liệu kiểm kê ngày 01/7' });
    expect(await onlyPart(task)).toMatchObject({ note: 'Chờ số liệu kiểm kê ngày 01/7' });
  });

  it('by one who only works for the lead, by its giver, or before it is begun', async () => {
    const task = await fresh();
    expect(await failing(split(task, {}, city.actors.assignee))).toBe('tasks.notGivenByYou');
    expect(await failing(split(task, {}, city.actors.officer))).toBe('tasks.notYours');
    expect(await failing(split(await fresh({ state: 'assigned' })))).toBe('tasks.stateMoved');
  });

  it('when it comes from a secret document', async () => {
    const secret = await aDirective({
      by: city.actors.officer,
      registeredIn: city.bodies.commission,
      secrecy: 'confidential',
      symbol: '4778-KL/TU',
    });
    const task = await fresh({ directiveId: secret.id });
    expect(await failing(split(task))).toBe('tasks.secretIsWhole');
  });
});

describe('whoever stops a task that was split', () => {
  const stop = { reason: 'Không còn phù hợp', document: 'Thông báo số 58-TB/TU' };

  it('says what becomes of its parts', async () => {
    const task = await fresh();
    await split(task);
    const order = { taskId: task.id, ...stop };
    expect(await failing(cancelTask(city.actors.officer, order, on('2027-03-20')))).toBe('tasks.partsUnsaid');
    expect(await failing(pauseTask(city.actors.officer, order, on('2027-03-20')))).toBe('tasks.partsUnsaid');
    const officer = await as(city.actors.officer);
    const refused = await officer.post(`/nhiem-vu/${task.id}/huy`, stop);
    expect([refused.status, (await readable(refused)).includes('Hãy chọn dừng cả các phần')]).toEqual([
      422,
      true,
    ]);
    await cancelTask(city.actors.officer, { ...order, parts: 'leave' }, on('2027-03-20'));
    expect((await onlyPart(task)).state).toBe('assigned');
  });

  it('cancels the parts with it, however deep; each has it on its record', async () => {
    const task = await fresh();
    await split(task);
    const part = await onlyPart(task);
    await acknowledgeTask(worker, part.id, on('2027-03-11'));
    await split(part, { leadIds: [team] }, worker);
    const deep = await onlyPart(part);
    await cancelTask(city.actors.officer, { taskId: task.id, ...stop, parts: 'too' }, on('2027-03-20'));
    for (const { id } of [part, deep]) {
      expect((await getTask(id)).state).toBe('cancelled');
      expect((await listHistory('task', id)).at(-1)).toMatchObject({
        action: 'task.cancelled',
        facts: { ...stop, withTask: task.number },
      });
    }
  });

  it('pauses the parts with it; they go on with it, each where it stood and with its own days', async () => {
    const task = await fresh();
    await split(task, { leadIds: [city.bodies.division, team] });
    const [first, second] = await listParts(task.id);
    if (!first || !second) throw new Error('no parts');
    await acknowledgeTask(worker, first.id, on('2027-03-11'));
    await handIn(first, worker);
    await pauseTask(city.actors.officer, { taskId: task.id, ...stop, parts: 'too' }, on('2027-05-03'));
    expect((await getTask(second.id)).state).toBe('paused');
    // What was handed in waits for the lead: there is no clock to stop.
    expect((await getTask(first.id)).state).toBe('submitted');
    await resumeTask(city.actors.officer, { taskId: task.id, remark: '' }, on('2027-05-17'));
    expect(await getTask(second.id)).toMatchObject({
      state: 'assigned',
      pausedOn: null,
      dueOn: Temporal.PlainDate.from('2027-06-14'),
    });
    expect((await getTask(task.id)).dueOn?.toString()).toBe('2027-07-14');
    expect((await listHistory('task', second.id)).at(-1)).toMatchObject({
      action: 'task.resumed',
      facts: { withTask: task.number },
    });
  });
});

describe('a split task that is handed over', () => {
  const handOver = async (task: Pick<Task, 'id'>, leadId: string) => {
    const { version } = await getTask(task.id);
    const order = { taskId: task.id, version, leadId, coordinatingIds: [], deadline: undefined };
    return handOverTask(
      city.actors.officer,
      { ...order, reason: 'Sắp xếp lại', document: '' },
      on('2027-03-20'),
    );
  };

  it('takes its open parts along: the new lead is their giver', async () => {
    const task = await fresh();
    await split(task);
    await handOver(task, city.bodies.ward);
    const part = await onlyPart(task);
    expect(part.giverId).toBe(city.bodies.ward);
    expect((await listHistory('task', part.id)).at(-1)).toMatchObject({
      action: 'task.giver_changed',
      facts: { giverName: { from: 'Sở Nội vụ', to: 'Đảng ủy phường An Lạc' } },
    });
    expect(await failing(withdrawTask(city.actors.officer, task.id, on('2027-03-21')))).toBe(
      'tasks.begunBefore',
    );
  });

  it('does not go to a body that leads one of its parts', async () => {
    const task = await fresh();
    await split(task);
    expect(await failing(handOver(task, city.bodies.division))).toBe('tasks.partIsTheirs');
  });
});

describe('on its page', () => {
  it('the lead gives parts; what was typed stays where something is wrong', async () => {
    const task = await fresh();
    const visitor = await as(leader);
    const path = `/nhiem-vu/${task.id}/chia`;
    expect(await readable(await visitor.get(path))).toContain('Hạn chung');
    const typed = {
      'leadIds[]': [city.bodies.division],
      title: 'Thống kê số cấp phó',
      product: 'Biểu thống kê',
      deadlineChoice: 'day',
      deadlineDate: '15/07/2027',
      deadlineReading: 'included',
    };
    const late = await visitor.post(path, typed);
    expect(late.status).toBe(422);
    const text = await readable(late);
    expect(text).toContain('Phần việc có hạn sau hạn chung (30/06/2027)');
    expect(text).toContain('Thống kê số cấp phó');
    expect((await visitor.post(path, { ...typed, note: 'Chờ kiểm kê' })).status).toBe(303);
    expect(await onlyPart(task)).toMatchObject({ title: 'Thống kê số cấp phó', note: 'Chờ kiểm kê' });
    expect((await (await as(city.actors.assignee)).get(path)).status).toBe(403);
  });
});
