import { beforeAll, describe, expect, it } from 'vitest';
import { as, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import { dayOf, readClock, Temporal } from '../../kernel/time/index.ts';
import { aTask } from '../tasks/fixtures.ts';
import { acknowledgeTask, askExtension, reportProgress } from '../tasks/index.ts';
import { compareBodies } from './bodies-compared.ts';
import { newlyOverdueFilter, trendDays } from './brief.ts';
import { loadBrief } from './load-brief.ts';
import { seenBy } from './seen.ts';

useFreshDatabase();

const today = dayOf(readClock());
const day = (iso: string) => Temporal.PlainDate.from(iso);
let city: City;
let late: string;
let asking: string;

beforeAll(async () => {
  city = await foundCity();
  const { committee, department } = city.bodies;
  const given = (dueIn: number, title: string) =>
    aTask({ giverId: committee, leadId: department, dueOn: today.add({ days: dueIn }).toString(), title });
  late = (await given(-40, 'Việc chậm lâu nhất')).id;
  asking = (await given(5, 'Việc xin thêm hạn')).id;
  await given(-1, 'Việc mới quá hạn');
  for (const taskId of [late, asking]) await acknowledgeTask(city.actors.assignee, taskId, readClock());
  const report = { note: 'Đang làm', obstacle: 'Thiếu số liệu của hai xã', percent: 40, evidence: [] };
  await reportProgress(city.actors.assignee, { taskId: late, ...report }, readClock());
  const rule = { kind: 'day', date: today.add({ days: 35 }).toString() } as const;
  await askExtension(
    city.actors.assignee,
    { taskId: asking, rule, reason: 'Chờ kết quả kiểm kê' },
    readClock(),
  );
});

describe('a leader’s morning', () => {
  it('brings together what is red, why, what waits for a word, and what is new', async () => {
    const seen = await seenBy(city.actors.leader, today);
    const brief = await loadBrief(city.actors.leader, today, seen);
    expect(brief.now).toMatchObject({ overdue: 2, nearDue: 1 });
    expect(brief.worst.map(({ id }) => id)[0]).toBe(late);
    expect(brief.reasons.get(late)?.obstacle).toBe('Thiếu số liệu của hai xã');
    expect(brief.toExtend).toBe(1);
    expect(brief.requests.get(asking)?.reason).toBe('Chờ kết quả kiểm kê');
    expect(brief.newlyOverdue).toBe(1);
    expect(Object.fromEntries(brief.deeds.map(({ action, n }) => [action, n]))).toMatchObject({
      'task.acknowledged': 2,
      'task.extension_asked': 1,
    });
    expect(brief.before).toHaveLength(5);
    expect(brief.before.every(({ overdue }) => overdue === 0)).toBe(true);
  });

  it('is one page, with a way down to each why and each decision', async () => {
    const leader = await as(city.actors.leader);
    const page = await (await leader.get('/dieu-hanh')).text();
    expect(page).toContain(`/nhiem-vu/${late}#tien-do`);
    expect(page).toContain(`/nhiem-vu/${asking}#viec`);
    expect(page).toMatch(/Vướng mắc báo ngày [\d/]+: «Thiếu số liệu của hai xã»/);
  });

  it('is a leader’s: others have their own work first', async () => {
    for (const role of ['officer', 'assignee', 'inspector', 'administrator'] as const)
      expect((await (await as(city.actors[role])).get('/dieu-hanh')).status).toBe(403);
  });

  it('shows each change with who made it, and nothing of a task out of reach', async () => {
    const leader = await readable(await (await as(city.actors.leader)).get('/bang/thay-doi'));
    expect(leader).toContain('Việc xin thêm hạn');
    expect(leader).toContain('tiếp nhận nhiệm vụ');
    const ward = await readable(await (await as(city.actors.wardAssignee)).get('/bang/thay-doi'));
    expect(ward).not.toContain('Việc xin thêm hạn');
    expect((await (await as(city.actors.leader)).get('/bang/thay-doi?tu=31/02/2026')).status).toBe(200);
  });
});

describe('days of a trend', () => {
  it('go back four weeks and end with the working day before', () => {
    expect(trendDays(day('2026-11-23'), day('2026-11-20')).map(String)).toEqual([
      '2026-10-26',
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-20',
    ]);
  });

  it('newly overdue is what fell due from the day before on: on a Monday, from Thursday', () => {
    expect(newlyOverdueFilter(day('2026-11-20'), day('2026-11-23'))).toMatchObject({
      lateFrom: 1,
      lateTo: 4,
    });
  });
});

const counts = (inTime: number, late: number, overdue: number) => ({
  'open overdue': overdue,
  'open in time': 3,
  'done in time': inTime,
  'done late': late,
  closed: 0,
});
const part = (key: string, inTime: number, others: readonly [late: number, overdue: number]) => ({
  key,
  symbol: '',
  title: '',
  counts: counts(inTime, ...others),
});

describe('bodies among their kind', () => {
  it('stand by their rate, the lowest first; those with few tasks last and without a rate; none of another kind between', async () => {
    const { department, ward, office, division } = city.bodies;
    const { tree } = await seenBy(city.actors.leader, today);
    const kind = (code: string) => ({ code, nameVi: code, nameEn: code, rank: 1, actsForParent: false });
    const compared = compareBodies({
      parts: [
        part(department, 6, [2, 2]),
        part(ward, 9, [0, 1]),
        part(division, 3, [0, 0]),
        part(office, 0, [0, 0]),
        part('00000000-0000-7000-8000-000000000000', 9, [9, 9]),
      ],
      kinds: [kind('department'), kind('unit'), kind('commune_committee'), kind('party_office')],
      tree,
      rateFrom: 10,
    });
    expect(compared.map(({ kind: { code }, bodies }) => [code, bodies.map(({ rate }) => rate)])).toEqual([
      ['department', [0.6]],
      ['unit', [undefined]],
      ['commune_committee', [0.9]],
    ]);
  });
});

describe('the charts', () => {
  it.each(['theo-thang', 'theo-don-vi', 'qua-han'])(
    '%s is given out as a picture of its own',
    async (name) => {
      const leader = await as(city.actors.leader);
      const answer = await leader.get(`/bang/bieu-do/${name}.svg?ky=nam-nay`);
      const picture = await answer.text();
      expect(answer.headers.get('content-type')).toContain('image/svg+xml');
      expect(answer.headers.get('content-disposition')).toContain('attachment');
      expect(picture).toMatch(
        /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/,
      );
      expect(picture).toContain('<title>');
      expect(picture).toContain('Kỳ giao: Giao trong năm nay');
      expect(picture).not.toMatch(/<script|style=|class=|href=/);
    },
  );

  it('there is no other', async () => {
    const leader = await as(city.actors.leader);
    expect((await leader.get('/bang/bieu-do/khac.svg')).status).toBe(404);
  });

  it('tell no rate of a few, and say so', async () => {
    const page = await readable(await (await as(city.actors.leader)).get('/bang/bieu-do'));
    expect(page).toContain('0/2, ít việc');
    expect(page).toContain('Dưới 10 việc thì chỉ nêu số');
  });
});
