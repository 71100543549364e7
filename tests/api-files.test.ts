import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { aDirective } from '../src/domain/documents/fixtures.ts';
import { aTask } from '../src/domain/tasks/fixtures.ts';
import { waitingFolder } from '../src/kernel/files/ambient.ts';
import { type Program, programOf } from './support/api.ts';
import { type City, foundCity } from './support/city.ts';
import { asOwner, useFreshDatabase } from './support/database.ts';
import { useFreshFiles } from './support/world.ts';

useFreshDatabase();
useFreshFiles();
let city: City;
let officer: Program;
let assignee: Program;
beforeAll(async () => {
  city = await foundCity();
  officer = await programOf(city.actors.officer);
  assignee = await programOf(city.actors.assignee);
});

const text = 'Phụ lục kèm theo văn bản.\n';
const sha256 = createHash('sha256').update(text).digest('hex');
let made = 0;
const ours = () => {
  made += 1;
  return { by: city.actors.officer, registeredIn: city.bodies.committee, symbol: `${made}-KL/TU` };
};

describe('the files of a directive', () => {
  it('are added by a program, listed, and come back as they went', async () => {
    const { id } = await aDirective(ours());
    const path = `/api/directives/${id}/files`;
    const added = await officer.sendFiles(path, { files: [text] });
    expect(added.status).toBe(201);
    const { rows } = (await added.json()) as { rows: { ordinal: number }[] };
    const [file] = rows;
    expect(file).toMatchObject({ name: 'tep-0.txt', kind: 'txt', sha256, isSource: false });
    const brought = await officer.get(`${path}/${file?.ordinal}`);
    expect(await brought.text()).toBe(text);
    expect(brought.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(brought.headers.get('content-disposition')).toContain('attachment');
    expect((await officer.get(`${path}/99`)).status).toBe(404);
    expect((await officer.get(`${path}/x`)).status).toBe(422);
  });

  it('are added once, however often the same call is sent; another file under its key is another call', async () => {
    const { id } = await aDirective(ours());
    const path = `/api/directives/${id}/files`;
    const send = (...files: string[]) =>
      officer.sendFiles(path, { files }, { 'idempotency-key': `one-${id}` });
    expect((await send(text)).status).toBe(201);
    const again = await send(text);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect((await send('Khác.')).status).toBe(422);
    expect(((await (await officer.get(path)).json()) as { rows: [] }).rows).toHaveLength(1);
  });

  it('are refused in words where there is none, too many, one of another kind, or no right', async () => {
    const { id } = await aDirective(ours());
    const path = `/api/directives/${id}/files`;
    const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;
    expect(await codeOf(await officer.post(path, {}))).toBe('api.noFile');
    expect(await codeOf(await officer.sendFiles(path, { files: [] }))).toBe('api.noFile');
    expect(await codeOf(await officer.sendFiles(path, { files: [text, text] }))).toBe('files.tooManyFiles');
    expect(await codeOf(await officer.sendFiles(path, { files: [''] }))).toBe('files.emptyFile');
    expect(await codeOf(await assignee.sendFiles(path, { files: [text] }))).toBe('api.notForYou');
    expect(((await (await officer.get(path)).json()) as { rows: [] }).rows).toHaveLength(0);
  });

  it('of one that the caller may not know of are not there', async () => {
    const { id } = await aDirective({ ...ours(), secrecy: 'confidential' });
    const path = `/api/directives/${id}/files`;
    await officer.sendFiles(path, { files: [text] });
    for (const address of [path, `${path}/1`]) expect((await assignee.get(address)).status).toBe(404);
  });
});

describe('evidence', () => {
  it('comes with a report of progress, is told with the task and given out again', async () => {
    const { id } = await aTask({
      giverId: city.bodies.committee,
      leadId: city.bodies.department,
      by: city.actors.officer.accountId,
      state: 'in_progress',
    });
    const call = { note: 'Đã xong khảo sát', percent: 40 };
    const path = `/api/tasks/${id}/report-progress`;
    const told = await assignee.sendFiles(path, { call, files: [text, 'Bảng số liệu'] });
    expect(told.status).toBe(200);
    const { evidence } = (await told.json()) as { evidence: { id: string; name: string }[] };
    expect(evidence.map(({ name }) => name).sort()).toEqual(['tep-0.txt', 'tep-1.txt']);
    const first = evidence.find(({ name }) => name === 'tep-0.txt')?.id;
    const brought = await officer.get(`/api/tasks/${id}/evidence/${first}`);
    expect(await brought.text()).toBe(text);
    const ward = await programOf(city.actors.wardAssignee);
    expect((await ward.get(`/api/tasks/${id}/evidence/${first}`)).status).toBe(404);
    expect((await assignee.post(path, call)).status).toBe(200);
    expect((await assignee.sendFiles(path, { call: { percent: 40 }, files: [text] })).status).toBe(422);
    const [kept] = await asOwner('select count(*)::int as n from tasks.evidence where task_id = $1', [id]);
    expect(kept).toEqual({ n: 2 });
  });
});

it('no file of a call stays where it waited', async () => {
  expect((await readdir(waitingFolder())).filter((name) => name.startsWith('upload-'))).toEqual([]);
});
