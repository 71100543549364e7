import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { dayOf, readClock, Temporal, writeDay } from '../../kernel/time/index.ts';
import { anActor } from '../accounts/fixtures.ts';
import { aDirective } from '../documents/fixtures.ts';
import { aTask } from '../tasks/fixtures.ts';
import { taskPath } from '../tasks/index.ts';
import { addTasks, removeTasks } from './gather-tasks.ts';
import { changeScheme, closeScheme, reopenScheme, setUpScheme } from './keep-scheme.ts';
import { doneShare, type SchemeFacts, stateOn } from './scheme.ts';
import { getScheme } from './schemes.store.ts';

useFreshDatabase();

const now = readClock();
const today = dayOf(now);
const day = (iso: string) => Temporal.PlainDate.from(iso);
let city: City;

beforeAll(async () => {
  city = await foundCity();
});

const facts = (given: Partial<SchemeFacts> = {}): SchemeFacts => ({
  kind: 'scheme',
  name: 'Đề án hoàn thiện vị trí việc làm',
  symbol: 'Đề án 07',
  description: '',
  ownerId: city.bodies.committee,
  valid: { from: today, until: today.add({ years: 2 }) },
  basisId: null,
  ...given,
});
const setUp = (given: Partial<SchemeFacts> = {}) => setUpScheme(city.actors.officer, facts(given), now);
const aTaskOf = (given: Partial<Parameters<typeof aTask>[0]> = {}) =>
  aTask({ giverId: city.bodies.committee, leadId: city.bodies.department, state: 'in_progress', ...given });
const seen = async (id: string) => ({ id, version: (await getScheme(id)).version });

describe('how a scheme stands', () => {
  const valid = { from: day('2026-03-01'), until: day('2027-01-01') };
  it.each([
    ['2026-02-28', 'planned'],
    ['2026-03-01', 'running'],
    ['2026-12-31', 'running'],
    ['2027-01-01', 'past'],
  ] as const)('on %s it is %s', (on, state) => {
    expect(stateOn({ closedAt: null, valid }, day(on))).toBe(state);
    expect(stateOn({ closedAt: now, valid }, day(on))).toBe('closed');
  });

  it('how far it is follows from its tasks; cancelled ones do not count', () => {
    const counts = { 'open overdue': 1, 'open in time': 1, 'done in time': 1, 'done late': 1, closed: 9 };
    expect(doneShare(counts)).toBe(0.5);
    expect(
      doneShare({ ...counts, 'open overdue': 0, 'open in time': 0, 'done in time': 0, 'done late': 0 }),
    ).toBeUndefined();
  });
});

describe('a scheme', () => {
  it('is set up by officers and leaders for their body or the one it acts for, and recorded', async () => {
    const id = await setUp();
    expect((await listHistory('scheme', id)).map(({ action }) => action)).toEqual(['scheme.set_up']);
    await expect(setUpScheme(city.actors.officer, facts({ ownerId: city.bodies.ward }), now)).rejects.toThrow(
      'schemes.notYourBody',
    );
    await expect(setUpScheme(city.actors.assignee, facts(), now)).rejects.toThrow('schemes.notYourBody');
  });

  it('names no secret directive, for everyone sees its name', async () => {
    const secret = await aDirective({
      by: city.actors.officer,
      registeredIn: city.bodies.committee,
      symbol: '6001-KL/TU',
      secrecy: 'secret',
    });
    await expect(setUp({ basisId: secret.id })).rejects.toThrow('schemes.secretBasis');
  });

  it('is changed, closed with a reason and opened again by its owner, each as it was seen', async () => {
    const id = await setUp();
    const first = await seen(id);
    await changeScheme(city.actors.leader, { seen: first, facts: facts({ name: 'Đề án mới' }) }, now);
    await expect(changeScheme(city.actors.officer, { seen: first, facts: facts() }, now)).rejects.toThrow(
      'schemes.changedMeanwhile',
    );
    await expect(
      closeScheme(city.actors.officer, { seen: await seen(id), because: '' }, now),
    ).rejects.toThrow('schemes.reasonMissing');
    await closeScheme(city.actors.officer, { seen: await seen(id), because: 'Đã tổng kết' }, now);
    const task = await aTaskOf();
    await expect(addTasks(city.actors.officer, { schemeId: id, taskIds: [task.id] }, now)).rejects.toThrow(
      'schemes.closedAlready',
    );
    await reopenScheme(city.actors.officer, await seen(id), now);
    expect(await addTasks(city.actors.officer, { schemeId: id, taskIds: [task.id] }, now)).toBe(1);
  });

  it('takes in a task once, lets it go and remembers both; a task may be in several', async () => {
    const [one, other] = [await setUp(), await setUp({ name: 'Chương trình khác', kind: 'programme' })];
    const task = await aTaskOf();
    const gathering = { schemeId: one, taskIds: [task.id, task.id] };
    expect(await addTasks(city.actors.officer, gathering, now)).toBe(1);
    expect(await addTasks(city.actors.officer, gathering, now)).toBe(0);
    expect(await addTasks(city.actors.leader, { schemeId: other, taskIds: [task.id] }, now)).toBe(1);
    await expect(removeTasks(city.actors.assignee, gathering, now)).rejects.toThrow('schemes.notYours');
    expect(await removeTasks(city.actors.officer, gathering, now)).toBe(1);
    expect(await addTasks(city.actors.officer, gathering, now)).toBe(1);
    const rows = await asOwner(
      'select removed_at is null as stands from schemes.membership where scheme_id = $1 order by added_at, removed_at',
      [one],
    );
    expect(rows.map(({ stands }) => stands)).toEqual([false, true]);
    expect((await listHistory('scheme', one)).map(({ action }) => action)).toEqual([
      'scheme.set_up',
      'scheme.tasks_added',
      'scheme.tasks_removed',
      'scheme.tasks_added',
    ]);
    const page = await readable(await (await as(city.actors.assignee)).get(taskPath(task.id)));
    expect(page).toContain('Thuộc chương trình, đề án');
    expect(page).toContain('Chương trình khác');
  });

  it('takes in only tasks that its keeper may read', async () => {
    const id = await setUpScheme(city.actors.officer, facts({ ownerId: city.bodies.commission }), now);
    const secret = await aDirective({
      by: await anActor({ roles: [{ role: 'officer', bodyId: city.bodies.department }] }),
      registeredIn: city.bodies.department,
      symbol: '6002-KL/TU',
      secrecy: 'secret',
    });
    const hidden = await aTaskOf({
      giverId: city.bodies.department,
      leadId: city.bodies.division,
      directiveId: secret.id,
    });
    await expect(addTasks(city.actors.officer, { schemeId: id, taskIds: [hidden.id] }, now)).rejects.toThrow(
      'tasks.noSuchTask',
    );
  });
});

describe('on the pages', () => {
  it('each counts only the tasks that one may read, and every number opens them', async () => {
    const id = await setUp({ name: 'Đề án đếm việc' });
    const late = await aTaskOf({ dueOn: today.subtract({ days: 3 }).toString(), title: 'Việc chậm' });
    const done = await aTaskOf({ state: 'completed', title: 'Việc xong' });
    const other = await aTaskOf({ leadId: city.bodies.ward, title: 'Việc của phường' });
    await addTasks(city.actors.officer, { schemeId: id, taskIds: [late.id, done.id, other.id] }, now);
    const officer = await as(city.actors.officer);
    const page = await readable(await officer.get(`/chuong-trinh/${id}`));
    expect(page).toContain('3 nhiệm vụ');
    expect(page).toContain('Việc của phường');
    const narrow = await readable(await (await as(city.actors.assignee)).get(`/chuong-trinh/${id}`));
    expect(narrow).toContain('2 nhiệm vụ');
    expect(narrow).not.toContain('Việc của phường');
    const html = await (await officer.get(`/chuong-trinh/${id}`)).text();
    const href =
      /href="(\/bang\/danh-sach\?chuongTrinh=[^"]+tinhHinh=qua-han)"/
        .exec(html)?.[1]
        ?.replace(/&amp;/g, '&') ?? '';
    const list = await readable(await officer.get(href));
    expect(list).toContain('Việc chậm');
    expect(list).toContain('1 nhiệm vụ');
    expect(list).toContain('Chương trình, đề án: Đề án đếm việc');
  });

  it('tasks are put in by their numbers; an unknown one is named and nothing is lost', async () => {
    const id = await setUp();
    const task = await aTaskOf();
    const officer = await as(city.actors.officer);
    const refused = await officer.post(`/chuong-trinh/${id}/nhiem-vu`, {
      numbers: `NV-${task.number}, NV-999999`,
    });
    expect(refused.status).toBe(422);
    const text = await readable(refused);
    expect(text).toContain('999999');
    expect(text).toContain(`NV-${task.number}, NV-999999`);
    const added = await officer.post(`/chuong-trinh/${id}/nhiem-vu`, { numbers: `NV-${task.number}` });
    expect(added.status).toBe(303);
    const removed = await officer.post(`/chuong-trinh/${id}/nhiem-vu/bo`, { 'tasks[]': [task.id] });
    expect(removed.status).toBe(303);
  });

  it('is set up by a form that names its directive by number, and says what is wrong otherwise', async () => {
    await aDirective({
      by: city.actors.officer,
      registeredIn: city.bodies.committee,
      symbol: '6003-KL/TU',
      title: 'Kết luận lập đề án',
    });
    const officer = await as(city.actors.officer);
    const typed = {
      kind: 'programme',
      name: 'Chương trình mới',
      ownerId: city.bodies.committee,
      from: '01/03/2026',
      last: '31/12/2027',
    };
    const unknown = await officer.post('/chuong-trinh/moi', {
      ...typed,
      basis: '9-KL/TU',
      last: '01/01/2026',
    });
    expect(unknown.status).toBe(422);
    const text = await readable(unknown);
    expect(text).toContain('Trong sổ không có văn bản');
    expect(text).toContain('Ngày kết thúc phải sau ngày bắt đầu');
    const made = await officer.post('/chuong-trinh/moi', { ...typed, basis: '6003 KL TU' });
    expect(made.status).toBe(303);
    const page = await readable(await officer.get(made.headers.get('location') ?? ''));
    expect(page).toContain('6003-KL/TU Kết luận lập đề án');
    expect(page).toContain('01/03/2026 đến 31/12/2027');
  });

  it('the list is searched without marks, narrowed by body with those below, and taken along whole', async () => {
    const name = `Đề án luân chuyển ${writeDay(today)}`;
    await setUp({
      name,
      symbol: '=LUAN',
      ownerId: city.bodies.commission,
      valid: { from: today, until: null },
    });
    const visitor = await as(city.actors.inspector);
    expect(await readable(await visitor.get('/chuong-trinh?tim=luan+chuyen'))).toContain(name);
    expect(await readable(await visitor.get(`/chuong-trinh?donVi=${city.bodies.ward}`))).toContain(
      'không có chương trình, đề án nào khớp'.replace('không', 'Không'),
    );
    const csv = await (await visitor.get('/chuong-trinh.csv?tim=luan+chuyen')).text();
    expect(csv).toContain(name);
    expect(csv).toContain("'=LUAN");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await (await visitor.get('/chuong-trinh.xlsx?tim=luan+chuyen')).arrayBuffer());
    expect(book.worksheets[0]?.getRow(2).getCell(3).value).toBe(name);
  });
});
