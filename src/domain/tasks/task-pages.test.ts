import { createHash } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, asNobody, readable, type Visitor } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { useFileStore } from '../../kernel/files/index.ts';
import { readClock } from '../../kernel/time/index.ts';
import { anActor } from '../accounts/fixtures.ts';
import { aDirective } from '../documents/fixtures.ts';
import { type Directive, publishDirective } from '../documents/index.ts';
import { aTask } from './fixtures.ts';
import { stepPaths, taskPath } from './pages/step-paths.ts';
import type { Task } from './task.ts';
import { getTask, lockTask } from './tasks.store.ts';
import { actions, type State, states, stepsFrom } from './transitions.ts';
import { taskWords } from './words.ts';

useFreshDatabase();

let city: City;
let directive: Directive;
let lead: Visitor;
let giver: Visitor;
let coordinator: Visitor;

beforeAll(async () => {
  await useFileStore(await mkdtemp(join(tmpdir(), 'banle-pages-')));
  city = await foundCity();
  const text = 'Giao Sở Nội vụ rà soát biên chế.';
  directive = await aDirective({ by: city.actors.officer, registeredIn: city.bodies.commission, text });
  lead = await as(city.actors.assignee);
  giver = await as(city.actors.leader);
  coordinator = await as(city.actors.wardAssignee);
});

const fresh = (given: Partial<Parameters<typeof aTask>[0]> = {}) =>
  aTask({
    giverId: city.bodies.committee,
    leadId: city.bodies.department,
    coordinatingIds: [city.bodies.ward],
    directiveId: directive.id,
    ...given,
  });

const path = (task: Task, action: keyof typeof stepPaths) => `${taskPath(task.id)}/${stepPaths[action]}`;
const pageOf = async (visitor: Visitor, task: Task) => (await visitor.get(taskPath(task.id))).text();

describe('the page of a task', () => {
  it('shows the sentence one click away from its place, the bodies, the deadline and how it was found', async () => {
    const task = await fresh({ dueOn: '2027-03-31', product: 'Báo cáo rà soát' });
    const answer = await lead.get(taskPath(task.id));
    const html = await answer.clone().text();
    const words = await readable(answer);
    expect(answer.status).toBe(200);
    expect(words).toContain('Giao Sở Nội vụ rà soát biên chế.');
    expect(html).toContain(
      `/van-ban/${directive.id}?doan=0-32&amp;ban=${directive.textSha256.slice(0, 16)}#doan`,
    );
    for (const told of [
      'Sở Nội vụ',
      'Đảng ủy phường An Lạc',
      'Thành ủy Minh Châu',
      'Báo cáo rà soát',
      '31/03/2027',
    ]) {
      expect(words).toContain(told);
    }
    expect(words).toContain('Đến hết ngày 31/03/2027');
  });

  const players = [
    ['lead', () => lead, ['lead']],
    ['giver', () => giver, ['giver']],
    ['coordinator', () => coordinator, ['coordinator']],
  ] as const;

  it.each(
    states.flatMap((state) => players.map(([who, visitor, parts]) => ({ state, who, visitor, parts }))),
  )('offers the $who of a task $state exactly the acts of the table', async ({ state, visitor, parts }) => {
    const html = await pageOf(visitor(), await fresh({ state }));
    // No extension waits in these tasks, so none is answered; and these who lead give nothing in its name.
    const open = stepsFrom(state, new Set(parts)).filter(
      ({ provided }) => !provided?.includes('extension_waits') && !provided?.includes('gives_for_lead'),
    );
    for (const action of actions) {
      const offered = new RegExp(`(action|href)="/nhiem-vu/[^"]+/${stepPaths[action]}"`).test(html);
      expect(`${action} ${offered}`).toBe(`${action} ${open.some((step) => step.action === action)}`);
    }
  });

  it('offers an inspector nothing but reading', async () => {
    const html = await pageOf(await as(city.actors.inspector), await fresh({ state: 'submitted' }));
    expect(html).not.toContain('/xac-nhan"');
    expect(html).toContain('Giao Sở Nội vụ');
  });

  it('is missing for those whom the task does not concern, forbidden for those who do not work with tasks', async () => {
    const task = await fresh({ coordinatingIds: [] });
    expect((await coordinator.get(taskPath(task.id))).status).toBe(404);
    for (const role of ['administrator', 'editor', 'moderator'] as const) {
      expect((await (await as(city.actors[role])).get(taskPath(task.id))).status).toBe(403);
    }
    for (const path of ['/nhiem-vu/khong-co', "/nhiem-vu/1' or '1'='1"]) {
      expect((await lead.get(path)).status).toBe(404);
    }
  });

  it('speaks English to whoever chose it', async () => {
    const person = await anActor({ roles: [{ role: 'assignee', bodyId: city.bodies.department }] });
    await asOwner("update accounts.account set locale = 'en' where id = $1", [person.accountId]);
    const words = await readable(await (await as(person)).get(taskPath((await fresh()).id)));
    expect(words).toContain('Acknowledge the task');
    expect(words).not.toContain('Tiếp nhận');
  });

  it('stays below twenty kilobytes', async () => {
    const task = await fresh({ state: 'submitted' });
    const html = await pageOf(giver, task);
    expect(html.length).toBeLessThan(20_000);
  });
});

describe('every act of the table', () => {
  it.each(states)(
    'has its address, and is refused there to the inspector of a task %s',
    async (state: State) => {
      const task = await fresh({ state });
      const inspector = await as(city.actors.inspector);
      for (const action of actions) expect((await inspector.post(path(task, action), {})).status).toBe(403);
      expect((await getTask(task.id)).state).toBe(state);
    },
  );
});

describe('the course of a task by its forms', () => {
  it('goes from acknowledgement to acceptance, and says each time what was done', async () => {
    const task = await fresh();
    const acknowledged = await lead.post(path(task, 'acknowledge'), {});
    expect(acknowledged.status).toBe(303);
    expect(acknowledged.headers.get('location')).toBe(taskPath(task.id));
    expect(decodeURIComponent(acknowledged.headers.get('set-cookie') ?? '')).toContain(
      taskWords.vi.actions.acknowledge.done,
    );
    await lead.post(path(task, 'report_progress'), { note: 'Xong một nửa', percent: 50, obstacle: '' });
    await lead.post(path(task, 'submit_result'), { product: 'Báo cáo 12', summary: 'Đã xong' });
    const resultId = (await lockTask(task.id)).waitingResult?.id ?? '';
    expect((await giver.post(path(task, 'accept'), { resultId, reason: 'Tốt' })).status).toBe(303);
    const words = await readable(await giver.get(taskPath(task.id)));
    for (const told of [
      'Đã xác nhận hoàn thành',
      'Nhận xét: Tốt',
      'tiếp nhận nhiệm vụ',
      'báo cáo tiến độ, đạt 50%',
    ]) {
      expect(words).toContain(told);
    }
  });

  it('is done once when the form is sent twice', async () => {
    const task = await fresh({ state: 'in_progress' });
    const form = { formKey: crypto.randomUUID(), note: 'Gửi hai lần', percent: 20 };
    const [first, second] = await Promise.all([
      lead.post(path(task, 'report_progress'), form),
      lead.post(path(task, 'report_progress'), form),
    ]);
    expect([first?.status, second?.status]).toEqual([303, 303]);
    expect(await asOwner('select from tasks.progress where task_id = $1', [task.id])).toHaveLength(1);
  });

  it('tells the second of two who accept at once that the task has moved on, and keeps what was typed', async () => {
    const task = await fresh({ state: 'submitted' });
    const resultId = (await lockTask(task.id)).waitingResult?.id ?? '';
    const officer = await as(city.actors.officer);
    const fields = { resultId, reason: 'Ý kiến của tôi về kết quả' };
    const answers = await Promise.all([
      giver.post(path(task, 'accept'), fields),
      officer.post(path(task, 'accept'), fields),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const words = await readable(answers.find(({ status }) => status === 409) as Response);
    expect(words).toContain('đã chuyển sang «Đã xác nhận hoàn thành»');
    expect(words).toContain('Ý kiến của tôi về kết quả');
  });

  it.each([
    [
      'report_progress',
      'in_progress',
      () => lead,
      { note: '', percent: '', obstacle: 'Thiếu người' },
      ['Thiếu người', 'Ghi một số nguyên'],
    ],
    [
      'report_progress',
      'in_progress',
      () => lead,
      { note: 'Đã làm', percent: '101' },
      ['Đã làm', 'Ghi một số nguyên'],
    ],
    [
      'submit_result',
      'in_progress',
      () => lead,
      { product: '', summary: 'Tóm tắt dài' },
      ['Tóm tắt dài', 'Cần điền mục này'],
    ],
    [
      'ask_extension',
      'in_progress',
      () => lead,
      { wantedOn: '31/02/2027', reason: 'Vì sao' },
      ['31/02/2027', 'Vì sao', 'Không phải là ngày có thật'],
    ],
    [
      'cancel',
      'in_progress',
      () => giver,
      { reason: 'Gộp việc', document: '' },
      ['Gộp việc', 'Cần điền mục này'],
    ],
  ] as const)(
    '%s: what cannot be used is said beside its field, what was typed stays',
    async (action, state, who, fields, told) => {
      const task = await fresh({ state });
      const answer = await who().post(path(task, action), fields);
      expect(answer.status).toBe(422);
      const html = await answer.text();
      for (const words of told) expect(html).toContain(words);
      expect((await getTask(task.id)).state).toBe(state);
    },
  );

  it('asks the reason of whoever returns a result, and none of whoever accepts', async () => {
    const task = await fresh({ state: 'submitted' });
    const resultId = (await lockTask(task.id)).waitingResult?.id ?? '';
    expect((await giver.post(path(task, 'return'), { resultId, reason: ' ' })).status).toBe(422);
    expect((await giver.post(path(task, 'accept'), { resultId, reason: '' })).status).toBe(303);
  });

  it('refuses an extension that is no later, in words, and keeps the reason', async () => {
    const task = await fresh({ state: 'in_progress', dueOn: '2027-03-31' });
    const answer = await lead.post(path(task, 'ask_extension'), {
      wantedOn: '31/3/2027',
      reason: 'Thiếu số liệu',
    });
    const words = await readable(answer);
    expect(answer.status).toBe(422);
    expect(words).toContain('phải sau hạn hiện tại (31/03/2027)');
    expect(words).toContain('Thiếu số liệu');
  });

  it('is asked, answered and shown with every deadline', async () => {
    const task = await fresh({ state: 'in_progress', dueOn: '2027-03-31' });
    await lead.post(path(task, 'ask_extension'), { wantedOn: '30/6/2027', reason: 'Chờ số liệu' });
    expect(await pageOf(lead, task)).not.toContain('/xin-gia-han"');
    const extensionId = (await lockTask(task.id)).waitingExtension?.id ?? '';
    await giver.post(path(task, 'grant_extension'), { extensionId, reason: '', document: 'CV 17' });
    const words = await readable(await giver.get(taskPath(task.id)));
    expect(words).toContain('Hạn ban đầu: đến hết ngày 31/03/2027');
    expect(words).toContain('Hạn điều chỉnh lần 1: đến hết ngày 30/06/2027 (đang có hiệu lực)');
  });
});

describe('hostile values', () => {
  const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(1)> đ\u202e\u0000';

  it('are shown as the words they are', async () => {
    const task = await fresh({ state: 'in_progress' });
    await lead.post(path(task, 'report_progress'), { note: hostile, percent: 10, obstacle: hostile });
    await lead.post(path(task, 'submit_result'), { product: hostile, summary: hostile });
    const html = await pageOf(giver, task);
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img src=x');
    expect(html).toContain('&lt;script&gt;');
  });

  it.each([
    ['resultId', 'accept', 'submitted', { resultId: "' or 1=1 --" }],
    ['percent', 'report_progress', 'in_progress', { note: 'x', percent: '1e9' }],
    ['note', 'report_progress', 'in_progress', { note: 'x'.repeat(5000), percent: '1' }],
    ['wantedOn', 'ask_extension', 'in_progress', { wantedOn: '9999-99-99', reason: 'x' }],
  ] as const)('in %s are refused in words', async (_field, action, state, fields) => {
    const task = await fresh({ state });
    const visitor = action === 'accept' ? giver : lead;
    expect((await visitor.post(path(task, action), fields)).status).toBe(422);
  });
});

describe('evidence', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');

  function report(files: readonly (readonly [name: string, content: Buffer])[]): FormData {
    const form = new FormData();
    form.append('note', 'Có minh chứng kèm theo');
    form.append('percent', '70');
    for (const [name, content] of files) form.append('evidence', new File([new Uint8Array(content)], name));
    return form;
  }

  it('is kept by its hash, listed, and given to those who may read the task and to no one else', async () => {
    const task = await fresh({ state: 'in_progress', coordinatingIds: [] });
    const content = Buffer.from('Số liệu biên chế theo đơn vị');
    const sent = await lead.post(path(task, 'report_progress'), report([['../../Số liệu.txt', content]]));
    expect(sent.status).toBe(303);
    const [row] = await asOwner<{ id: string; sha256: string; name: string }>(
      'select id, sha256, name from tasks.evidence where task_id = $1',
      [task.id],
    );
    expect(row).toMatchObject({
      name: 'Số liệu.txt',
      sha256: createHash('sha256').update(content).digest('hex'),
    });
    expect(await pageOf(giver, task)).toContain('Số liệu.txt');
    const file = `${taskPath(task.id)}/tep/${row?.id}`;
    const given = await giver.get(file);
    expect(given.headers.get('content-disposition')).toContain('attachment');
    expect(await given.text()).toBe(content.toString());
    expect((await coordinator.get(file)).status).toBe(404);
    expect((await asNobody().get(file)).status).toBe(303);
    const other = await fresh({ coordinatingIds: [city.bodies.ward] });
    expect((await coordinator.get(`${taskPath(other.id)}/tep/${row?.id}`)).status).toBe(404);
  });

  it.each([
    ['a program', 'chuong-trinh.exe', Buffer.from('MZ\u0000\u0000'), 'không thuộc loại được nhận'],
    ['a picture that calls itself a document', 'bao-cao.pdf', png, 'có đuôi .pdf nhưng nội dung'],
    ['an empty file', 'trong.txt', Buffer.alloc(0), '0 byte'],
  ])('%s is refused in words and the typed words are kept', async (_what, name, content, says) => {
    const task = await fresh({ state: 'in_progress' });
    const answer = await lead.post(path(task, 'report_progress'), report([[name, content]]));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(says);
    expect(html).toContain('Có minh chứng kèm theo');
    expect(html).toContain('value="70"');
    expect(await asOwner('select from tasks.progress where task_id = $1', [task.id])).toHaveLength(0);
  });
});

describe('editing by form', () => {
  const order = (task: Task, given: Record<string, string> = {}) => ({
    version: task.version,
    title: task.title,
    product: task.product,
    leadId: task.leadId,
    'coordinatingIds[]': task.coordinatingIds,
    deadlineChoice: 'day',
    deadlineDate: task.dueOn?.toString() ?? '',
    deadlineReading: 'included',
    ...given,
  });

  it('shows what stands now and stores what was changed', async () => {
    const task = await fresh();
    expect(await (await giver.get(path(task, 'edit'))).text()).toContain(task.title);
    expect((await giver.post(path(task, 'edit'), order(task, { title: 'Tên mới' }))).status).toBe(303);
    expect((await getTask(task.id)).title).toBe('Tên mới');
  });

  it('shows both versions to whoever was slower, and lets that person choose', async () => {
    const task = await fresh();
    await giver.post(path(task, 'edit'), order(task, { title: 'Bản của người trước' }));
    const officer = await as(city.actors.officer);
    const late = await officer.post(path(task, 'edit'), order(task, { title: 'Bản của tôi' }));
    expect(late.status).toBe(409);
    const html = await late.text();
    for (const told of ['Bản của người trước', 'Bản của tôi', city.actors.leader.name])
      expect(html).toContain(told);
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
    const again = await officer.post(path(task, 'edit'), order(task, { title: 'Bản của tôi', version }));
    expect(again.status).toBe(303);
    expect((await getTask(task.id)).title).toBe('Bản của tôi');
  });

  it('asks why a deadline changes', async () => {
    const task = await fresh({ dueOn: '2027-03-31' });
    const moved = order(task, { deadlineDate: '30/6/2027' });
    const answer = await giver.post(path(task, 'edit'), moved);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Thời hạn đã đổi nên cần nêu lý do');
    expect((await giver.post(path(task, 'edit'), { ...moved, reason: 'Theo lịch họp' })).status).toBe(303);
    expect((await getTask(task.id)).dueOn?.toString()).toBe('2027-06-30');
  });

  it.each([
    ['a lead', () => lead, 'assigned', 403],
    ['the giver of a task that waits for judgement', () => giver, 'submitted', 409],
    ['the giver of a task that is done', () => giver, 'completed', 409],
  ] as const)('is not open to %s', async (_who, who, state, status) => {
    expect((await who().get(path(await fresh({ state }), 'edit'))).status).toBe(status);
  });
});

describe('my tasks', () => {
  it('holds what waits for each, and nothing else', async () => {
    const body = city.bodies.division;
    const person = await anActor({ roles: [{ role: 'assignee', bodyId: body }] });
    const head = await anActor({ roles: [{ role: 'leader', bodyId: city.bodies.inspection }] });
    const mine = (given: Partial<Parameters<typeof aTask>[0]>) =>
      fresh({ giverId: city.bodies.inspection, leadId: body, coordinatingIds: [], ...given });
    await mine({ title: 'Việc mới giao' });
    await mine({ title: 'Việc quá hạn', state: 'in_progress', dueOn: '2020-01-01' });
    await mine({ title: 'Việc còn lâu', state: 'returned', dueOn: '2029-01-01' });
    await mine({ title: 'Việc chờ xác nhận', state: 'submitted' });
    await mine({ title: 'Việc đã xong', state: 'completed' });
    const toDo = await readable(await (await as(person)).get('/nhiem-vu'));
    for (const title of ['Việc mới giao', 'Việc quá hạn', 'Việc còn lâu']) expect(toDo).toContain(title);
    expect(toDo).not.toMatch(/Việc chờ xác nhận|Việc đã xong/);
    expect(toDo.indexOf('Việc quá hạn')).toBeLessThan(toDo.indexOf('Việc còn lâu'));
    const toJudge = await readable(await (await as(head)).get('/nhiem-vu'));
    expect(toJudge).toContain('Việc chờ xác nhận');
    expect(toJudge).not.toContain('Việc mới giao');
  });

  it('says so when nothing waits', async () => {
    const idle: Actor = await anActor({ roles: [{ role: 'assignee', bodyId: city.bodies.office }] });
    expect(await readable(await (await as(idle)).get('/nhiem-vu'))).toContain('Không có việc nào đang chờ');
  });
});

describe('published progress', () => {
  it('shows anyone how far the tasks of a published directive are, and nothing of another', async () => {
    const { officer, leader } = city.actors;
    const text = 'Giao Sở Nội vụ báo cáo.';
    const open = await aDirective({
      by: officer,
      registeredIn: city.bodies.commission,
      text,
      symbol: '71-KL/TU',
    });
    await fresh({
      directiveId: open.id,
      title: 'Việc công khai',
      state: 'in_progress',
      percent: 35,
      dueOn: '2020-01-01',
    });
    await fresh({ directiveId: open.id, title: 'Việc đã hủy', state: 'cancelled' });
    expect((await asNobody().get(`/cong-khai/${open.id}/nhiem-vu`)).status).toBe(404);
    await publishDirective(leader, open.id, readClock());
    const words = await readable(await asNobody().get(`/cong-khai/${open.id}/nhiem-vu`));
    for (const told of ['Việc công khai', 'Sở Nội vụ', '35%', 'Quá hạn']) expect(words).toContain(told);
    expect(words).not.toContain('Việc đã hủy');
    expect((await asNobody().get(`/cong-khai/${directive.id}/nhiem-vu`)).status).toBe(404);
  });
});
