import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { apart, transaction } from '../../kernel/db/index.ts';
import { useFileStore } from '../../kernel/files/index.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { dayOf, readClock, Temporal } from '../../kernel/time/index.ts';
import { anActor } from '../accounts/fixtures.ts';
import { aDirective } from '../documents/fixtures.ts';
import { type Directive, findDirective } from '../documents/index.ts';
import { acceptResult } from './accept-result.ts';
import { acknowledgeTask } from './acknowledge-task.ts';
import { askExtension } from './ask-extension.ts';
import { assignTask, type NewTask } from './assign-task.ts';
import { cancelTask } from './cancel-task.ts';
import { grantExtension, refuseExtension } from './decide-extension.ts';
import { editTask } from './edit-task.ts';
import { aTask } from './fixtures.ts';
import { reportProgress } from './report-progress.ts';
import { returnResult } from './return-result.ts';
import { submitResult } from './submit-result.ts';
import type { Task } from './task.ts';
import { getTask, lockTask } from './tasks.store.ts';
import { withdrawTask } from './withdraw-task.ts';

useFreshDatabase();

const now = readClock();
const today = dayOf(now);
const sentence = 'Sở Nội vụ rà soát biên chế, báo cáo Ban Thường vụ.';
const text = `KẾT LUẬN\n${sentence}\nVăn phòng theo dõi.`;
const nobody = '00000000-0000-7000-8000-000000000000';
let city: City;
let directive: Directive;
let departmentLeader: Actor;

beforeAll(async () => {
  await useFileStore(await mkdtemp(join(tmpdir(), 'banle-evidence-')));
  city = await foundCity();
  directive = await aDirective({ by: city.actors.officer, registeredIn: city.bodies.commission, text });
  departmentLeader = await anActor({
    name: 'Ngô Văn Thịnh',
    roles: [{ role: 'leader', bodyId: city.bodies.department }],
  });
});

function order(given: Partial<NewTask> = {}): NewTask {
  const start = text.indexOf(sentence);
  return {
    title: 'Rà soát biên chế',
    product: 'Báo cáo',
    giverId: city.bodies.committee,
    leadId: city.bodies.department,
    coordinatingIds: [city.bodies.ward],
    directiveId: directive.id,
    passage: { text: sentence, start, end: start + sentence.length, textSha256: directive.textSha256 },
    force: 'directive',
    speaker: '',
    deadline: { kind: 'day', date: '2027-03-31', inclusive: true },
    printedDeadline: 'trước ngày 31/3/2027',
    ...given,
  };
}

const fresh = (given: Partial<Parameters<typeof aTask>[0]> = {}) =>
  aTask({
    giverId: city.bodies.committee,
    leadId: city.bodies.department,
    coordinatingIds: [city.bodies.ward],
    directiveId: directive.id,
    ...given,
  });

const deeds = async (task: Pick<Task, 'id'>) =>
  (await listHistory('task', task.id)).map(({ action }) => action);
const failing = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (error as { code?: string }).code ?? error,
  );

describe('holding a task', () => {
  it('waits for whoever holds it, and then knows all that they did', async () => {
    const task = await fresh({ state: 'in_progress' });
    const submission = { taskId: task.id, summary: 'Đã xong', product: '', evidence: [] };
    let handedIn = () => {};
    const isHandedIn = new Promise<void>((done) => {
      handedIn = done;
    });
    const first = transaction(async () => {
      await submitResult(city.actors.assignee, submission, now);
      handedIn();
      await setTimeout(150);
    });
    await isHandedIn;
    const held = await transaction(() => lockTask(task.id));
    await first;
    expect(held.state).toBe('submitted');
    expect(held.waitingResult).toMatchObject({ handedInBy: city.actors.assignee.accountId });
  });
});

describe('giving a task', () => {
  it('pins it to the sentence, keeps its first deadline with the explanation, and records it', async () => {
    const task = await assignTask(city.actors.officer, order(), now);
    expect(task).toMatchObject({
      state: 'assigned',
      leadId: city.bodies.department,
      coordinatingIds: [city.bodies.ward],
    });
    expect(task.passage.text).toBe(sentence);
    expect(task.dueOn?.toString()).toBe('2027-03-31');
    const deadlines = await asOwner(
      'select ordinal, due_on, printed, explanation from tasks.deadline where task_id = $1',
      [task.id],
    );
    expect(deadlines).toMatchObject([
      { ordinal: 1, printed: 'trước ngày 31/3/2027', explanation: { due: '2027-03-31' } },
    ]);
    const [entry] = await listHistory('task', task.id);
    expect(entry).toMatchObject({
      action: 'task.assigned',
      actorName: city.actors.officer.name,
      facts: { title: 'Rà soát biên chế', dueOn: '2027-03-31' },
    });
  });

  it('lets the bodies it concerns read the directive', async () => {
    await assignTask(city.actors.officer, order(), now);
    const involved = (await findDirective(directive.id))?.involved;
    expect(involved).toEqual(expect.arrayContaining([city.bodies.department, city.bodies.ward]));
  });

  it.each([
    [
      'its lead as coordinator too',
      'tasks.leadCoordinates',
      () => ({ coordinatingIds: [city.bodies.department] }),
    ],
    ['its giver as lead', 'tasks.leadGives', () => ({ leadId: city.bodies.committee })],
    ['a body that is not there', 'tasks.noSuchBody', () => ({ leadId: nobody })],
    ['the name of a body one does not act for', 'tasks.mayNotGive', () => ({ giverId: city.bodies.ward })],
    [
      'words that do not stand there',
      'tasks.passageMoved',
      () => ({ passage: { ...order().passage, text: 'Khác' } }),
    ],
    [
      'a place in an earlier text',
      'tasks.passageMoved',
      () => ({ passage: { ...order().passage, textSha256: 'x' } }),
    ],
  ])('refuses %s', async (_what, code, given) => {
    expect(await failing(assignTask(city.actors.officer, order(given()), now))).toBe(code);
  });

  it('is refused from a directive that one may not know of, as if there were none', async () => {
    const secret = await aDirective({
      by: city.actors.officer,
      registeredIn: city.bodies.commission,
      text,
      secrecy: 'secret',
      symbol: '99-KL/TU',
    });
    const stranger = await anActor({ roles: [{ role: 'officer', bodyId: city.bodies.ward }] });
    const given = order({ directiveId: secret.id, giverId: city.bodies.ward, coordinatingIds: [] });
    expect(await failing(assignTask(stranger, given, now))).toBe('documents.noSuchDirective');
  });

  it('is refused to those who only do, only look on or keep the system', async () => {
    const { assignee, inspector, administrator, editor } = city.actors;
    for (const actor of [assignee, inspector, administrator, editor]) {
      expect(await failing(assignTask(actor, order(), now))).toBe('tasks.mayNotGive');
    }
  });
});

describe('the way of a task', () => {
  it('goes from giving to acceptance, with a return between, all of it recorded', async () => {
    const { officer, assignee, leader } = city.actors;
    const { id } = await assignTask(officer, order(), now);
    await acknowledgeTask(assignee, id, now);
    const file = {
      name: 'bao-cao.txt',
      kind: 'txt' as const,
      open: () => Readable.from([Buffer.from('Đã rà soát')]),
    };
    const evidence = [file];
    await reportProgress(
      assignee,
      { taskId: id, note: 'Đã xong hai phòng', obstacle: '', percent: 60, evidence },
      now,
    );
    expect(await getTask(id)).toMatchObject({ state: 'in_progress', percent: 60 });
    await submitResult(assignee, { taskId: id, summary: 'Xong', product: 'BC 12', evidence: [] }, now);
    const first = (await lockTask(id)).waitingResult?.id ?? '';
    await returnResult(leader, { taskId: id, resultId: first, reason: 'Thiếu phụ lục' }, now);
    expect(await getTask(id)).toMatchObject({ state: 'returned', handedInOn: null, percent: 60 });
    const handedInAt = now.add({ hours: 48 });
    await submitResult(
      assignee,
      { taskId: id, summary: 'Đã bổ sung', product: 'BC 12', evidence },
      handedInAt,
    );
    const second = (await lockTask(id)).waitingResult?.id ?? '';
    await acceptResult(leader, { taskId: id, resultId: second, reason: '' }, now.add({ hours: 240 }));
    const done = await getTask(id);
    expect(done.state).toBe('completed');
    expect(done.doneOn?.toString()).toBe(dayOf(handedInAt).toString());
    expect(await deeds({ id })).toEqual([
      'task.assigned',
      'task.acknowledged',
      'task.progress_reported',
      'task.result_submitted',
      'task.returned',
      'task.result_submitted',
      'task.accepted',
    ]);
  });

  it('lets a coordinating body report its part without touching the share of the whole', async () => {
    const task = await fresh({ state: 'in_progress', percent: 30 });
    const report = {
      taskId: task.id,
      note: 'Phường đã gửi số liệu',
      obstacle: '',
      percent: 95,
      evidence: [],
    };
    await reportProgress(city.actors.wardAssignee, report, now);
    expect((await getTask(task.id)).percent).toBe(30);
    const rows = await asOwner('select percent, reported_for from tasks.progress where task_id = $1', [
      task.id,
    ]);
    expect(rows).toEqual([{ percent: 30, reported_for: city.bodies.ward }]);
  });

  it('never lets the lead body judge its own result, whatever role is held there', async () => {
    const task = await fresh({ state: 'submitted' });
    const resultId = (await lockTask(task.id)).waitingResult?.id ?? '';
    const both = await anActor({
      roles: [
        { role: 'leader', bodyId: city.bodies.committee },
        { role: 'assignee', bodyId: city.bodies.department },
      ],
    });
    for (const actor of [city.actors.assignee, departmentLeader, both]) {
      expect(await failing(acceptResult(actor, { taskId: task.id, resultId, reason: '' }, now))).toBe(
        'tasks.notYours',
      );
    }
  });

  it('never lets the account that handed in accept, even after it moved to the giver', async () => {
    const task = await fresh({ state: 'in_progress' });
    const mover = await anActor({ roles: [{ role: 'assignee', bodyId: city.bodies.department }] });
    await submitResult(mover, { taskId: task.id, summary: 'Xong', product: 'BC', evidence: [] }, now);
    const moved: Actor = { ...mover, roles: [{ role: 'leader', bodyId: city.bodies.commission }] };
    const resultId = (await lockTask(task.id)).waitingResult?.id ?? '';
    expect(await failing(acceptResult(moved, { taskId: task.id, resultId, reason: '' }, now))).toBe(
      'tasks.ownResult',
    );
    expect(await failing(returnResult(moved, { taskId: task.id, resultId, reason: 'x' }, now))).toBe(
      'tasks.ownResult',
    );
  });

  it('refuses a decision on a result that is no longer the one that waits', async () => {
    const task = await fresh({ state: 'submitted' });
    const decision = { taskId: task.id, resultId: nobody, reason: 'x' };
    expect(await failing(acceptResult(city.actors.leader, decision, now))).toBe('tasks.otherResult');
    expect(await failing(returnResult(city.actors.leader, decision, now))).toBe('tasks.otherResult');
  });

  it('tells of a task out of reach that there is none', async () => {
    const task = await fresh({ state: 'assigned', coordinatingIds: [] });
    expect(await failing(acknowledgeTask(city.actors.wardAssignee, task.id, now))).toBe('tasks.noSuchTask');
    expect(await failing(acknowledgeTask(city.actors.assignee, nobody, now))).toBe('tasks.noSuchTask');
  });

  it('says in a word that the task has moved on', async () => {
    const task = await fresh({ state: 'completed' });
    expect(await failing(acknowledgeTask(city.actors.assignee, task.id, now))).toBe('tasks.stateMoved');
  });
});

describe('ending a task', () => {
  it('withdraws it until it is begun, not after', async () => {
    const task = await fresh();
    await withdrawTask(city.actors.officer, task.id, now);
    expect((await getTask(task.id)).state).toBe('withdrawn');
    expect(await deeds(task)).toEqual(['task.withdrawn']);
    const begun = await fresh({ state: 'in_progress' });
    expect(await failing(withdrawTask(city.actors.officer, begun.id, now))).toBe('tasks.stateMoved');
  });

  it('cancels it for a reason and on a document; what waited for an answer lapses', async () => {
    const task = await fresh({ state: 'in_progress' });
    await askExtension(city.actors.assignee, { taskId: task.id, rule: later, reason: 'Thêm việc' }, now);
    const why = { taskId: task.id, reason: 'Đã gộp', document: 'CV 05' };
    expect(await failing(cancelTask(city.actors.leader, { ...why, document: '' }, now))).toBe(
      'tasks.documentMissing',
    );
    expect(await failing(cancelTask(city.actors.leader, { ...why, reason: '' }, now))).toBe(
      'tasks.reasonMissing',
    );
    await cancelTask(city.actors.leader, why, now);
    expect(await getTask(task.id)).toMatchObject({ state: 'cancelled', extensionPending: false });
    expect(await asOwner('select decision from tasks.extension where task_id = $1', [task.id])).toEqual([
      { decision: 'lapsed' },
    ]);
    expect(
      await asOwner('select reason, document from tasks.cancellation where task_id = $1', [task.id]),
    ).toEqual([{ reason: 'Đã gộp', document: 'CV 05' }]);
    expect((await deeds(task)).at(-1)).toBe('task.cancelled');
  });
});

const later = { kind: 'day', date: '2027-06-30', inclusive: true } as const;

describe('asking for more time', () => {
  it('keeps every deadline: the first stays first, the one granted comes into force', async () => {
    const task = await fresh({ state: 'in_progress', dueOn: '2027-03-31' });
    await askExtension(city.actors.assignee, { taskId: task.id, rule: later, reason: 'Chờ số liệu' }, now);
    expect(await getTask(task.id)).toMatchObject({ extensionPending: true, version: 1 });
    expect((await getTask(task.id)).dueOn?.toString()).toBe('2027-03-31');
    const extensionId = (await lockTask(task.id)).waitingExtension?.id ?? '';
    const answer = { taskId: task.id, extensionId, reason: '', document: 'CV 17' };
    await grantExtension(city.actors.leader, answer, now);
    const after = await getTask(task.id);
    expect(after).toMatchObject({ extensionPending: false, version: 2, state: 'in_progress' });
    expect(after.dueOn?.toString()).toBe('2027-06-30');
    const deadlines = await asOwner(
      'select ordinal, due_on::text, document from tasks.deadline where task_id = $1 order by ordinal',
      [task.id],
    );
    expect(deadlines.map(({ ordinal, due_on, document }) => [ordinal, String(due_on), document])).toEqual([
      [1, '2027-03-31', ''],
      [2, '2027-06-30', 'CV 17'],
    ]);
    expect(await deeds(task)).toEqual(['task.extension_asked', 'task.extension_granted']);
  });

  it('may be asked when the deadline has passed', async () => {
    const task = await fresh({ state: 'in_progress', dueOn: today.subtract({ days: 3 }).toString() });
    await askExtension(city.actors.assignee, { taskId: task.id, rule: later, reason: 'Chậm số liệu' }, now);
    expect((await getTask(task.id)).extensionPending).toBe(true);
  });

  it('leaves the deadline where it is refused, and asks the giver why', async () => {
    const task = await fresh({ state: 'in_progress', dueOn: '2027-03-31' });
    await askExtension(city.actors.assignee, { taskId: task.id, rule: later, reason: 'Chờ' }, now);
    const extensionId = (await lockTask(task.id)).waitingExtension?.id ?? '';
    const answer = { taskId: task.id, extensionId, reason: '', document: '' };
    expect(await failing(refuseExtension(city.actors.leader, answer, now))).toBe('tasks.reasonMissing');
    await refuseExtension(city.actors.leader, { ...answer, reason: 'Việc gấp' }, now);
    expect((await getTask(task.id)).dueOn?.toString()).toBe('2027-03-31');
    expect(await failing(grantExtension(city.actors.leader, answer, now))).toBe('tasks.noExtensionWaits');
  });

  it.each([
    ['an earlier day', 'tasks.notLater', { dueOn: '2027-12-31' }],
    ['a task without a deadline', 'tasks.noDeadline', { dueOn: null }],
  ])('is refused for %s', async (_what, code, given) => {
    const task = await fresh({ state: 'in_progress', ...given });
    expect(
      await failing(askExtension(city.actors.assignee, { taskId: task.id, rule: later, reason: 'x' }, now)),
    ).toBe(code);
  });

  it('waits one at a time', async () => {
    const task = await fresh({ state: 'in_progress', dueOn: '2027-03-31' });
    const ask = () => askExtension(city.actors.assignee, { taskId: task.id, rule: later, reason: 'x' }, now);
    await ask();
    expect(await failing(ask())).toBe('tasks.extensionWaits');
  });
});

describe('editing what was ordered', () => {
  const edited = (task: Task, given: object = {}) => ({
    taskId: task.id,
    version: task.version,
    title: task.title,
    product: task.product,
    leadId: task.leadId,
    coordinatingIds: task.coordinatingIds,
    deadline: task.dueOn && { kind: 'day' as const, date: task.dueOn.toString(), inclusive: true },
    reason: '',
    document: '',
    ...given,
  });

  it('writes what changed and nothing else, and counts the version up', async () => {
    const task = await fresh();
    await editTask(city.actors.officer, edited(task, { title: 'Tên mới', coordinatingIds: [] }), now);
    expect(await getTask(task.id)).toMatchObject({ title: 'Tên mới', coordinatingIds: [], version: 2 });
    const [entry] = await listHistory('task', task.id);
    expect(Object.keys((entry?.facts.changes ?? {}) as object)).toEqual(['title', 'coordinatingIds']);
  });

  it('does nothing when nothing changed', async () => {
    const task = await fresh();
    await editTask(city.actors.officer, edited(task), now);
    expect(await getTask(task.id)).toEqual(task);
    expect(await deeds(task)).toEqual([]);
  });

  it('adds a changed deadline to the others, for a reason', async () => {
    const task = await fresh({ dueOn: '2027-03-31' });
    const change = edited(task, { deadline: { kind: 'quarter', year: 2027, quarter: 2 } });
    expect(await failing(editTask(city.actors.officer, change, now))).toBe('tasks.reasonMissing');
    await editTask(city.actors.officer, { ...change, reason: 'Theo chương trình công tác' }, now);
    expect((await getTask(task.id)).dueOn?.toString()).toBe('2027-06-30');
    const rows = await asOwner('select ordinal from tasks.deadline where task_id = $1', [task.id]);
    expect(rows).toHaveLength(2);
  });

  it('refuses a version that another has changed', async () => {
    const task = await fresh();
    await editTask(city.actors.officer, edited(task, { title: 'Một' }), now);
    expect(await failing(editTask(city.actors.leader, edited(task, { title: 'Hai' }), now))).toBe(
      'tasks.changedMeanwhile',
    );
    expect((await getTask(task.id)).title).toBe('Một');
  });

  it('replaces the lead until it has begun', async () => {
    const task = await fresh({ coordinatingIds: [] });
    await editTask(city.actors.officer, edited(task, { leadId: city.bodies.ward }), now);
    expect((await getTask(task.id)).leadId).toBe(city.bodies.ward);
    const begun = await fresh({ state: 'in_progress', coordinatingIds: [] });
    expect(
      await failing(editTask(city.actors.officer, edited(begun, { leadId: city.bodies.ward }), now)),
    ).toBe('tasks.leadHasBegun');
  });
});

describe('two at once', () => {
  it('lets one acceptance win; the other is told that the task has moved on', async () => {
    const task = await fresh({ state: 'submitted' });
    const resultId = (await lockTask(task.id)).waitingResult?.id ?? '';
    const accept = (actor: Actor) =>
      failing(acceptResult(actor, { taskId: task.id, resultId, reason: '' }, now));
    const outcome = await Promise.all([accept(city.actors.leader), accept(city.actors.officer)]);
    expect(outcome.sort()).toEqual(['done', 'tasks.stateMoved']);
    expect(await deeds(task)).toEqual(['task.accepted']);
  });

  it('lets acceptance and return exclude each other', async () => {
    const task = await fresh({ state: 'submitted' });
    const resultId = (await lockTask(task.id)).waitingResult?.id ?? '';
    const decision = { taskId: task.id, resultId, reason: 'Thiếu' };
    const outcome = await Promise.all([
      failing(acceptResult(city.actors.leader, decision, now)),
      failing(returnResult(city.actors.officer, decision, now)),
    ]);
    expect(outcome.sort()).toEqual(['done', 'tasks.stateMoved']);
  });

  it('accepts in company, each by itself: what stands against one is told to that one', async () => {
    const handedIn = async (given: Parameters<typeof fresh>[0] = {}) => {
      const { id } = await fresh({ state: 'submitted', ...given });
      return { taskId: id, resultId: (await lockTask(id)).waitingResult?.id ?? '', reason: '' };
    };
    const [first, second, third, twice] = await Promise.all([handedIn(), handedIn(), handedIn(), handedIn()]);
    const { leader, officer, assignee } = city.actors;
    const outcome = await Promise.all(
      (
        [
          [leader, first],
          [assignee, second],
          [officer, { ...third, reason: 'Làm tốt' }],
          [leader, { ...second, resultId: nobody }],
          [leader, { ...first, taskId: nobody }],
          [leader, twice],
          [officer, twice],
        ] as const
      ).map(([actor, decision]) => failing(acceptResult(actor, decision, now))),
    );
    expect(outcome).toEqual([
      'done',
      'tasks.notYours',
      'done',
      'tasks.otherResult',
      'tasks.noSuchTask',
      'done',
      'tasks.stateMoved',
    ]);
    const states = await Promise.all(
      [first, second, third, twice].map(async ({ taskId }) => [
        (await getTask(taskId)).state,
        await deeds({ id: taskId }),
      ]),
    );
    expect(states).toEqual([
      ['completed', ['task.accepted']],
      ['submitted', []],
      ['completed', ['task.accepted']],
      ['completed', ['task.accepted']],
    ]);
    const [entry] = await listHistory('task', third.taskId);
    expect(entry).toMatchObject({
      actorId: officer.accountId,
      facts: { reason: 'Làm tốt', resultId: third.resultId },
    });
  });

  it('accepts what nobody holds without waiting for what somebody holds', async () => {
    const [held, free] = [await fresh({ state: 'submitted' }), await fresh({ state: 'submitted' })];
    const decisions = await Promise.all(
      [held, free].map(async ({ id }) => ({
        taskId: id,
        resultId: (await lockTask(id)).waitingResult?.id ?? '',
        reason: '',
      })),
    );
    const states = () => Promise.all([held, free].map(async ({ id }) => (await getTask(id)).state));
    const waits = await transaction(async () => {
      await lockTask(held.id);
      const [waiting, going] = apart(() =>
        decisions.map((decision) => acceptResult(city.actors.leader, decision, now)),
      );
      await going;
      expect(await apart(states)).toEqual(['submitted', 'completed']);
      return { waiting };
    });
    await waits.waiting;
    expect(await states()).toEqual(['completed', 'completed']);
  });

  it('hands in one result, not two', async () => {
    const task = await fresh({ state: 'in_progress' });
    const submit = (actor: Actor) =>
      failing(submitResult(actor, { taskId: task.id, summary: 'Xong', product: 'BC', evidence: [] }, now));
    const outcome = await Promise.all([submit(city.actors.assignee), submit(departmentLeader)]);
    expect(outcome.sort()).toEqual(['done', 'tasks.stateMoved']);
    expect(await asOwner('select from tasks.result where task_id = $1', [task.id])).toHaveLength(1);
  });
});

describe('what cannot happen even behind the back of the program', () => {
  it.each([
    ['a lead that gives', 'update tasks.task set lead_id = giver_id where id = $1'],
    ['a task completed without a day', "update tasks.task set state = 'completed' where id = $1"],
    ['a result in no state of waiting', 'update tasks.task set handed_in_on = now() where id = $1'],
  ])('%s is refused by the database', async (_what, statement) => {
    const task = await fresh();
    await expect(asOwner(statement, [task.id])).rejects.toThrow(/check constraint/);
  });

  it('a deadline of the past is changed by no one who serves the program', async () => {
    const task = await fresh();
    await expect(
      asOwner("set role banle_app; update tasks.deadline set due_on = '2030-01-01'"),
    ).rejects.toThrow(/permission denied/);
    expect(Temporal.PlainDate.compare(task.dueOn ?? today, today)).toBe(1);
  });
});
