import { beforeAll, describe, expect, it, test } from 'vitest';
import { apiRoutes } from '../src/app/api-routes.ts';
import { getDirectiveText } from '../src/domain/documents/index.ts';
import { aTask } from '../src/domain/tasks/fixtures.ts';
import { actions } from '../src/domain/tasks/transitions.ts';
import { type Program, programOf } from './support/api.ts';
import { type City, foundCity } from './support/city.ts';
import { asOwner, useFreshDatabase } from './support/database.ts';
import { departmentLeader, fillWorld, useFreshFiles, type World } from './support/world.ts';

useFreshDatabase();
useFreshFiles();
let city: City;
let world: World;
let officer: Program;
let lead: Program;
beforeAll(async () => {
  city = await foundCity();
  world = await fillWorld(city);
  officer = await programOf(city.actors.officer);
  lead = await programOf(await departmentLeader(city.actors, city.bodies));
});

const aDepartmentTask = async (state: Parameters<typeof aTask>[0]['state'] = 'assigned') => {
  const { committee, department } = city.bodies;
  return (await aTask({ giverId: committee, leadId: department, state, directiveId: world.things.directive }))
    .id;
};
const deedsOf = (id: string) =>
  asOwner<{ action: string; facts: string }>(
    'select action, facts from record.entry where subject_id = $1 order by at, place',
    [id],
  );
interface Order {
  readonly title: string;
  readonly product: string;
  readonly lead: { readonly id: string };
}

const json = async (answer: Response | Promise<Response>) =>
  (await answer).json() as Promise<Record<string, unknown>>;

test('every act of the transitions table has its address', () => {
  const paths = apiRoutes.map(({ method, path }) => `${method} ${path}`);
  for (const action of actions) {
    const wanted =
      action === 'edit' ? 'PUT /api/tasks/:id' : `POST /api/tasks/:id/${action.replaceAll('_', '-')}`;
    expect(paths).toContain(wanted);
  }
});

describe('a task, from its order to its acceptance, by programs alone', () => {
  it('is given, taken on, reported, handed in and accepted; the record names the programs', async () => {
    const { text, sha256 } = await getDirectiveText(world.things.directive);
    const order = {
      title: 'Rà soát vị trí việc làm',
      giverId: city.bodies.committee,
      leadId: city.bodies.department,
      directiveId: world.things.directive,
      passage: { text: text.slice(0, 30), start: 0, end: 30, textSha256: sha256 },
      deadline: { kind: 'day', date: '2027-12-31', inclusive: true },
    };
    const given = await officer.post('/api/tasks', order);
    expect(given.status).toBe(201);
    const at = given.headers.get('location') ?? '';
    expect(await json(given)).toMatchObject({
      state: 'assigned',
      dueOn: '2027-12-31',
      may: expect.arrayContaining(['edit', 'cancel']),
    });
    expect((await officer.post(`${at}/acknowledge`, {})).status).toBe(403);
    expect(await json(lead.post(`${at}/acknowledge`, {}))).toMatchObject({ state: 'in_progress' });
    expect(await json(lead.post(`${at}/report-progress`, { note: 'Đang làm', percent: 40 }))).toMatchObject({
      percent: 40,
    });
    const handedIn = await json(lead.post(`${at}/submit-result`, { product: 'Báo cáo', summary: 'Đã xong' }));
    const [result] = handedIn.results as { id: string }[];
    expect(await json(lead.post(`${at}/accept`, { resultId: result?.id }))).toMatchObject({
      code: 'tasks.notYours',
    });
    const done = await json(officer.post(`${at}/accept`, { resultId: result?.id }));
    expect(done).toMatchObject({ state: 'completed', standing: 'done_in_time', may: [] });
    const deeds = await deedsOf(String(done.id));
    expect(deeds.map(({ action }) => action)).toEqual([
      'task.assigned',
      'task.acknowledged',
      'task.progress_reported',
      'task.result_submitted',
      'task.accepted',
    ]);
    for (const { facts } of deeds)
      expect(JSON.parse(facts)).toMatchObject({ byProgram: { name: 'Hệ thống một cửa' } });
    const record = await json(officer.get(`${at}/record`));
    expect(JSON.stringify(record)).toContain('qua phần mềm «Hệ thống một cửa»');
  });

  it('is paused, let go on, handed over, given more time and cancelled', async () => {
    const at = `/api/tasks/${await aDepartmentTask('in_progress')}`;
    expect(await json(officer.post(`${at}/pause`, { reason: 'Chờ hướng dẫn' }))).toMatchObject({
      state: 'paused',
    });
    expect(await json(officer.post(`${at}/resume`, {}))).toMatchObject({ state: 'in_progress' });
    const asked = await json(
      lead.post(`${at}/ask-extension`, { wantedOn: '2028-06-30', reason: 'Thiếu số liệu' }),
    );
    const [extension] = asked.extensions as { id: string }[];
    const granted = await json(officer.post(`${at}/grant-extension`, { extensionId: extension?.id }));
    expect(granted).toMatchObject({ dueOn: '2028-06-30', extensionPending: false });
    const move = { leadId: city.bodies.ward, reason: 'Đúng chức năng hơn' };
    const unversioned = await officer.post(`${at}/hand-over`, move);
    expect(unversioned.status).toBe(428);
    const moved = await officer.post(`${at}/hand-over`, move, { 'if-match': `"${granted.version}"` });
    expect(await json(moved)).toMatchObject({ lead: { id: city.bodies.ward } });
    const cancelled = await json(
      officer.post(`${at}/cancel`, { reason: 'Không còn cần', document: '01-CV/TU' }),
    );
    expect(cancelled).toMatchObject({ state: 'cancelled', standing: 'closed' });
  });
});

describe('a key', () => {
  it('has a thing done once, however often it is sent, and gives the same answer again', async () => {
    const id = await aDepartmentTask('in_progress');
    const headers = { 'idempotency-key': 'tien-do-2027-01' };
    const report = { note: 'Đã xong một nửa', percent: 50 };
    const send = () => lead.post(`/api/tasks/${id}/report-progress`, report, headers);
    const answers = await Promise.all([send(), send(), send()]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(texts).size).toBe(1);
    expect(answers.filter((answer) => answer.headers.get('idempotency-replayed') === 'true').length).toBe(2);
    const reported = (await deedsOf(id)).filter(({ action }) => action === 'task.progress_reported');
    expect(reported.length).toBe(1);
  });

  it('does not serve for another call, and is each person’s own', async () => {
    const id = await aDepartmentTask('in_progress');
    const headers = { 'idempotency-key': '"mot-khoa"' };
    const at = `/api/tasks/${id}/report-progress`;
    expect((await lead.post(at, { note: 'Một', percent: 10 }, headers)).status).toBe(200);
    const other = await lead.post(at, { note: 'Hai', percent: 20 }, headers);
    expect(other.status).toBe(422);
    expect(await json(other)).toMatchObject({ code: 'api.otherCall' });
    const pause = await officer.post(`/api/tasks/${id}/pause`, { reason: 'Chờ' }, headers);
    expect(await json(pause)).toMatchObject({ state: 'paused' });
  });

  it('is asked for, and is free again when the call came to nothing', async () => {
    const id = await aDepartmentTask('assigned');
    const at = `/api/tasks/${id}/acknowledge`;
    const without = await lead.post(at, {}, { 'idempotency-key': '' });
    expect(await json(without)).toMatchObject({ status: 422, code: 'api.noKey' });
    const headers = { 'idempotency-key': 'tiep-nhan' };
    expect(
      (await lead.post(`/api/tasks/${id}/submit-result`, { product: 'a', summary: 'b' }, headers)).status,
    ).toBe(409);
    expect((await lead.post(at, {}, headers)).status).toBe(200);
  });
});

describe('a version', () => {
  it('that is old is refused, and the present one is shown beside it', async () => {
    const id = await aDepartmentTask('assigned');
    const at = `/api/tasks/${id}`;
    const read = await officer.get(at);
    const etag = read.headers.get('etag') ?? '';
    const { title, lead: leads, product } = (await read.json()) as Order;
    const order = {
      title: `${title} (sửa)`,
      product,
      leadId: leads.id,
      deadline: null,
      reason: 'Sửa',
    };
    expect((await officer.put(at, order)).status).toBe(428);
    const first = await officer.put(at, order, { 'if-match': etag });
    expect(first.status).toBe(200);
    expect(first.headers.get('etag')).not.toBe(etag);
    const second = await officer.put(at, { ...order, title: 'Khác' }, { 'if-match': etag });
    expect(second.status).toBe(412);
    expect(await json(second)).toMatchObject({
      code: 'api.otherVersion',
      facts: { yours: '1', current: 2 },
      currentVersion: 2,
      current: { title: `${title} (sửa)`, version: 2 },
    });
    const stale = await lead.post(`${at}/acknowledge`, {}, { 'if-match': etag });
    expect(stale.status).toBe(412);
  });
});

describe('directives', () => {
  it('are registered, read, and what is clear becomes a task', async () => {
    const facts = {
      type: 'party.ket_luan',
      symbol: '77-KL/TU',
      issuerId: city.bodies.committee,
      title: 'Về số hóa hồ sơ',
      signedOn: '2026-03-02',
      secrecy: 'normal',
      registeredIn: city.bodies.committee,
      text: 'Kết luận số 77-KL/TU ngày 02/3/2026.\nGiao Sở Nội vụ rà soát hồ sơ, báo cáo kết quả trước ngày 31/12/2027.',
    };
    const made = await officer.post('/api/directives', facts);
    expect(made.status).toBe(201);
    const at = made.headers.get('location') ?? '';
    const again = await officer.post('/api/directives', facts);
    expect(await json(again)).toMatchObject({ status: 409, code: 'documents.alreadyRegistered' });
    const { rows } = (await json(officer.post(`${at}/reading`, {}))) as {
      rows: { id: string; kind: string; version: number }[];
    };
    const order = rows.find(({ kind }) => kind === 'assignment');
    const confirm = `${at}/proposals/${order?.id}/confirm`;
    expect((await officer.post(confirm, {})).status).toBe(428);
    const confirmed = await officer.post(confirm, {}, { 'if-match': `"${order?.version}"` });
    const { taskId } = await json(confirmed);
    expect(await json(officer.get(`/api/tasks/${taskId}`))).toMatchObject({ lead: { name: 'Sở Nội vụ' } });
    const late = await officer.post(confirm, {}, { 'if-match': `"${order?.version}"` });
    expect(late.status).toBe(412);
  });

  it('that are top secret are not taken', async () => {
    const answer = await officer.post('/api/directives', {
      type: 'party.ket_luan',
      title: 'Việc mật',
      issuerId: city.bodies.committee,
      secrecy: 'top_secret',
      registeredIn: city.bodies.committee,
    });
    expect(await json(answer)).toMatchObject({ status: 422, errors: [{ in: 'body', pointer: '/secrecy' }] });
  });
});

describe('what is only worked out', () => {
  it('a text is read without being kept, a deadline computed with its sentence', async () => {
    const read = await json(
      officer.post('/api/reading', { text: 'Giao Sở Nội vụ báo cáo trước ngày 31/12/2027.' }),
    );
    expect(read).toMatchObject({ assignments: [{ force: 'directive', direction: 'down' }] });
    const rule = { kind: 'workingDays', n: 5, from: '2026-04-28' };
    const vi = await json(officer.post('/api/calendar/deadline', { rule }));
    const en = await json(officer.post('/api/calendar/deadline', { rule }, { 'accept-language': 'en' }));
    expect(vi).toMatchObject({ due: '2026-05-07' });
    expect(vi.sentence).not.toBe(en.sentence);
  });
});
