import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import { readClock } from '../../kernel/time/index.ts';
import { aDirective } from '../documents/fixtures.ts';
import { aTask } from '../tasks/fixtures.ts';
import { forces, getTask, type Task } from '../tasks/index.ts';
import { listRows } from './lines.store.ts';
import { runImport } from './run-import.ts';

useFreshDatabase();

let city: City;
beforeAll(async () => {
  city = await foundCity();
});
const officer = () => as(city.actors.officer);

async function send(file: Blob, name: string): Promise<Response> {
  const form = new FormData();
  form.set('file', new File([file], name));
  return (await officer()).post('/nhap-nhiem-vu', form);
}
const idOf = (answer: Response) => (answer.headers.get('location') ?? '').split('/').at(-1) ?? '';
const rowsOf = (listId: string) => listRows({ listId, state: undefined, size: 100, offset: 0 });

const piece = fc.constantFrom(
  '=1+1',
  '-',
  '@',
  "'",
  '"',
  ',',
  ';',
  'Đề án',
  'rà soát',
  'số 14',
  '\u0110',
  '+84',
);
const line = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(' ').trim());

/** Tasks with whatever people, and those who mean harm, write into them. */
async function someTasks(): Promise<Task[]> {
  const { committee: giverId, department: leadId, ward, commission } = city.bodies;
  const kinds = fc.record({
    title: line,
    product: line,
    speaker: fc.constantFrom('', 'Bí thư Thành ủy'),
    force: fc.constantFrom(...forces),
    dueOn: fc.constantFrom(null, '2031-02-28', '2027-12-31'),
    coordinatingIds: fc.constantFrom([], [ward], [ward, commission]),
  });
  const tasks: Task[] = [];
  for (const given of fc.sample(kinds, { numRuns: 12, seed: 7 })) {
    const { id: directiveId } = await aDirective({
      by: city.actors.officer,
      registeredIn: giverId,
      issuerId: giverId,
      symbol: `${tasks.length + 100}-KL/TU`,
      text: `Mở đầu.\nGiao Sở Nội vụ "rà soát", báo cáo; ${given.title}.`,
    });
    tasks.push(await aTask({ ...given, giverId, leadId, directiveId }));
  }
  return tasks;
}

describe('the list of tasks that was exported', () => {
  it('comes in again without loss, as CSV and as a workbook', async () => {
    const tasks = await someTasks();
    for (const format of ['csv', 'xlsx']) {
      const file = await (await officer()).get(`/bang/danh-sach.${format}`);
      const answer = await send(await file.blob(), `danh-sach.${format}`);
      expect(answer.status).toBe(303);
      const rows = await rowsOf(idOf(answer));
      const told = rows.map(({ order }) => ({
        ...order,
        coordinatingIds: [...(order?.coordinatingIds ?? [])].sort(),
      }));
      expect(rows).toHaveLength(tasks.length);
      for (const {
        title,
        product,
        speaker,
        giverId,
        leadId,
        coordinatingIds,
        directiveId,
        passage,
        dueOn,
        force,
      } of tasks) {
        const deadline = dueOn && { kind: 'day', date: dueOn.toString(), inclusive: true };
        const kept = { title, product, speaker, giverId, leadId, directiveId, passage, deadline, force };
        expect(told).toContainEqual(
          expect.objectContaining({ ...kept, coordinatingIds: [...coordinatingIds].sort() }),
        );
      }
      expect(rows.every(({ warnings }) => warnings[0]?.vi.startsWith('Có thể trùng với NV-'))).toBe(true);
    }
  }, 30_000);
});

describe('a list that is sent', () => {
  it('is tried, mended in the page, written and told', async () => {
    const { committee } = city.bodies;
    const text = 'Giao Sở Nội vụ lập kế hoạch đào tạo cán bộ.';
    await aDirective({
      by: city.actors.officer,
      registeredIn: committee,
      issuerId: committee,
      symbol: '77-KL/TU',
      text,
    });
    const csv = `Nhiệm vụ;Số ký hiệu;Chủ trì;Câu giao việc;Hạn\nLập kế hoạch đào tạo;77-KL/TU;Sở Nội;${text};31/12/2099\n`;
    const visitor = await officer();
    const id = idOf(await send(new Blob([csv]), 'ke-hoach.csv'));
    const path = `/nhap-nhiem-vu/${id}`;
    expect(await readable(await visitor.get(path))).toContain('Có phải: «Sở Nội vụ»');
    expect((await visitor.post(`${path}/ghi`, { scope: 'right' })).status).toBe(422);
    const [row] = await rowsOf(id);
    const cells = { ...row?.cells, version: '1' };
    const wrong = await visitor.post(`${path}/dong/2`, { ...cells, lead: 'Sở Ngoại' });
    expect(wrong.headers.get('location')).toBe(`${path}/dong/2`);
    const older = await visitor.post(`${path}/dong/2`, { ...cells, lead: 'SNV gì đó' });
    expect(older.status).toBe(409);
    expect(await older.text()).toContain('SNV gì đó');
    await visitor.post(`${path}/dong/2`, { ...cells, version: '2', lead: 'Sở Nội vụ' });
    expect((await visitor.post(`${path}/ghi`, { scope: 'all' })).status).toBe(303);
    expect((await visitor.get(path)).headers.get('refresh')).toBe('2');
    await runImport(id, readClock());
    const finished = await (await visitor.get(path)).text();
    expect(finished).toContain('Đã giao 1 nhiệm vụ.');
    const [given] = await rowsOf(id);
    const task = await getTask(given?.taskId ?? '');
    const list = `/bang/danh-sach?so=${task.number}`;
    expect(finished).toContain(`href="${list}"`);
    expect(await readable(await visitor.get(list))).toContain('Lập kế hoạch đào tạo');
    expect(task.dueOn?.toString()).toBe('2099-12-31');
  });

  it.each<[string, () => Blob, string]>([
    ['nothing', () => new Blob(['']), 'rong.csv'],
    ['words that are no table', () => new Blob(['chỉ một dòng']), 'van-ban.csv'],
    ['headings that say nothing', () => new Blob(['a,b\n1,2\n']), 'la.csv'],
    ['a picture that says it is a workbook', () => new Blob(['\x89PNG\r\n\x1a\n']), 'anh.xlsx'],
  ])('with %s is refused beside the field', async (_, file, name) => {
    const answer = await send(file(), name);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('id="file-error"');
  });

  it('begins with a template that is itself a list without rows', async () => {
    const template = await (await officer()).get('/nhap-nhiem-vu/mau.xlsx');
    const answer = await send(await template.blob(), 'mau.xlsx');
    expect(await readable(answer)).toContain('Tệp chỉ có dòng tiêu đề');
    expect(await (await (await officer()).get('/nhap-nhiem-vu/mau.csv')).text()).toContain('Câu giao việc');
  });
});
