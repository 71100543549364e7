import { beforeAll, describe, expect, it } from 'vitest';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { dayOf, readClock } from '../../kernel/time/index.ts';
import { aTask } from '../tasks/fixtures.ts';
import { daysLate, labelOf, standing, type Task } from '../tasks/index.ts';
import { ageing, type BoardCounts, filterOfAge, filterOfMonth, filterOfPart, totalOf } from './board.ts';
import { countTasks } from './counts.store.ts';
import { labels, type TaskFilter } from './filter.ts';
import { aYearOfTasks } from './fixtures.ts';
import { orders } from './order.ts';
import { listIds, loadList } from './rows.store.ts';
import { seenBy } from './seen.ts';
import type { PlacedRow } from './task-row.ts';

useFreshDatabase();

const today = dayOf(readClock());
let city: City;
let tasks: readonly Task[];

beforeAll(async () => {
  city = await foundCity();
  const { committee, department, ward } = city.bodies;
  tasks = await aYearOfTasks({ giverId: committee, leadIds: [department, ward], by: city.actors.officer });
});

const seen = () => seenBy(city.actors.leader, today);
const count = async (filter: TaskFilter = {}, by: 'lead' | 'directive' | 'speaker' = 'lead') =>
  countTasks(filter, await seen(), { by, most: 100 });
const totalOfList = async (filter: TaskFilter) =>
  (await loadList({ filter, order: 'red first', size: 1 }, await seen())).total;

describe('the counts of a board', () => {
  it('hold each task exactly once, as the rule for one task counts it', async () => {
    const { standings } = await count();
    for (const way of ['open overdue', 'open in time', 'done in time', 'done late', 'closed'] as const) {
      expect([way, standings[way]]).toEqual([
        way,
        tasks.filter((task) => standing(task, today) === way).length,
      ]);
    }
    expect(totalOf(standings) + standings.closed).toBe(tasks.length);
  });

  it('hold labels as the rule for one task gives them, whatever they overlap', async () => {
    const counts = await count();
    const open = tasks.filter((task) => standing(task, today).startsWith('open'));
    const label = (task: Task) => labelOf(task, today, 7).kind;
    expect(counts.labels).toEqual({
      'near due': open.filter((task) => label(task) === 'near due').length,
      waiting: open.filter((task) => task.state === 'submitted').length,
      'extension asked': 0,
      paused: open.filter((task) => task.state === 'paused').length,
      'no deadline': open.filter((task) => task.dueOn === null && task.horizon === null).length,
      horizon: open.filter((task) => task.horizon !== null).length,
      returned: open.filter((task) => task.state === 'returned').length,
    });
    expect(counts.labels['no deadline']).toBeGreaterThan(0);
    expect(counts.labels.horizon).toBeGreaterThan(0);
    expect(counts.labels.paused).toBe(8);
  });

  it('tell how long what is overdue has been so, each in one step', async () => {
    const counts = await count();
    const overdue = tasks.filter((task) => standing(task, today) === 'open overdue');
    const expected = ageing.map(
      ({ from, to }) =>
        overdue.filter(
          (task) => daysLate(task, today) >= from && daysLate(task, today) <= (to ?? Number.MAX_SAFE_INTEGER),
        ).length,
    );
    expect(counts.ageing).toEqual(expected);
    expect(counts.ageing.reduce((sum, n) => sum + n, 0)).toBe(overdue.length);
  });

  it.each(['lead', 'directive', 'speaker'] as const)('add up by %s to the counts of all', async (by) => {
    const counts = await count({}, by);
    const sum = (way: keyof BoardCounts['standings']) =>
      counts.parts.reduce((all, part) => all + part.counts[way], 0);
    expect(counts.partsInAll).toBe(counts.parts.length);
    expect([sum('open overdue'), sum('open in time'), sum('done in time'), sum('done late')]).toEqual([
      counts.standings['open overdue'],
      counts.standings['open in time'],
      counts.standings['done in time'],
      counts.standings['done late'],
    ]);
  });

  it('name parts up to as many as are wanted, those with most overdue first, and say how many there are', async () => {
    const counts = await countTasks({}, await seen(), { by: 'speaker', most: 1 });
    expect([counts.parts.length, counts.partsInAll]).toEqual([1, 3]);
    const all = (await count({}, 'speaker')).parts.map((part) => part.counts['open overdue']);
    expect(all).toEqual([...all].sort((one, other) => other - one));
  });
});

const narrowings: readonly TaskFilter[] = [
  {},
  { span: 'this year' },
  { directive: '11 kl tu' },
  { directive: 'cán bộ' },
  { speaker: 'tran quoc hung' },
  { dueFrom: today.subtract({ days: 50 }), dueTo: today.add({ days: 4 }) },
  { givenTo: today.subtract({ days: 100 }) },
];

describe('every number', () => {
  it.each(narrowings.map((filter, nth) => ({ nth, filter })))(
    'has as many rows behind it, narrowing $nth',
    async ({ filter }) => {
      const counts = await count(filter);
      for (const [way, n] of Object.entries(counts.standings)) {
        expect([way, await totalOfList({ ...filter, standing: way as 'closed' })]).toEqual([way, n]);
      }
      for (const label of labels) {
        expect([label, await totalOfList({ ...filter, label })]).toEqual([label, counts.labels[label]]);
      }
      for (const [nth, step] of ageing.entries()) {
        expect(await totalOfList({ ...filter, ...filterOfAge(step) })).toBe(counts.ageing[nth]);
      }
      for (const { month, inTime, late } of counts.months) {
        expect(await totalOfList({ ...filter, ...filterOfMonth(month) })).toBe(inTime + late);
      }
      expect(await totalOfList(filter)).toBe(totalOf(counts.standings));
    },
  );

  it.each(['lead', 'directive', 'speaker'] as const)(
    'of a breakdown by %s has as many rows behind it',
    async (by) => {
      for (const part of (await count({}, by)).parts) {
        expect(await totalOfList(filterOfPart(by, part.key))).toBe(totalOf(part.counts));
      }
    },
  );
});

const walk = async (filter: TaskFilter, order: (typeof orders)[number], size: number) => {
  const bounds = await seen();
  const found: PlacedRow[] = [];
  for (let last: PlacedRow | undefined; ; ) {
    const turn = last && ({ way: 'after', place: last } as const);
    const page = await loadList({ filter, order, turn, size }, bounds);
    expect(page.before).toBe(found.length);
    if (page.rows.length === 0) return found;
    found.push(...page.rows);
    last = page.rows.at(-1);
  }
};

describe('a list', () => {
  it.each(orders)('%s: its pages one after another are the whole of it, forward and back', async (order) => {
    const whole = await listIds({ filter: {}, order }, await seen());
    const forward = await walk({}, order, 7);
    expect(forward.map(({ id }) => id)).toEqual(whole);
    const place = forward[20];
    if (!place) throw new Error('too few rows');
    const back = await loadList({ filter: {}, order, turn: { way: 'before', place }, size: 5 }, await seen());
    expect(back.rows.map(({ id }) => id)).toEqual(whole.slice(15, 20));
    expect(back.before).toBe(15);
  });

  it('stands red first: the longest overdue, then what is due soonest, what has no deadline, what is done', async () => {
    const rows = await walk({}, 'red first', 50);
    const ways = rows.map((row) => standing(row, today));
    const late = rows
      .filter((row) => standing(row, today) === 'open overdue')
      .map((row) => daysLate(row, today));
    const due = rows
      .filter((row) => standing(row, today) === 'open in time')
      .map((row) => row.dueOn?.toString() ?? '9999');
    expect(ways).toEqual([...ways].sort((one, other) => rank(one) - rank(other)));
    expect(late).toEqual([...late].sort((one, other) => other - one));
    expect(due).toEqual([...due].sort());
  });

  it('skips and repeats nothing when rows come in while it is being read', async () => {
    const before = await listIds({ filter: {}, order: 'red first' }, await seen());
    const first = await loadList({ filter: {}, order: 'red first', size: 6 }, await seen());
    const { committee, department } = city.bodies;
    await aTask({ giverId: committee, leadId: department, dueOn: today.subtract({ days: 900 }).toString() });
    const last = first.rows.at(-1);
    if (!last) throw new Error('no rows');
    const next = await loadList(
      { filter: {}, order: 'red first', turn: { way: 'after', place: last }, size: 6 },
      await seen(),
    );
    expect(next.rows.map(({ id }) => id)).toEqual(before.slice(6, 12));
  });

  it.each([
    ['NV-7', 1],
    ['nv 7', 1],
    ['thu 40', 1],
    ['RÀ SOÁT doi ngu', 80],
    ['ra so', 80],
    ['ra soa doi', 0],
    ['oat', 0],
    ['100%', 0],
    ['_', 0],
    ["'; drop table tasks.task --", 0],
  ])('finds %s', async (search, least) => {
    const all = await totalOfList({ search });
    const closed = await totalOfList({ search, standing: 'closed' });
    expect(all + closed).toBeGreaterThanOrEqual(least);
    if (least <= 1) expect(all + closed).toBe(least);
  });

  it.each(['KL 11', '11-KL/TU', 'kl11', 'Kết luận 11', 'kết luận số 11-KL/TU', 'tinh gọn'])(
    'finds what the directive %s gave, in whatever spelling',
    async (directive) => {
      const [other] = await Promise.all([totalOfList({ directive: '11 kl tu' })]);
      expect(other).toBeGreaterThan(0);
      expect(await totalOfList({ directive })).toBe(other);
    },
  );

  it('leaves out what ended long ago until it is asked for, and finds it by its number', async () => {
    const { committee, department } = city.bodies;
    const old = await aTask({
      giverId: committee,
      leadId: department,
      state: 'completed',
      handedInOn: today.subtract({ years: 2 }).toString(),
      givenOn: today.subtract({ years: 3 }).toString(),
      title: 'Xong từ lâu',
    });
    await asOwner('update tasks.task set closed_at = $1 where id = $2', [
      today.subtract({ years: 2 }).toString(),
      old.id,
    ]);
    const search = 'xong tu lau';
    expect(await totalOfList({ search })).toBe(0);
    expect(await totalOfList({ search, ended: 'this year' })).toBe(0);
    expect(await totalOfList({ search, ended: 'ever' })).toBe(1);
    expect(await totalOfList({ search: `NV-${old.number}` })).toBe(1);
  });

  it('of a body takes in those below it unless told otherwise', async () => {
    const { committee, division, department } = city.bodies;
    await aTask({ giverId: committee, leadId: division, coordinatingIds: [department] });
    const whole = await totalOfList({ lead: department });
    const alone = await totalOfList({ lead: department, alone: true });
    expect(whole).toBe(alone + 1);
    expect(await totalOfList({ coordinating: department })).toBe(1);
    expect(await totalOfList({ giver: committee, lead: division })).toBe(1);
  });
});

function rank(way: string): number {
  return ['open overdue', 'open in time', 'done'].findIndex((start) => way.startsWith(start));
}
