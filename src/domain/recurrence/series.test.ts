import { beforeAll, describe, expect, it } from 'vitest';
import { as, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { startOfDay, Temporal } from '../../kernel/time/index.ts';
import { anActor } from '../accounts/fixtures.ts';
import { aDirective } from '../documents/fixtures.ts';
import type { Directive } from '../documents/index.ts';
import { aTask } from '../tasks/fixtures.ts';
import { taskPath } from '../tasks/index.ts';
import { changeSeries, endSeries, type NewSeries, startSeries } from './keep-series.ts';
import { makeDueOccurrences } from './make-occurrences.ts';
import { getSeries } from './series.store.ts';
import type { SeriesOrder } from './series.ts';

useFreshDatabase();

const day = (iso: string) => Temporal.PlainDate.from(iso);
const at = (iso: string, hours = 8) => startOfDay(day(iso)).add({ hours });
const sentence = 'Giao Sở Nội vụ báo cáo tình hình trước 15:00 ngày thứ Sáu hàng tuần.';
let city: City;
let directive: Directive;

beforeAll(async () => {
  city = await foundCity();
  directive = await aDirective({
    by: city.actors.officer,
    registeredIn: city.bodies.committee,
    text: sentence,
  });
});

const order = (given: Partial<SeriesOrder> = {}): SeriesOrder => ({
  rule: { pattern: { every: 'week', weekdays: [5], interval: 1 }, time: '15:00', restDays: 'before' },
  daysBefore: 5,
  title: 'Báo cáo tình hình tuần',
  product: 'Báo cáo tuần',
  giverId: city.bodies.committee,
  leadId: city.bodies.department,
  coordinatingIds: [city.bodies.ward],
  ...given,
});
const aSeries = (given: Partial<NewSeries> = {}): NewSeries => ({
  directiveId: directive.id,
  passage: { text: sentence, start: 0, end: sentence.length, textSha256: directive.textSha256 },
  printed: 'trước 15:00 ngày thứ Sáu hàng tuần',
  force: 'directive',
  speaker: '',
  order: order(),
  from: day('2026-12-07'),
  until: null,
  ...given,
});
const start = (given: Partial<NewSeries> = {}, now = at('2026-12-07')) =>
  startSeries(city.actors.officer, aSeries(given), now);
const made = (id: string) =>
  asOwner<{ nominal: string; due: string; given: string; time: string | null; task: string }>(
    `select o.nominal::text, o.due_on::text as due, t.given_on::text as given, l.rule->>'time' as time, t.id as task
     from recurrence.occurrence o join tasks.task t on t.id = o.task_id join tasks.deadline l on l.task_id = t.id and l.ordinal = 1
     where o.series_id = $1 order by o.nominal`,
    [id],
  );
const duesOf = async (id: string) => (await made(id)).map(({ due }) => due);
const seen = async (id: string) => ({ id, version: (await getSeries(id)).version });

describe('what recurs', () => {
  it('becomes a task some days before it is due, with its hour, pinned to the sentence; what is due now at once', async () => {
    const id = await start();
    expect(await duesOf(id)).toEqual(['2026-12-11']);
    expect(await makeDueOccurrences(at('2026-12-12'))).toBe(0);
    expect(await makeDueOccurrences(at('2026-12-13'))).toBe(1);
    expect((await getSeries(id)).lastDue?.toString()).toBe('2026-12-18');
    const [first] = await made(id);
    expect(first).toMatchObject({
      nominal: '2026-12-11',
      due: '2026-12-11',
      given: '2026-12-07',
      time: '15:00',
    });
    const [entry] = await listHistory('task', first?.task ?? '');
    expect(entry).toMatchObject({
      action: 'task.assigned',
      actorName: 'Hệ thống',
      facts: { series: id, occurrence: '2026-12-11' },
    });
  });

  it('is made once, though the sweep runs twice, at once, or with the clock put back', async () => {
    const id = await start({}, at('2026-12-07'));
    await Promise.all([makeDueOccurrences(at('2026-12-15')), makeDueOccurrences(at('2026-12-15'))]);
    await makeDueOccurrences(at('2026-12-15'));
    await makeDueOccurrences(at('2026-12-08'));
    expect(await duesOf(id)).toEqual(['2026-12-11', '2026-12-18']);
  });

  it('that was missed is made with its true days', async () => {
    const id = await start();
    await makeDueOccurrences(at('2027-01-05'));
    // The first of January is a Friday: by the rule the day before it.
    expect((await made(id)).map(({ due, given }) => `${due} ${given}`)).toEqual([
      '2026-12-11 2026-12-07',
      '2026-12-18 2026-12-13',
      '2026-12-25 2026-12-20',
      '2026-12-31 2026-12-26',
      '2027-01-08 2027-01-03',
    ]);
  });

  it('is not made in the name of a body that stands no more; it is said, and made once that is mended', async () => {
    const gone = await asOwner<{ id: string }>(
      `select body_id as id from organisation.body_version where body_id = $1`,
      [city.bodies.division],
    );
    expect(gone.length).toBe(1);
    const id = await start({ order: order({ leadId: city.bodies.division, daysBefore: 1 }) });
    await asOwner(
      `update organisation.body_version set valid = daterange(lower(valid), '2026-12-08') where body_id = $1`,
      [city.bodies.division],
    );
    await makeDueOccurrences(at('2026-12-10'));
    expect((await getSeries(id)).hindrance).toBe('tasks.noSuchBody');
    const page = await readable(await (await as(city.actors.officer)).get(`/dinh-ky/${id}`));
    expect(page).toContain('Kỳ đến ngày giao nhưng chưa giao được');
    await asOwner(
      `update organisation.body_version set valid = daterange(lower(valid), null) where body_id = $1`,
      [city.bodies.division],
    );
    await makeDueOccurrences(at('2026-12-10'));
    expect(await duesOf(id)).toEqual(['2026-12-11']);
    expect((await getSeries(id)).hindrance).toBe('');
  });

  it('ends when it was to end from the beginning', async () => {
    const id = await start({ until: day('2026-12-19') });
    await makeDueOccurrences(at('2027-02-01'));
    expect(await duesOf(id)).toEqual(['2026-12-11', '2026-12-18']);
  });
});

describe('a series', () => {
  it('is laid down in the name of the giver, begins no earlier than today, and is due at least once', async () => {
    const now = at('2026-12-07');
    await expect(startSeries(city.actors.assignee, aSeries(), now)).rejects.toThrow('recurrence.notYours');
    await expect(start({ from: day('2026-12-06') })).rejects.toThrow('recurrence.beginsInThePast');
    await expect(start({ until: day('2026-12-08') })).rejects.toThrow('recurrence.neverDue');
    await expect(start({ order: order({ leadId: city.bodies.committee }) })).rejects.toThrow(
      'tasks.leadGives',
    );
    const moved = { text: 'Không có trong văn bản', start: 0, end: 5, textSha256: directive.textSha256 };
    await expect(start({ passage: moved })).rejects.toThrow('tasks.passageMoved');
  });

  it('changes from a day on: what was given stays, what comes follows the new order', async () => {
    const id = await start();
    await makeDueOccurrences(at('2026-12-14'));
    const rule = {
      pattern: { every: 'month', on: { kind: 'workingDay', nth: -1 } },
      restDays: 'keep',
    } as const;
    const change = { ...(await seen(id)), from: day('2026-12-18'), reason: 'Chuyển sang báo cáo tháng' };
    await expect(
      changeSeries(city.actors.officer, { change, order: order({ rule }) }, at('2026-12-14')),
    ).rejects.toThrow('recurrence.tooEarly');
    const later = { ...change, from: day('2026-12-19') };
    await changeSeries(
      city.actors.officer,
      { change: later, order: order({ rule, leadId: city.bodies.ward, coordinatingIds: [] }) },
      at('2026-12-14'),
    );
    await makeDueOccurrences(at('2027-01-26'));
    expect(await duesOf(id)).toEqual(['2026-12-11', '2026-12-18', '2026-12-31', '2027-01-29']);
    const leads = await asOwner<{ lead: string }>(
      `select t.lead_id as lead from recurrence.occurrence o join tasks.task t on t.id = o.task_id where o.series_id = $1 order by o.nominal`,
      [id],
    );
    expect(leads.map(({ lead }) => lead === city.bodies.ward)).toEqual([false, false, true, true]);
    await expect(
      changeSeries(city.actors.officer, { change: later, order: order() }, at('2027-01-26')),
    ).rejects.toThrow('recurrence.changedMeanwhile');
    expect((await listHistory('series', id)).map(({ action }) => action)).toEqual([
      'series.started',
      'series.changed',
    ]);
  });

  it('ends from a day on, for a reason', async () => {
    const id = await start();
    await makeDueOccurrences(at('2026-12-08'));
    const change = { ...(await seen(id)), from: day('2026-12-20'), reason: '' };
    await expect(endSeries(city.actors.officer, change, at('2026-12-08'))).rejects.toThrow(
      'recurrence.reasonMissing',
    );
    await endSeries(city.actors.officer, { ...change, reason: 'Đã tổng kết' }, at('2026-12-08'));
    await makeDueOccurrences(at('2027-03-01'));
    expect(await duesOf(id)).toEqual(['2026-12-11', '2026-12-18']);
    await expect(
      endSeries(
        city.actors.officer,
        { ...(await seen(id)), from: day('2026-12-25'), reason: 'Nữa' },
        at('2026-12-08'),
      ),
    ).rejects.toThrow('recurrence.endedAlready');
  });

  it('is as secret as its directive', async () => {
    const secret = await aDirective({
      by: city.actors.officer,
      registeredIn: city.bodies.committee,
      symbol: '5001-KL/TU',
      secrecy: 'secret',
      text: sentence,
    });
    const passage = { text: sentence, start: 0, end: sentence.length, textSha256: secret.textSha256 };
    const id = await start({
      directiveId: secret.id,
      passage,
      order: order({ title: 'Việc kín hằng tuần' }),
    });
    const assignee = await as(city.actors.assignee);
    expect((await assignee.get(`/dinh-ky/${id}`)).status).toBe(404);
    expect(await readable(await assignee.get('/dinh-ky'))).not.toContain('Việc kín hằng tuần');
    const leader = await as(city.actors.leader);
    expect(await readable(await leader.get('/dinh-ky'))).toContain('Việc kín hằng tuần');
  });
});

describe('on the pages', () => {
  it('what a task orders is given again and again, after a look at what would come', async () => {
    const task = await aTask({
      giverId: city.bodies.committee,
      leadId: city.bodies.department,
      directiveId: directive.id,
      state: 'in_progress',
      title: 'Báo cáo tuần',
    });
    const officer = await as(city.actors.officer);
    const page = await readable(await officer.get(taskPath(task.id)));
    expect(page).toContain('Giao định kỳ việc này');
    const typed = {
      nhiemVu: task.id,
      title: 'Báo cáo tuần',
      product: 'Báo cáo',
      giverId: city.bodies.committee,
      leadId: city.bodies.department,
      recurEvery: 'week',
      'recurWeekdays[]': ['5'],
      recurInterval: '1',
      recurTime: '15h',
      recurRestDays: 'before',
      recurDaysBefore: '5',
      from: '01/12/2030',
    };
    const looked = await officer.post('/dinh-ky/moi', { ...typed, look: '1' });
    expect(looked.status).toBe(200);
    const preview = await readable(looked);
    expect(preview).toContain('15:00, thứ Sáu, 06/12/2030');
    expect(preview).toContain('07/02/2031');
    const unsaid = await officer.post('/dinh-ky/moi', {
      ...typed,
      'recurWeekdays[]': [],
      recurTime: '15 rưỡi',
    });
    expect(unsaid.status).toBe(422);
    const refused = await readable(unsaid);
    expect(refused).toContain('Chọn ít nhất một ngày trong tuần.');
    expect(refused).toContain('Viết giờ như 15:00 hoặc 15h30.');
    const given = await officer.post('/dinh-ky/moi', typed);
    expect(given.status).toBe(303);
    const series = await readable(await officer.get(given.headers.get('location') ?? ''));
    expect(series).toContain(
      'Trước 15:00 thứ Sáu hằng tuần; gặp ngày nghỉ thì tính vào ngày làm việc liền trước; giao trước hạn 5 ngày.',
    );
  });

  it('a task says of which series it is, and the list is narrowed by lead and state', async () => {
    const id = await start({ order: order({ title: 'Giao ban sáng thứ Hai' }) });
    await makeDueOccurrences(at('2026-12-08'));
    const [first] = await made(id);
    const assignee = await as(city.actors.assignee);
    const page = await readable(await assignee.get(taskPath(first?.task ?? '')));
    expect(page).toContain('Kỳ thứ 1');
    expect(page).toContain('Hạn 15:00 ngày 11/12/2026');
    expect(await readable(await assignee.get('/dinh-ky?tim=giao+ban+sang'))).toContain(
      'Giao ban sáng thứ Hai',
    );
    expect(await readable(await assignee.get('/dinh-ky?tim=giao+ban+sang&tinhTrang=ended'))).not.toContain(
      'thứ Hai',
    );
    const other = await anActor({ roles: [{ role: 'assignee', bodyId: city.bodies.office }] });
    expect(await readable(await (await as(other)).get('/dinh-ky'))).not.toContain('Giao ban');
  });
});
