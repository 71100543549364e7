import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { useFileStore } from '../../kernel/files/index.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { dayOf, readClock, type Temporal } from '../../kernel/time/index.ts';
import { aTask } from '../tasks/fixtures.ts';
import { taskPath } from '../tasks/index.ts';
import { changeMeasure, defineMeasure, endMeasure } from './define-measure.ts';
import type { Definition } from './measure.ts';
import { listMeasures } from './measures.store.ts';
import { reportActual } from './report-actual.ts';

useFreshDatabase();

const now = readClock();
const thisMonth = dayOf(now).with({ day: 1 });
let city: City;

beforeAll(async () => {
  await useFileStore(await mkdtemp(join(tmpdir(), 'banle-measures-')));
  city = await foundCity();
});

const aTaskOf = () =>
  aTask({
    giverId: city.bodies.committee,
    leadId: city.bodies.department,
    coordinatingIds: [city.bodies.ward],
    state: 'in_progress',
  });

const definition = (given: Partial<Definition> = {}): Definition => ({
  name: 'Hồ sơ đã đối chiếu',
  unit: 'hồ sơ',
  direction: 'more',
  low: 1000,
  high: null,
  cadence: 'month',
  taken: 'sum',
  firstFrom: thisMonth.subtract({ months: 2 }),
  ...given,
});

const define = (taskId: string, given: Partial<Definition> = {}) =>
  defineMeasure(city.actors.officer, { taskId, definition: definition(given) }, now);
const report = (
  taskId: string,
  measureId: string,
  given: { amount: number; periodFrom?: Temporal.PlainDate; source?: string },
) =>
  reportActual(
    city.actors.assignee,
    {
      taskId,
      measureId,
      periodFrom: thisMonth,
      source: 'Báo cáo số 12-BC/SNV',
      evidence: undefined,
      ...given,
    },
    now,
  );
const typed = {
  name: 'Tỷ lệ sai',
  unit: '%',
  direction: 'less',
  'less-high': '1.234,5',
  cadence: 'month',
  taken: 'latest',
  firstFrom: '',
};

describe('what is measured in a task', () => {
  it('is laid down by the giver alone, and recorded', async () => {
    const task = await aTaskOf();
    await expect(
      defineMeasure(city.actors.assignee, { taskId: task.id, definition: definition() }, now),
    ).rejects.toThrow('measures.notYours');
    const id = await define(task.id);
    expect(await listMeasures(task.id)).toMatchObject([
      { id, name: 'Hồ sơ đã đối chiếu', low: 1000, actuals: [] },
    ]);
    const [entry] = await listHistory('measure', id);
    expect(entry).toMatchObject({ action: 'measure.defined', facts: { task: task.id, low: 1000 } });
    const [row] = await asOwner<{ annexes: string[] }>('select annexes from tasks.task where id = $1', [
      task.id,
    ]);
    expect(row?.annexes).toEqual(['measures']);
  });

  it('has the bounds that its direction asks for, the lower below the upper', async () => {
    const task = await aTaskOf();
    await expect(define(task.id, { direction: 'less' })).rejects.toThrow('measures.boundMissing');
    await expect(define(task.id, { direction: 'range', low: 5, high: 5 })).rejects.toThrow(
      'measures.boundsCrossed',
    );
  });

  it('is changed by whoever saw how it stood; how often it is reported stays', async () => {
    const task = await aTaskOf();
    const seen = { taskId: task.id, measureId: await define(task.id), version: 1 };
    await changeMeasure(city.actors.leader, { seen, definition: definition({ low: 1500 }) }, now);
    await expect(
      changeMeasure(city.actors.officer, { seen, definition: definition({ low: 1200 }) }, now),
    ).rejects.toThrow('measures.changedMeanwhile');
    await expect(
      changeMeasure(
        city.actors.officer,
        { seen: { ...seen, version: 2 }, definition: definition({ cadence: 'year' }) },
        now,
      ),
    ).rejects.toThrow('measures.cadenceStays');
    await endMeasure(city.actors.officer, { seen: { ...seen, version: 2 }, because: 'Đã gộp' }, now);
    await expect(report(task.id, seen.measureId, { amount: 1 })).rejects.toThrow('measures.ended');
  });
});

describe('a figure', () => {
  it('is reported by the lead for a period that has begun, with its source', async () => {
    const task = await aTaskOf();
    const id = await define(task.id);
    await expect(
      report(task.id, id, { amount: 5, periodFrom: thisMonth.add({ months: 1 }) }),
    ).rejects.toThrow('measures.noSuchPeriod');
    await expect(
      report(task.id, id, { amount: 5, periodFrom: thisMonth.subtract({ months: 3 }) }),
    ).rejects.toThrow('measures.noSuchPeriod');
    await expect(report(task.id, id, { amount: 5, source: '' })).rejects.toThrow('measures.sourceMissing');
    await expect(
      reportActual(
        city.actors.wardAssignee,
        {
          taskId: task.id,
          measureId: id,
          periodFrom: thisMonth,
          amount: 5,
          source: 'x',
          evidence: undefined,
        },
        now,
      ),
    ).rejects.toThrow('measures.onlyLeadReports');
    await report(task.id, id, { amount: 400.25, periodFrom: thisMonth.subtract({ months: 1 }) });
    const [measure] = await listMeasures(task.id);
    expect(measure?.actuals).toMatchObject([{ amount: 400.25, source: 'Báo cáo số 12-BC/SNV' }]);
  });

  it('is corrected by reporting the period again; the former one is kept', async () => {
    const task = await aTaskOf();
    const id = await define(task.id);
    await report(task.id, id, { amount: 40 });
    await report(task.id, id, { amount: 44 });
    const rows = await asOwner(
      'select amount::float8 as amount, replaced_by is null as stands from measures.actual where measure_id = $1 order by reported_at, stands',
      [id],
    );
    expect(rows).toEqual([
      { amount: 40, stands: false },
      { amount: 44, stands: true },
    ]);
    const entry = (await listHistory('measure', id)).at(-1);
    expect(entry).toMatchObject({ action: 'measure.reported', facts: { amount: 44, before: 40 } });
  });
});

describe('on the pages', () => {
  it('a measure is laid down in Vietnamese figures, and what could be read two ways is sent back with all that was typed', async () => {
    const task = await aTaskOf();
    const visitor = await as(city.actors.officer);
    const path = `${taskPath(task.id)}/chi-tieu/moi`;
    const refused = await visitor.post(path, { ...typed, 'less-high': '1,234.5' });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('value="1,234.5"');
    expect(page).toContain('dấu phẩy cho phần lẻ');
    expect((await visitor.post(path, typed)).status).toBe(303);
    expect(await listMeasures(task.id)).toMatchObject([{ high: 1234.5, low: null, direction: 'less' }]);
    expect(await readable(await visitor.get(taskPath(task.id)))).toContain('không quá 1.234,5%');
  });

  it('figures are reported with progress, all or nothing', async () => {
    const task = await aTaskOf();
    const id = await define(task.id);
    const visitor = await as(city.actors.assignee);
    const path = `${taskPath(task.id)}/tien-do`;
    const figure = { [`measure-period-${id}`]: thisMonth.toString(), [`measure-amount-${id}`]: '1.250' };
    const sourceless = await visitor.post(path, { note: 'Đã làm', percent: '50', ...figure });
    expect(sourceless.status).toBe(422);
    expect(await sourceless.text()).toContain('value="1.250"');
    expect(await listMeasures(task.id)).toMatchObject([{ actuals: [] }]);
    const whole = { ...figure, [`measure-source-${id}`]: 'Báo cáo số 5' };
    expect((await visitor.post(path, { note: 'Đã làm', percent: '50', ...whole })).status).toBe(303);
    const page = await readable(await visitor.get(taskPath(task.id)));
    expect(page).toContain('1.250 hồ sơ');
    expect(page).toContain('Đạt');
    const empty = { [`measure-amount-${id}`]: '', [`measure-source-${id}`]: '' };
    expect((await visitor.post(path, { note: 'Làm tiếp', percent: '60', ...empty })).status).toBe(303);
    expect((await listMeasures(task.id))[0]?.actuals.length).toBe(1);
  });

  it('every figure stands on the page of the measure, the replaced one struck out, with its file to keep', async () => {
    const task = await aTaskOf();
    const id = await define(task.id);
    const visitor = await as(city.actors.assignee);
    const path = `${taskPath(task.id)}/chi-tieu/${id}`;
    const form = new FormData();
    for (const [name, value] of Object.entries({
      period: thisMonth.toString(),
      amount: '7',
      source: 'Sổ theo dõi',
    }))
      form.set(name, value);
    form.set('evidence', new File(['Bảng số liệu tháng'], 'bang.txt'));
    expect((await visitor.post(`${path}/so-lieu`, form)).status).toBe(303);
    await report(task.id, id, { amount: 9 });
    const html = await (await (await as(city.actors.inspector)).get(path)).text();
    expect(html).toContain('<s>7 hồ sơ</s>');
    const href = /href="([^"]+\/tep\/[^"]+)"/.exec(html)?.[1] ?? '';
    expect(await (await visitor.get(href)).text()).toBe('Bảng số liệu tháng');
    expect((await (await as(city.actors.wardAssignee)).get(href.replace(/[^/]+$/, task.id))).status).toBe(
      404,
    );
  });

  it('two who change a measure at once see each other', async () => {
    const task = await aTaskOf();
    const id = await define(task.id);
    const seen = { taskId: task.id, measureId: id, version: 1 };
    await changeMeasure(city.actors.leader, { seen, definition: definition({ low: 2000 }) }, now);
    const visitor = await as(city.actors.officer);
    const change = { ...typed, direction: 'more', 'more-low': '1.700', version: 1 };
    const answer = await visitor.post(`${taskPath(task.id)}/chi-tieu/${id}/sua`, change);
    expect(answer.status).toBe(409);
    const page = await readable(answer);
    expect(page).toContain('ít nhất 2.000 hồ sơ');
    expect(page).toContain('ít nhất 1.700%');
  });
});
