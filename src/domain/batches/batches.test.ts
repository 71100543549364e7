import { beforeAll, describe, expect, it } from 'vitest';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { dayOf, readClock } from '../../kernel/time/index.ts';
import { actingFor, anActor } from '../accounts/fixtures.ts';
import { getScheme, setUpScheme } from '../schemes/index.ts';
import { aTask } from '../tasks/fixtures.ts';
import { acknowledgeTask, getTask, type State, type Task } from '../tasks/index.ts';
import { getBatch } from './batches.store.ts';
import { draftBatch } from './draft-batch.ts';
import { countItems } from './items.store.ts';
import type { BatchOrder } from './order.ts';
import { runBatch } from './run-batch.ts';
import { giveUpBatch, startBatch } from './start-batch.ts';

useFreshDatabase();

const now = readClock();
const today = dayOf(now);
let city: City;
beforeAll(async () => {
  city = await foundCity();
});

const given = (state: State = 'in_progress', more: { dueOn?: string | null; giverId?: string } = {}) =>
  aTask({ giverId: city.bodies.committee, leadId: city.bodies.department, state, ...more });
const draft = (order: BatchOrder, tasks: readonly Task[], by: Actor = city.actors.officer) =>
  draftBatch(by, { order, taskIds: tasks.map(({ id }) => id), selection: 'tatCa=1' }, now);
const items = (batchId: string) =>
  asOwner<{ task_id: string; state: string; change: unknown; why: { vi: string } | null }>(
    'select task_id, state, change, why from batches.item where batch_id = $1 order by nth',
    [batchId],
  );
const statesOf = async (batchId: string) => (await items(batchId)).map(({ state }) => state);
async function carryOut(id: string, by: Actor = city.actors.officer): Promise<void> {
  await startBatch(by, id, now);
  await runBatch(id, now);
}

const because = { reason: 'Chờ hướng dẫn của Trung ương', document: '12-TB/TU' };
const inDays = (days: number) => today.add({ days }).toString();
const extendTo = (day: string): BatchOrder => ({ act: 'extend', to: { day }, ...because });
const reminding: BatchOrder = { act: 'remind', words: 'Đề nghị báo cáo tiến độ.', document: '' };

describe('a preview', () => {
  it('says of each task what will happen or why it cannot, and changes nothing', async () => {
    const open = await given('in_progress', { dueOn: inDays(10) });
    const later = await given('in_progress', { dueOn: inDays(90) });
    const done = await given('completed');
    const another = await given('in_progress', { giverId: city.bodies.inspection });
    const id = await draft(extendTo(inDays(60)), [open, later, done, another]);
    const rows = await items(id);
    expect(rows.map(({ state }) => state)).toEqual(['ready', 'refused', 'refused', 'refused']);
    expect(rows[0]?.change).toEqual({ from: inDays(10), to: inDays(60) });
    expect(rows.map(({ why }) => why?.vi ?? '')).toEqual([
      '',
      'Hạn mới không muộn hơn hạn đang có.',
      'Không làm được việc này khi nhiệm vụ ở trạng thái «Đã xác nhận hoàn thành».',
      expect.stringContaining('nơi giao'),
    ]);
    expect((await getTask(open.id)).dueOn?.toString()).toBe(inDays(10));
    expect((await listHistory('task', open.id)).map(({ action }) => action)).not.toContain('task.edited');
  });

  it.each<[string, BatchOrder, State, string]>([
    ['an extension of what is paused', extendTo('2199-01-01'), 'paused', 'refused'],
    ['an extension of what is returned', extendTo('2199-01-01'), 'returned', 'ready'],
    ['a reminder of what waits for its giver', reminding, 'submitted', 'refused'],
    ['a reminder of what is new', reminding, 'assigned', 'ready'],
    ['a cancelling of what is paused', { act: 'cancel', ...because, parts: 'leave' }, 'paused', 'ready'],
    ['a cancelling of what is done', { act: 'cancel', ...because, parts: 'leave' }, 'completed', 'refused'],
  ])('judges %s as the task itself would', async (_, order, state, expected) => {
    expect(await statesOf(await draft(order, [await given(state)]))).toEqual([expected]);
  });

  it('adds days to the deadline that each task has, and to none where there is none', async () => {
    const tasks = [
      await given('in_progress', { dueOn: inDays(5) }),
      await given('in_progress', { dueOn: inDays(20) }),
      await given('in_progress', { dueOn: null }),
      await given('in_progress', { dueOn: inDays(-40) }),
    ];
    const id = await draft({ act: 'extend', to: { days: 10 }, ...because }, tasks);
    expect((await items(id)).map(({ change, why }) => why?.vi ?? change)).toEqual([
      { from: inDays(5), to: inDays(15) },
      { from: inDays(20), to: inDays(30) },
      expect.stringContaining('chưa có hạn'),
      'Hạn mới đã ở trong quá khứ.',
    ]);
  });

  it('refuses an empty choice, and belongs to whoever made it', async () => {
    await expect(draft(reminding, [])).rejects.toMatchObject({ code: 'batches.noTasks' });
    const id = await draft(reminding, [await given()]);
    await expect(getBatch(city.actors.leader, id)).rejects.toMatchObject({ kind: 'missing' });
    await expect(startBatch(city.actors.leader, id, now)).rejects.toMatchObject({ kind: 'missing' });
  });

  it('that is given up leaves nothing', async () => {
    const id = await draft(reminding, [await given()]);
    await giveUpBatch(city.actors.officer, id);
    expect(await items(id)).toEqual([]);
    await expect(getBatch(city.actors.officer, id)).rejects.toMatchObject({ kind: 'missing' });
  });
});

describe('a batch', () => {
  it('does each task by its own command, with its own entry on the record', async () => {
    const tasks = [await given(), await given('assigned')];
    const id = await draft(extendTo(inDays(60)), tasks);
    await carryOut(id);
    expect(await statesOf(id)).toEqual(['done', 'done']);
    for (const task of tasks) {
      expect((await getTask(task.id)).dueOn?.toString()).toBe(inDays(60));
      expect((await listHistory('task', task.id)).at(-1)).toMatchObject({
        action: 'task.edited',
        actorId: city.actors.officer.accountId,
        facts: { ...because, within: { kind: 'batch', id } },
      });
    }
    expect(await getBatch(city.actors.officer, id)).toMatchObject({ state: 'done' });
    expect(await listHistory('batch', id)).toMatchObject([
      { action: 'batch.started', facts: { act: 'extend', tasks: 2 } },
    ]);
  });

  it.each<
    [string, () => BatchOrder | Promise<BatchOrder>, (task: Task) => Promise<unknown>, unknown, State?]
  >([
    [
      'hands over',
      () => ({ act: 'hand_over', leadId: city.bodies.ward, ...because }),
      async ({ id }) => (await getTask(id)).leadId === city.bodies.ward,
      true,
    ],
    [
      'cancels',
      () => ({ act: 'cancel', ...because, parts: 'leave' }),
      async ({ id }) => (await getTask(id)).state,
      'cancelled',
    ],
    [
      'reminds',
      () => reminding,
      ({ id }) => asOwner('select words from reminders.reminder where task_id = $1', [id]),
      [{ words: 'Đề nghị báo cáo tiến độ.' }],
    ],
    [
      'accepts',
      () => ({ act: 'accept', reason: '' }),
      async ({ id }) => (await getTask(id)).state,
      'completed',
      'submitted',
    ],
    [
      'returns with its reason',
      () => ({ act: 'return', reason: 'Thiếu phụ lục số liệu' }),
      async ({ id }) => (await getTask(id)).state,
      'returned',
      'submitted',
    ],
    [
      'adds a coordinating body, and leaves the deadline',
      () => ({ act: 'coordinate', addId: city.bodies.ward, ...because }),
      async (before) => {
        const { coordinatingIds, dueOn } = await getTask(before.id);
        return [coordinatingIds, dueOn?.toString() === before.dueOn?.toString()];
      },
      [expect.arrayContaining([expect.any(String)]), true],
    ],
    [
      'pauses',
      () => ({ act: 'pause', ...because, parts: 'too' }),
      async ({ id }) => (await getTask(id)).state,
      'paused',
    ],
    [
      'resumes',
      () => ({ act: 'resume', remark: '' }),
      async ({ id }) => (await getTask(id)).state,
      'in_progress',
      'paused',
    ],
    [
      'withdraws',
      () => ({ act: 'withdraw' }),
      async ({ id }) => (await getTask(id)).state,
      'withdrawn',
      'assigned',
    ],
    [
      'puts into a scheme',
      async () => ({ act: 'gather', schemeId: await aScheme() }),
      ({ id }) => asOwner('select removed_at from schemes.membership where task_id = $1', [id]),
      [{ removed_at: null }],
    ],
  ])('%s', async (_, order, found, expected, state = 'in_progress') => {
    const task = await given(state);
    const id = await draft(await order(), [task]);
    await carryOut(id);
    expect(await statesOf(id)).toEqual(['done']);
    expect(await found(task)).toEqual(expected);
  });

  it('leaves alone what was changed since the preview, and does the others', async () => {
    const [moved, untouched] = [await given('assigned'), await given('assigned')];
    const id = await draft(extendTo(inDays(60)), [moved, untouched]);
    await acknowledgeTask(city.actors.assignee, moved.id, now);
    await carryOut(id);
    expect((await items(id)).map(({ state, why }) => why?.vi ?? state)).toEqual([
      'Nhiệm vụ đã thay đổi sau lúc xem trước nên được để nguyên.',
      'done',
    ]);
  });

  it('is done once, however often and by however many it is run', async () => {
    const tasks = await Promise.all(Array.from({ length: 12 }, () => given()));
    const id = await draft({ act: 'extend', to: { days: 7 }, ...because }, tasks);
    await startBatch(city.actors.officer, id, now);
    await startBatch(city.actors.officer, id, now);
    await Promise.all([runBatch(id, now), runBatch(id, now), runBatch(id, now)]);
    await runBatch(id, now);
    expect(await countItems(id)).toEqual({ ready: 0, refused: 0, done: 12, failed: 0 });
    for (const { id: taskId, dueOn } of tasks) {
      const deadlines = await asOwner('select 1 from tasks.deadline where task_id = $1', [taskId]);
      expect(deadlines).toHaveLength(2);
      expect((await getTask(taskId)).dueOn?.toString()).toBe(dueOn?.add({ days: 7 }).toString());
    }
    expect(await listHistory('batch', id)).toHaveLength(1);
  });

  it('does nothing with roles that were withdrawn since it was started, nor for an account that was disabled', async () => {
    const leaving = await anActor({ roles: [{ role: 'officer', bodyId: city.bodies.commission }] });
    const unroled = await draft(reminding, [await given()], leaving);
    await startBatch(leaving, unroled, now);
    await asOwner('update accounts.held_role set withdrawn_at = now() where account_id = $1', [
      leaving.accountId,
    ]);
    await runBatch(unroled, now);
    expect(await statesOf(unroled)).toEqual(['failed']);
    const disabled = await anActor({ roles: [{ role: 'officer', bodyId: city.bodies.commission }] });
    const stopped = await draft(reminding, [await given(), await given()], disabled);
    await startBatch(disabled, stopped, now);
    await asOwner('update accounts.account set disabled_at = now() where id = $1', [disabled.accountId]);
    await runBatch(stopped, now);
    expect((await items(stopped)).map(({ why }) => why?.vi)).toEqual(
      Array(2).fill('Tài khoản hoặc ủy quyền của người thực hiện không còn hiệu lực.'),
    );
    expect(await getBatch(disabled, stopped)).toMatchObject({ state: 'done' });
  });

  it('acknowledges, asks for time and is answered, each by whose part it is', async () => {
    const tasks = [await given('assigned'), await given('assigned')];
    const { assignee, officer } = city.actors;
    const acknowledged = await draft({ act: 'acknowledge' }, tasks, assignee);
    await carryOut(acknowledged, assignee);
    const asked = await draft(
      { act: 'ask_extension', to: { days: 5 }, reason: 'Chờ số liệu' },
      tasks,
      assignee,
    );
    await carryOut(asked, assignee);
    expect(
      await statesOf(await draft({ act: 'grant_extension', reason: '', document: '' }, tasks, assignee)),
    ).toEqual(['refused', 'refused']);
    const granted = await draft({ act: 'grant_extension', reason: '', document: '' }, tasks, officer);
    await carryOut(granted);
    for (const { id, dueOn } of tasks) {
      expect(await getTask(id)).toMatchObject({ state: 'in_progress', dueOn: dueOn?.add({ days: 5 }) });
    }
  });

  it('whose maker loses the right on the way is refused for the rest, in words', async () => {
    const losing = await anActor({ roles: [{ role: 'officer', bodyId: city.bodies.commission }] });
    const tasks = [await given(), await given(), await given()];
    const id = await draft(reminding, tasks, losing);
    await startBatch(losing, id, now);
    await asOwner(
      'create function reminders.lose() returns trigger language plpgsql security definer as ' +
        `$$ begin update accounts.held_role set withdrawn_at = now() where account_id = '${losing.accountId}'; return new; end $$`,
    );
    await asOwner('create trigger lose after insert on reminders.reminder execute function reminders.lose()');
    await runBatch(id, now);
    await asOwner('drop trigger lose on reminders.reminder');
    expect((await items(id)).map(({ state, why }) => why?.vi ?? state)).toEqual([
      'done',
      ...Array(2).fill('Người đặt lệnh không còn quyền làm việc này với nhiệm vụ.'),
    ]);
  });

  it('that is killed between an act and its being noted goes on, with no task done twice', async () => {
    const tasks = await Promise.all(Array.from({ length: 6 }, () => given()));
    const id = await draft({ act: 'extend', to: { days: 7 }, ...because }, tasks);
    await startBatch(city.actors.officer, id, now);
    await asOwner(
      "alter table batches.item add constraint killed check (state <> 'done' or nth <> 4) not valid",
    );
    await expect(runBatch(id, now)).rejects.toThrow();
    expect(await statesOf(id)).toEqual(['done', 'done', 'done', 'ready', 'ready', 'ready']);
    await asOwner('alter table batches.item drop constraint killed');
    await runBatch(id, now);
    expect(await countItems(id)).toMatchObject({ ready: 0, done: 6 });
    for (const task of tasks) {
      expect(await asOwner('select 1 from tasks.deadline where task_id = $1', [task.id])).toHaveLength(2);
    }
  });

  it('that was started for another is done in both names', async () => {
    const deputy = await anActor({
      name: 'Vũ Thị Hiền',
      roles: [{ role: 'officer', bodyId: city.bodies.commission }],
    });
    const acting = await actingFor({ delegate: deputy, delegator: city.actors.leader });
    const task = await given();
    const id = await draft(extendTo(inDays(60)), [task], acting);
    await expect(getBatch(deputy, id)).rejects.toMatchObject({ kind: 'missing' });
    await carryOut(id, acting);
    expect(await statesOf(id)).toEqual(['done']);
    expect((await listHistory('task', task.id)).at(-1)).toMatchObject({
      actorId: deputy.accountId,
      facts: { onBehalfOf: { accountId: city.actors.leader.accountId } },
    });
  });

  it('goes on behind a task that breaks, and says so when it broke again and again', async () => {
    const tasks = [await given(), await given()];
    const id = await draft(reminding, tasks);
    await startBatch(city.actors.officer, id, now);
    await asOwner(
      'alter table reminders.reminder add constraint broken check (task_id <> $broken$' +
        `${tasks[0]?.id}` +
        '$broken$::uuid)',
    );
    for (let turn = 0; turn < 2; turn++) await expect(runBatch(id, now)).rejects.toThrow();
    await runBatch(id, now);
    await asOwner('alter table reminders.reminder drop constraint broken');
    expect((await items(id)).map(({ state, why }) => why?.vi ?? state)).toEqual([
      expect.stringContaining('Hệ thống gặp lỗi'),
      'done',
    ]);
  });
});

async function aScheme(): Promise<string> {
  const facts = {
    kind: 'scheme',
    name: 'Đề án sắp xếp',
    symbol: '',
    description: '',
    ownerId: city.bodies.committee,
    valid: { from: today, until: null },
    basisId: null,
  } as const;
  const id = await setUpScheme(city.actors.officer, facts, now);
  return (await getScheme(id)).id;
}
