import { beforeAll, describe, expect, it } from 'vitest';
import { as, readable, type Visitor } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { dayOf, readClock } from '../../kernel/time/index.ts';
import { aDirective } from '../documents/fixtures.ts';
import { makeDueOccurrences } from '../recurrence/index.ts';
import { acknowledgeTask } from '../tasks/index.ts';
import { readDirective } from './read-directive.ts';

useFreshDatabase();

const now = readClock();
const sentence = 'Giao Sở Nội vụ theo dõi, báo cáo Ban Tổ chức Thành ủy trước 16:00 ngày thứ Tư hàng tuần.';
let city: City;
let officer: Visitor;

beforeAll(async () => {
  city = await foundCity();
  officer = await as(city.actors.officer);
});

/** A directive that was read, and the desk of the assignment that recurs in it. */
async function aDesk(symbol: string): Promise<{ desk: string; card: string; proposal: string }> {
  const { id } = await aDirective({
    by: city.actors.officer,
    registeredIn: city.bodies.committee,
    issuerId: city.bodies.committee,
    symbol,
    text: `KẾT LUẬN\n${sentence}`,
  });
  await readDirective(city.actors.officer, id, now);
  const [found] = await asOwner<{ id: string }>(
    `select id from reading.proposal where directive_id = $1 and kind = 'assignment'`,
    [id],
  );
  const proposal = found?.id ?? '';
  return { desk: `/van-ban/${id}/doc`, card: `/van-ban/${id}/doc/${proposal}`, proposal };
}

const typed = {
  version: 1,
  title: 'Theo dõi, báo cáo hằng tuần',
  recurEvery: 'week',
  'recurWeekdays[]': ['3'],
  recurInterval: '1',
  recurTime: '16:00',
  recurRestDays: 'before',
  recurDaysBefore: '6',
};
const sent = (given: Record<string, string> = {}) => ({
  ...typed,
  giverId: city.bodies.committee,
  leadId: city.bodies.department,
  from: dayOf(now).toString(),
  ...given,
});

describe('an assignment that recurs', () => {
  it('is offered as such at the desk, filled with what its words tell', async () => {
    const { desk, card } = await aDesk('4501-KL/TU');
    expect(await readable(await officer.get(desk))).toContain('Giao định kỳ…');
    const form = await (await officer.get(`${card}/dinh-ky`)).text();
    expect(form).toMatch(/name="recurEvery" value="week" checked/);
    expect(form).toMatch(/name="recurWeekdays\[\]" value="3" checked/);
    expect(form).toContain('value="16:00"');
    expect(form).toContain('trước 16:00 ngày thứ Tư hàng tuần');
  });

  it('is looked at, given, and shown as decided; each occurrence becomes a task pinned to the sentence', async () => {
    const { desk, card } = await aDesk('4502-KL/TU');
    const looked = await officer.post(`${card}/dinh-ky`, { ...sent(), look: '1' });
    expect(looked.status).toBe(200);
    expect(await readable(looked)).toContain('16:00, thứ Tư,');
    const unsaid = await officer.post(`${card}/dinh-ky`, sent({ leadId: '' }));
    expect(unsaid.status).toBe(422);
    const given = await officer.post(`${card}/dinh-ky`, sent());
    expect(given.status).toBe(303);
    const page = await readable(await officer.get(desk));
    expect(page).toContain('Đã giao định kỳ: Theo dõi, báo cáo hằng tuần');
    await makeDueOccurrences(now.add({ hours: 24 * 8 }));
    const tasks = await asOwner<{ passage: string }>(
      `select t.passage from recurrence.occurrence o join tasks.task t on t.id = o.task_id
       join recurrence.series s on s.id = o.series_id where s.printed like '%thứ Tư hàng tuần%'`,
    );
    expect(tasks.length).toBeGreaterThan(0);
    expect(new Set(tasks.map(({ passage }) => passage))).toEqual(new Set([sentence]));
    const again = await officer.post(`${card}/dinh-ky`, sent());
    expect(again.status).toBe(409);
  });

  it('is undone while nobody has begun a task of it, and not after', async () => {
    const { card, proposal } = await aDesk('4503-KL/TU');
    expect((await officer.post(`${card}/dinh-ky`, sent())).status).toBe(303);
    const [decided] = await asOwner<{ series: string; version: number }>(
      `select decided->>'seriesId' as series, version from reading.proposal where id = $1`,
      [proposal],
    );
    await makeDueOccurrences(now.add({ hours: 24 * 8 }));
    const undone = await officer.post(`${card}/hoan-tac`, { version: decided?.version ?? 0 });
    expect(undone.status).toBe(303);
    const states = await asOwner<{ state: string; next: string | null }>(
      `select t.state, s.next_given::text as next from recurrence.occurrence o join tasks.task t on t.id = o.task_id
       join recurrence.series s on s.id = o.series_id where s.id = $1`,
      [decided?.series],
    );
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['withdrawn']));
    expect(states.every(({ next }) => next === null)).toBe(true);

    const other = await aDesk('4504-KL/TU');
    await officer.post(`${other.card}/dinh-ky`, sent());
    await makeDueOccurrences(now.add({ hours: 24 * 8 }));
    const [begun] = await asOwner<{ task: string; version: number }>(
      `select o.task_id as task, p.version from reading.proposal p
       join recurrence.occurrence o on o.series_id = (p.decided->>'seriesId')::uuid where p.id = $1`,
      [other.proposal],
    );
    await acknowledgeTask(city.actors.assignee, begun?.task ?? '', now);
    const refused = await officer.post(`${other.card}/hoan-tac`, { version: begun?.version ?? 0 });
    expect(refused.status).toBe(409);
  });
});
