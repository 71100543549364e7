import { beforeAll, describe, expect, it } from 'vitest';
import { as, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { dayOf, readClock } from '../../kernel/time/index.ts';
import { aTask } from '../tasks/fixtures.ts';
import { getTask, type Task } from '../tasks/index.ts';
import { runBatch } from './run-batch.ts';

useFreshDatabase();

const now = readClock();
const later = dayOf(now).add({ days: 90 }).toString();
let city: City;
let tasks: Task[];
beforeAll(async () => {
  city = await foundCity();
  tasks = [];
  for (const title of ['Việc thứ nhất', 'Việc thứ hai', 'Việc thứ ba']) {
    const { committee: giverId, department: leadId } = city.bodies;
    tasks.push(await aTask({ giverId, leadId, state: 'in_progress', title }));
  }
});

const officer = () => as(city.actors.officer);
const numbers = (...chosen: readonly number[]) => chosen.map((nth) => `so=${tasks[nth]?.number}`).join('&');
const extension = { viec: 'gia-han', how: 'to_day', day: later, reason: 'Chờ số liệu', document: '' };

describe('choosing tasks', () => {
  it('is offered on the list to those who give or do tasks, and to no others', async () => {
    const list = async (who: 'officer' | 'assignee' | 'inspector') =>
      readable(await (await as(city.actors[who])).get('/bang/danh-sach'));
    const open = 'Chọn nhiều nhiệm vụ';
    expect(await list('officer')).toContain(open);
    expect(await list('assignee')).toContain(open);
    expect(await list('inspector')).not.toContain(open);
  });

  it('offers the lead its own acts, and none of the giver', async () => {
    const lead = await as(city.actors.assignee);
    const page = await readable(await lead.get(`/hang-loat/moi?${numbers(0)}&viec=huy`));
    expect(page).toContain('Tiếp nhận');
    expect(page).not.toContain('Bàn giao');
    expect(page).not.toContain('Thu hồi');
  });

  it('keeps what is ticked from page to page, in the address', async () => {
    const page = await (await (await officer()).get(`/bang/chon?${numbers(0)}&so=987654`)).text();
    expect(page).toContain('name="so" value="987654"');
    expect(page).toMatch(new RegExp(`value="${tasks[0]?.number}" checked`));
    expect(page).not.toMatch(new RegExp(`value="${tasks[1]?.number}" checked`));
  });

  it('ticks a whole page by one button', async () => {
    const page = await (await (await officer()).get('/bang/chon?caTrang=1')).text();
    for (const { number } of tasks) expect(page).toMatch(new RegExp(`value="${number}" checked`));
  });

  it('goes on with single tasks, with the whole list, and not with nothing', async () => {
    const read = async (query: string) => readable(await (await officer()).get(`/hang-loat/moi?${query}`));
    expect(await read(numbers(0, 2))).toContain('2 nhiệm vụ được chọn');
    expect(await read(`${numbers(0)}&tatCa=1`)).toContain('3 nhiệm vụ được chọn');
    expect(await read('')).toContain('Chưa chọn nhiệm vụ nào');
  });

  it('takes exactly the chosen rows along as a file', async () => {
    const file = await (await officer()).get(
      `/bang/danh-sach.csv?so=${tasks[0]?.number}.${tasks[2]?.number}`,
    );
    const text = await file.text();
    expect(['Việc thứ nhất', 'Việc thứ hai', 'Việc thứ ba'].map((title) => text.includes(title))).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('an act on chosen tasks', () => {
  it('that is badly filled in is shown again with all that was typed', async () => {
    const answer = await (await officer()).post('/hang-loat/moi', {
      ...extension,
      day: 'mai',
      reason: 'Chờ hướng dẫn',
      selection: numbers(0),
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('value="mai"');
    expect(page).toContain('Chờ hướng dẫn');
  });

  it('is looked at, started, done and told', async () => {
    const visitor = await officer();
    const selection = `so=${tasks[0]?.number}.${tasks[1]?.number}`;
    const drafted = await visitor.post('/hang-loat/moi', { ...extension, selection });
    const path = drafted.headers.get('location') ?? '';
    expect(await readable(await visitor.get(path))).toContain('Thực hiện với 2 nhiệm vụ');
    expect((await visitor.post(`${path}/thuc-hien`, {})).status).toBe(303);
    const running = await visitor.get(path);
    expect(running.headers.get('refresh')).toBe('2');
    expect(await readable(running)).toContain('0 trên 2 nhiệm vụ');
    expect(await jobsOf(path)).toHaveLength(1);
    await runBatch(path.split('/').at(-1) ?? '', now);
    const done = await visitor.get(path);
    expect(done.headers.get('refresh')).toBeNull();
    expect(await readable(done)).toContain('Đã thực hiện với tất cả 2 nhiệm vụ.');
    expect((await getTask(tasks[0]?.id ?? '')).dueOn?.toString()).toBe(later);
    expect(await readable(await visitor.get('/hang-loat'))).toContain('2 đã thực hiện');
    expect((await (await as(city.actors.leader)).get(path)).status).toBe(404);
  });

  it('can be stopped: what waits is left alone and can be chosen again', async () => {
    const visitor = await officer();
    const reminder = { viec: 'don-doc', words: 'Đề nghị báo cáo.', document: '', selection: numbers(0, 1) };
    const path = (await visitor.post('/hang-loat/moi', reminder)).headers.get('location') ?? '';
    expect((await visitor.post(`${path}/dung`, {})).status).toBe(409);
    await visitor.post(`${path}/thuc-hien`, {});
    expect((await visitor.post(`${path}/dung`, {})).status).toBe(303);
    const page = await readable(await visitor.get(path));
    expect(page).toContain('Đợt xử lý đã được dừng trước khi đến lượt nhiệm vụ này.');
    expect(page).toContain('Chọn lại các nhiệm vụ chưa làm được');
    await runBatch(path.split('/').at(-1) ?? '', now);
    expect(await asOwner('select 1 from reminders.reminder')).toEqual([]);
  });

  it('asks for a body where neither joins nor leaves is said', async () => {
    const form = {
      viec: 'phoi-hop',
      addId: '',
      dropId: '',
      reason: 'Bổ sung',
      document: '',
      selection: numbers(0),
    };
    const answer = await (await officer()).post('/hang-loat/moi', form);
    expect(answer.status).toBe(422);
    expect(await readable(answer)).toContain('Chọn đơn vị được thêm hoặc đơn vị thôi phối hợp.');
  });

  it('can be mended from its preview, with what was typed then', async () => {
    const visitor = await officer();
    const drafted = await visitor.post('/hang-loat/moi', { ...extension, selection: numbers(2) });
    const id = (drafted.headers.get('location') ?? '').split('/').at(-1);
    const form = await (await visitor.get(`/hang-loat/moi?${numbers(2)}&tu=${id}`)).text();
    expect(form).toContain('Chờ số liệu');
    expect((await visitor.post(`/hang-loat/${id}/bo`, {})).status).toBe(303);
    expect((await visitor.get(`/hang-loat/${id}`)).status).toBe(404);
  });
});

const jobsOf = (path: string) =>
  asOwner(`select 1 from pgboss.job where name = 'batches.run' and data ->> 'batchId' = $1`, [
    path.split('/').at(-1),
  ]);
