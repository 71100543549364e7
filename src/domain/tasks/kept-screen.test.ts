import { beforeAll, describe, expect, it } from 'vitest';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { readClock } from '../../kernel/time/index.ts';
import { acceptResult } from './accept-result.ts';
import { acknowledgeTask } from './acknowledge-task.ts';
import { askExtension } from './ask-extension.ts';
import { refuseExtension } from './decide-extension.ts';
import { aTask } from './fixtures.ts';
import { pauseTask } from './pause-task.ts';
import { reportProgress } from './report-progress.ts';
import { resumeTask } from './resume-task.ts';
import { returnResult } from './return-result.ts';
import { getTaskScreen } from './screen.store.ts';
import { submitResult } from './submit-result.ts';
import type { Task } from './task.ts';

useFreshDatabase();

const now = readClock();
let city: City;
let task: Task;

beforeAll(async () => {
  city = await foundCity();
  const { committee: giverId, department: leadId, ward } = city.bodies;
  task = await aTask({ giverId, leadId, coordinatingIds: [ward], state: 'assigned' });
});

/** The stamps that a request brings along. */
async function stamps() {
  const [found] = await asOwner<{ accounts: string }>(
    "select nth || ':' || xmin::text as accounts from accounts.change",
  );
  return { accounts: found?.accounts };
}

async function waiting(table: 'result' | 'extension'): Promise<string> {
  const [found] = await asOwner<{ id: string }>(
    `select id from tasks.${table} where task_id = $1 and decision is null`,
    [task.id],
  );
  return found?.id ?? '';
}

const owner = (text: string) => () => asOwner(text);
const lead = () => city.actors.assignee;
const giver = () => city.actors.officer;
const taskId = () => task.id;

/** Everything that may happen to what a task's page shows, in an order in which it can. */
const happenings: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['its lead acknowledges it', () => acknowledgeTask(lead(), taskId(), now)],
  [
    'progress is reported',
    () =>
      reportProgress(
        lead(),
        { taskId: taskId(), percent: 40, note: 'Đã rà soát', obstacle: '', evidence: [] },
        now,
      ),
  ],
  [
    'a coordinating body reports',
    () =>
      reportProgress(
        city.actors.wardAssignee,
        { taskId: taskId(), percent: undefined, note: 'Đã gửi số liệu', obstacle: '', evidence: [] },
        now,
      ),
  ],
  [
    'more time is asked for',
    () =>
      askExtension(
        lead(),
        {
          taskId: taskId(),
          rule: { kind: 'day', date: '2028-03-31', inclusive: true },
          reason: 'Chờ số liệu',
        },
        now,
      ),
  ],
  [
    'more time is refused',
    async () =>
      refuseExtension(
        giver(),
        { taskId: taskId(), extensionId: await waiting('extension'), reason: 'Không kéo dài', document: '' },
        now,
      ),
  ],
  [
    'it is paused',
    () =>
      pauseTask(
        giver(),
        { taskId: taskId(), reason: 'Chờ hướng dẫn', document: 'Công văn số 07-CV/TU' },
        now,
      ),
  ],
  ['it goes on', () => resumeTask(giver(), { taskId: taskId(), remark: 'Đã có hướng dẫn' }, now)],
  [
    'its result is handed in',
    () => submitResult(lead(), { taskId: taskId(), summary: 'Xong', product: '', evidence: [] }, now),
  ],
  [
    'its result is returned',
    async () =>
      returnResult(
        giver(),
        { taskId: taskId(), resultId: await waiting('result'), reason: 'Thiếu biểu' },
        now,
      ),
  ],
  [
    'its result is handed in again',
    () => submitResult(lead(), { taskId: taskId(), summary: 'Đã bổ sung', product: '', evidence: [] }, now),
  ],
  [
    'its result is accepted',
    async () =>
      acceptResult(giver(), { taskId: taskId(), resultId: await waiting('result'), reason: '' }, now),
  ],
  ['its directive gets another title', owner(`update documents.directive set title = 'Về công tác cán bộ'`)],
  ['the type of its directive is renamed', owner(`update documents.type set name_vi = name_vi || ' (mới)'`)],
  ['tasks are near due earlier', owner('update tasks.setting set near_due_days = 21')],
  ['a person is renamed', owner(`update accounts.account set name = name || ' (B)'`)],
  [
    'something is put on its record while the clock goes back',
    () =>
      asOwner(
        `insert into record.entry (at, actor_name, action, subject_kind, subject_id, facts)
         values ('2020-01-01', 'Hệ thống', 'task.reminded', 'task', $1, '{}')`,
        [task.id],
      ),
  ],
];

describe('the screen of a task that is kept in memory', () => {
  it('is the same one for as long as nothing happens', async () => {
    const first = await getTaskScreen(task.id, await stamps());
    expect(await getTaskScreen(task.id, await stamps())).toBe(first);
  });

  it.each(happenings)('is asked for anew when %s', async (_what, happen) => {
    const before = await getTaskScreen(task.id, await stamps());
    await happen();
    const after = await getTaskScreen(task.id, await stamps());
    expect(after).not.toEqual(before);
    // Without stamps nothing is taken from memory.
    expect(after).toEqual(await getTaskScreen(task.id, {}));
  });
});
