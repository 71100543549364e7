import { beforeAll, describe, expect, it } from 'vitest';
import { as, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { dayOf, readClock } from '../../kernel/time/index.ts';
import { aDirective } from '../documents/fixtures.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { aTask } from '../tasks/fixtures.ts';
import { type Task, taskPath } from '../tasks/index.ts';
import { editMessage, withdrawMessage } from './edit-message.ts';
import { listenersOf } from './listeners.ts';
import { listTalk } from './messages.store.ts';
import { writeMessage } from './write-message.ts';

useFreshDatabase();

const now = readClock();
let city: City;
let task: Task;

beforeAll(async () => {
  city = await foundCity();
  task = await aTaskOf();
});

const aTaskOf = (directiveId?: string) =>
  aTask({
    giverId: city.bodies.committee,
    leadId: city.bodies.department,
    coordinatingIds: [city.bodies.ward],
    state: 'in_progress',
    ...(directiveId ? { directiveId } : {}),
  });

const say = (actor: Actor, words: string, called: { bodyIds?: string[]; accountIds?: string[] } = {}) =>
  writeMessage(actor, { taskId: task.id, words, bodyIds: [], accountIds: [], ...called }, now);
const seen = (messageId: string, version = 1) => ({ taskId: task.id, messageId, version });
const messageOf = async (id: string) => (await listTalk(task.id, 50)).messages.find((one) => one.id === id);

describe('what is said about a task', () => {
  it('is heard by all who may read it, with the body it was said for, and stands on the record by its fingerprint alone', async () => {
    const id = await say(city.actors.assignee, 'Biểu mẫu nào đang dùng?', {
      bodyIds: [city.bodies.committee],
    });
    const message = await messageOf(id);
    expect(message).toMatchObject({
      words: 'Biểu mẫu nào đang dùng?',
      forBody: city.bodies.department,
      bodyIds: [city.bodies.committee],
      withdrawnAt: null,
    });
    const [entry] = await listHistory('discussion', task.id);
    expect(entry).toMatchObject({
      action: 'message.written',
      facts: { message: id, bodyIds: [city.bodies.committee] },
    });
    expect(JSON.stringify(entry)).not.toContain('Biểu mẫu');
    const reader = await (await as(city.actors.inspector)).get(`${taskPath(task.id)}/trao-doi`);
    expect(await readable(reader)).toContain('Biểu mẫu nào đang dùng?');
  });

  it('calls upon people who may read it and on nobody else', async () => {
    const tree = await bodyTreeOn(dayOf(now));
    const listeners = await listenersOf(task, tree, dayOf(now));
    const ids = listeners.map(({ accountId }) => accountId);
    expect(ids).toEqual(
      expect.arrayContaining([city.actors.officer.accountId, city.actors.wardAssignee.accountId]),
    );
    expect(ids).not.toContain(city.actors.editor.accountId);
    const id = await say(city.actors.officer, 'Nhờ chị cho ý kiến.', {
      accountIds: [city.actors.wardAssignee.accountId],
    });
    expect((await messageOf(id))?.people).toEqual(['Đỗ Thị Ánh']);
    await expect(
      say(city.actors.officer, 'Nhờ anh xem.', { accountIds: [city.actors.editor.accountId] }),
    ).rejects.toThrow('discussion.strangerCalled');
    await expect(say(city.actors.officer, 'Nhờ xem.', { bodyIds: [city.bodies.inspection] })).rejects.toThrow(
      'discussion.strangerCalled',
    );
  });

  it('is read by inspectors and not joined by them', async () => {
    await expect(say(city.actors.inspector, 'Tôi có ý kiến.')).rejects.toThrow('discussion.onlyReads');
  });

  it('is as secret as its task', async () => {
    const secret = await aDirective({
      by: city.actors.officer,
      registeredIn: city.bodies.committee,
      symbol: '7001-KL/TU',
      secrecy: 'secret',
    });
    const hidden = await aTaskOf(secret.id);
    const words = { taskId: hidden.id, words: 'Kín', bodyIds: [], accountIds: [] };
    await expect(writeMessage(city.actors.assignee, words, now)).rejects.toThrow('tasks.noSuchTask');
    await writeMessage(city.actors.leader, words, now);
    const page = await (await as(city.actors.assignee)).get(`${taskPath(hidden.id)}/trao-doi`);
    expect(page.status).toBe(404);
    const called = { ...words, accountIds: [city.actors.assignee.accountId] };
    await expect(writeMessage(city.actors.leader, called, now)).rejects.toThrow('discussion.strangerCalled');
  });
});

describe('a message', () => {
  it('is edited by its author within a quarter of an hour; how it read before is kept and shown', async () => {
    const id = await say(city.actors.assignee, 'Nộp ngày 5.');
    const change = { seen: seen(id), words: 'Nộp ngày 6.' };
    await expect(editMessage(city.actors.officer, change, now)).rejects.toThrow('discussion.notYourWords');
    await editMessage(city.actors.assignee, change, now.add({ minutes: 14 }));
    const message = await messageOf(id);
    expect(message).toMatchObject({ words: 'Nộp ngày 6.', version: 2 });
    expect(message?.former.map(({ words }) => words)).toEqual(['Nộp ngày 5.']);
    await expect(editMessage(city.actors.assignee, change, now.add({ minutes: 14 }))).rejects.toThrow(
      'discussion.changedMeanwhile',
    );
    const late = { seen: seen(id, 2), words: 'Nộp ngày 7.' };
    await expect(editMessage(city.actors.assignee, late, now.add({ minutes: 15 }))).rejects.toThrow(
      'discussion.tooLateToEdit',
    );
    const entry = (await listHistory('discussion', task.id)).at(-1);
    expect(entry).toMatchObject({ action: 'message.edited', facts: { message: id } });
  });

  it('is withdrawn in sight: its words can still be opened', async () => {
    const id = await say(city.actors.assignee, 'Nhầm nhiệm vụ.');
    await withdrawMessage(city.actors.assignee, seen(id), now.add({ hours: 2 }));
    expect(await messageOf(id)).toMatchObject({
      words: 'Nhầm nhiệm vụ.',
      withdrawnAt: now.add({ hours: 2 }),
    });
    await expect(withdrawMessage(city.actors.assignee, seen(id, 2), now)).rejects.toThrow(
      'discussion.withdrawnAlready',
    );
    const page = await readable(await (await as(city.actors.officer)).get(`${taskPath(task.id)}/trao-doi`));
    expect(page).toContain('Người viết đã rút lại ý kiến này');
    expect(page).toContain('Nhầm nhiệm vụ.');
  });

  it('can be deleted by nobody, not even by the program', async () => {
    const grants = await asOwner(
      `select from information_schema.table_privileges where table_schema = 'discussion' and privilege_type = 'DELETE' and grantee = 'banle_app'`,
    );
    expect(grants).toEqual([]);
  });
});

describe('on the page of a task', () => {
  it('nothing is asked while nobody has spoken, then the last words are shown', async () => {
    const silent = await aTaskOf();
    const visitor = await as(city.actors.assignee);
    expect(await readable(await visitor.get(taskPath(silent.id)))).toContain('Trao đổi về nhiệm vụ này');
    const [kept] = await asOwner<{ annexes: string[] }>('select annexes from tasks.task where id = $1', [
      silent.id,
    ]);
    expect(kept?.annexes).toEqual([]);
    const answer = await visitor.post(`${taskPath(silent.id)}/trao-doi`, { words: 'Xin cho biết đầu mối.' });
    expect(answer.status).toBe(303);
    const page = await readable(await visitor.get(taskPath(silent.id)));
    expect(page).toContain('Trao đổi (1 ý kiến)');
    expect(page).toContain('Xin cho biết đầu mối.');
  });

  it('an empty message is sent back with a sentence, and a long discussion is paged', async () => {
    const visitor = await as(city.actors.assignee);
    const empty = await visitor.post(`${taskPath(task.id)}/trao-doi`, { words: '   ' });
    expect(empty.status).toBe(422);
    const long = await aTaskOf();
    for (let nth = 1; nth <= 52; nth += 1) {
      const words = `Ý kiến thứ ${nth}.`;
      await writeMessage(
        city.actors.officer,
        { taskId: long.id, words, bodyIds: [], accountIds: [] },
        now.add({ seconds: nth }),
      );
    }
    const html = await (await visitor.get(`${taskPath(long.id)}/trao-doi`)).text();
    expect(html).toContain('Ý kiến thứ 52.');
    expect(html).not.toContain('Ý kiến thứ 2.<');
    const earlier = /href="([^"]+truoc=[^"]+)"/.exec(html)?.[1] ?? '';
    const before = await readable(await visitor.get(earlier));
    expect(before).toContain('Ý kiến thứ 2.');
    expect(before).toContain('Về các ý kiến mới nhất');
  });

  it('words typed for a message that was meanwhile changed stay in the form, beside how it reads now', async () => {
    const visitor = await as(city.actors.assignee);
    const id = await writeMessage(
      city.actors.assignee,
      { taskId: task.id, words: 'Bản một.', bodyIds: [], accountIds: [] },
      readClock(),
    );
    await editMessage(city.actors.assignee, { seen: seen(id), words: 'Bản hai.' }, readClock());
    const path = `${taskPath(task.id)}/trao-doi/${id}/sua`;
    const conflict = await visitor.post(path, { words: 'Bản ba.', version: 1 });
    expect(conflict.status).toBe(409);
    const page = await readable(conflict);
    expect(page).toContain('Bản hai.');
    expect(page).toContain('Bản ba.');
    expect((await visitor.post(path, { words: 'Bản ba.', version: 2 })).status).toBe(303);
  });
});
