import { beforeAll, describe, expect, it } from 'vitest';
import { as, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { readClock } from '../../kernel/time/index.ts';
import { aTask } from '../tasks/fixtures.ts';
import { type State, states, type Task, taskPath } from '../tasks/index.ts';
import { remindableStates } from './reminder.ts';
import { listReminders } from './reminders.store.ts';
import { sendReminder } from './send-reminder.ts';

useFreshDatabase();

const now = readClock();
let city: City;
let task: Task;

const aTaskIn = (state: State) =>
  aTask({ giverId: city.bodies.committee, leadId: city.bodies.department, state });
const urging = (taskId: string, words = 'Đề nghị báo cáo tiến độ.') => ({ taskId, words, document: '' });

beforeAll(async () => {
  city = await foundCity();
  task = await aTaskIn('in_progress');
});

describe('a reminder', () => {
  it('is sent by the giver, kept with its words, and stands in the history of the task', async () => {
    await sendReminder(city.actors.officer, { ...urging(task.id), document: '15-CV/BTC' }, now);
    expect(await listReminders(task.id)).toMatchObject([
      { words: 'Đề nghị báo cáo tiến độ.', document: '15-CV/BTC', sender: city.actors.officer.name },
    ]);
    expect((await listHistory('task', task.id))[0]).toMatchObject({
      action: 'task.reminded',
      facts: { words: 'Đề nghị báo cáo tiến độ.', document: '15-CV/BTC' },
    });
  });

  it('is sent once a day for a task, also by two at the same moment', async () => {
    const other = await aTaskIn('assigned');
    const send = () => sendReminder(city.actors.officer, urging(other.id), now);
    const outcomes = await Promise.allSettled([send(), send(), send()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await listReminders(other.id)).toHaveLength(1);
    await sendReminder(city.actors.officer, urging(other.id), now.add({ hours: 24 }));
    expect(await listReminders(other.id)).toHaveLength(2);
  });

  it.each(states)('is refused or sent by where the task stands: %s', async (state) => {
    const stood = await aTaskIn(state);
    const sent = sendReminder(city.actors.officer, urging(stood.id), now);
    if (remindableStates.includes(state)) await sent;
    else await expect(sent).rejects.toMatchObject({ kind: 'conflict' });
    expect(await listReminders(stood.id)).toHaveLength(remindableStates.includes(state) ? 1 : 0);
  });

  it.each(['assignee', 'inspector'] as const)(
    'is not for the %s, who did not give the task',
    async (role) => {
      const other = await aTaskIn('in_progress');
      await expect(sendReminder(city.actors[role], urging(other.id), now)).rejects.toMatchObject({
        kind: 'forbidden',
      });
    },
  );

  it('stays in sight of the lead on the page of the task', async () => {
    const page = await readable(await (await as(city.actors.assignee)).get(taskPath(task.id)));
    expect(page).toContain('Đề nghị báo cáo tiến độ.');
    expect(page).toContain('Đôn đốc (1 lần)');
  });

  it('is written in a form that keeps what was typed when it is refused', async () => {
    const officer = await as(city.actors.officer);
    const path = `${taskPath(task.id)}/don-doc`;
    const refused = await officer.post(path, { words: 'Nhắc thêm lần nữa.', document: '' });
    expect(refused.status).toBe(409);
    const page = await readable(refused);
    expect(page).toContain('Nhắc thêm lần nữa.');
    expect(page).toContain('đã được đôn đốc trong ngày hôm nay');
    expect((await officer.post(path, { words: '', document: '' })).status).toBe(422);
  });
});
