import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../src/domain/accounts/index.ts';
import { aDirective } from '../../src/domain/documents/fixtures.ts';
import type { Directive } from '../../src/domain/documents/index.ts';
import { sweepDeadlinesByDay } from '../../src/domain/notices/index.ts';
import { makeDueOccurrences, recurrenceRule, startSeries } from '../../src/domain/recurrence/index.ts';
import { aTask } from '../../src/domain/tasks/fixtures.ts';
import { runSweeps } from '../../src/kernel/jobs/index.ts';
import { followRecord, verifyRecord } from '../../src/kernel/record/index.ts';
import {
  dayOf,
  moveClock,
  readClock,
  resetClock,
  startOfDay,
  type Temporal,
} from '../../src/kernel/time/index.ts';
import { as, logged, type Visitor, visitorWith } from '../support/app.ts';
import { type City, foundCity } from '../support/city.ts';
import { asOwner, useFreshDatabase } from '../support/database.ts';
import { useFreshFiles } from '../support/world.ts';

useFreshDatabase();
useFreshFiles();

const hour = 1;
const day = 24;
let city: City;
let directive: Directive;

beforeAll(async () => {
  city = await foundCity();
  const { officer } = city.actors;
  const registered = { by: officer, registeredIn: city.bodies.committee, text: sentence };
  directive = await aDirective(registered);
});
afterEach(() => {
  resetClock();
  const ours = logged.filter(({ error }) => error !== undefined);
  logged.length = 0;
  expect(ours).toEqual([]);
});

const sentence = 'Giao Sở Nội vụ báo cáo trước 15:00 ngày thứ Sáu hàng tuần.';
const back = (hours: number) => moveClock(readClock().subtract({ hours }));
const aTaskOfTheDepartment = (state: 'assigned' | 'in_progress', dueOn?: string) => {
  const { committee: giverId, department: leadId } = city.bodies;
  return aTask({ giverId, leadId, state, directiveId: directive.id, ...(dueOn ? { dueOn } : {}) });
};
const progressOf = async (taskId: string) =>
  (await asOwner('select from tasks.progress where task_id = $1', [taskId])).length;

describe.each([
  ['an hour', hour],
  ['a day', day],
])('a clock that is moved back %s', (_, hours) => {
  it('ends no session, and opens none that had ended', async () => {
    const { accountId } = city.actors.assignee;
    const visitor = visitorWith(await openSession(accountId, readClock()));
    const old = visitorWith(await openSession(accountId, readClock().subtract({ hours: 24 * 8 })));
    expect((await visitor.get('/nhiem-vu')).status).toBe(200);
    back(hours);
    expect((await visitor.get('/nhiem-vu')).status).toBe(200);
    const entered = visitorWith(await openSession(accountId, readClock()));
    expect((await old.get('/nhiem-vu')).status).toBe(303);
    resetClock();
    for (const one of [visitor, entered])
      expect((await one.get('/nhiem-vu')).status).toBe(hours > 12 && one === entered ? 303 : 200);
  });

  it('does no form twice: its key was claimed at a later hour', async () => {
    const { id } = await aTaskOfTheDepartment('in_progress');
    const assignee = await as(city.actors.assignee);
    const form = { formKey: crypto.randomUUID(), note: 'Đã xong một nửa.', percent: '50' };
    const first = await assignee.post(`/nhiem-vu/${id}/tien-do`, form);
    back(hours);
    const second = await assignee.post(`/nhiem-vu/${id}/tien-do`, form);
    expect([second.status, second.headers.get('location')]).toEqual([303, first.headers.get('location')]);
    expect(await progressOf(id)).toBe(1);
  });

  it('lets a task go its whole way, each act earlier than the one before', async () => {
    const { id } = await aTaskOfTheDepartment('assigned');
    const [assignee, leader] = await Promise.all([city.actors.assignee, city.actors.leader].map(as));
    const acts: readonly (readonly [Visitor | undefined, string, Readonly<Record<string, string>>])[] = [
      [assignee, 'tiep-nhan', {}],
      [assignee, 'tien-do', { note: 'Đã xong một nửa.', percent: '50' }],
      [leader, 'tam-dung', { reason: 'Chờ sắp xếp lại.', document: '12-TB/TU' }],
      [leader, 'tiep-tuc', { remark: 'Đã sắp xếp xong.' }],
      [assignee, 'ket-qua', { product: 'Báo cáo', summary: 'Đã hoàn thành.' }],
    ];
    for (const [nth, [who, act, fields]] of acts.entries()) {
      resetClock();
      back(nth * hours);
      const answer = await who?.post(`/nhiem-vu/${id}/${act}`, fields);
      expect(answer?.status, act).toBe(303);
      for (const page of [`/nhiem-vu/${id}`, '/bang', '/bang/danh-sach', '/dieu-hanh'])
        expect((await leader?.get(page))?.status, `${page} after ${act}`).toBe(200);
    }
    const [result] = await asOwner<{ id: string }>('select id from tasks.result where task_id = $1', [id]);
    const accepted = await leader?.post(`/nhiem-vu/${id}/xac-nhan`, {
      resultId: result?.id ?? '',
      reason: '',
    });
    expect(accepted?.status).toBe(303);
    // What is known of the task has no gap and no overlap.
    const known = await asOwner<{ meets: boolean }>(
      `select upper(known) is not distinct from lead(lower(known)) over (order by lower(known)) as meets
       from tasks.known where task_id = $1`,
      [id],
    );
    expect(known.every(({ meets }) => meets)).toBe(true);
  });

  it('lets a paused task be cancelled on a day before its pause', async () => {
    const { id } = await aTaskOfTheDepartment('in_progress');
    const leader = await as(city.actors.leader);
    const paused = { reason: 'Chờ sắp xếp lại.', document: '12-TB/TU' };
    expect((await leader.post(`/nhiem-vu/${id}/tam-dung`, paused)).status).toBe(303);
    back(hours);
    const cancelled = { reason: 'Không còn phù hợp.', document: '13-TB/TU' };
    expect((await leader.post(`/nhiem-vu/${id}/huy`, cancelled)).status).toBe(303);
    expect((await leader.get(`/nhiem-vu/${id}`)).status).toBe(200);
  });

  it('has each rule speak once of a deadline, and gives no recurring task twice', async () => {
    const now = startOfDay(dayOf(readClock())).add({ hours: 14 });
    await aTaskOfTheDepartment('in_progress', dayOf(now).subtract({ days: 1 }).toString());
    await startSeries(city.actors.officer, weekly(now), now);
    const sweep = async (at: Temporal.Instant) => {
      const sweeps = [
        { name: 'recurrence.occurrences', run: makeDueOccurrences },
        { name: 'notices.deadlines', run: sweepDeadlinesByDay },
      ];
      expect(await runSweeps(sweeps, at)).toEqual([]);
    };
    const given = () =>
      asOwner<{ nominal: string }>(
        'select series_id, nominal::text from recurrence.occurrence order by 1, 2',
      );
    await sweep(now);
    const first = await given();
    expect(first.length).toBeGreaterThan(0);
    for (const at of [now.subtract({ hours }), now.subtract({ hours: 2 * hours }), now]) await sweep(at);
    expect(await given()).toEqual(first);
    const told = await asOwner<{ times: number }>(
      'select count(*)::int as times from notices.notice group by account_id, cause',
    );
    expect(new Set(told.map(({ times }) => times))).toEqual(new Set([1]));
  });
});

describe('the record of a clock that was moved back', () => {
  it('is whole, keeps the order of the deeds, and hands each over once', async () => {
    expect(await verifyRecord()).toMatchObject({ whole: true });
    const seen: string[] = [];
    const take = async (entries: readonly { lane: number; place: number }[]) =>
      void seen.push(...entries.map(({ lane, place }) => `${lane}.${place}`));
    for (const hours of [0, day, hour]) {
      back(hours);
      await followRecord('faults', take, { now: readClock() });
      resetClock();
    }
    const [recorded] = await asOwner<{ n: number }>('select count(*)::int as n from record.entry');
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(recorded?.n ?? -1);
  });
});

function weekly(now: Temporal.Instant) {
  const order = {
    rule: recurrenceRule.parse({
      pattern: { every: 'week', weekdays: [5], interval: 1 },
      time: '15:00',
      restDays: 'before',
    }),
    daysBefore: 14,
    title: 'Báo cáo tuần',
    product: 'Báo cáo',
    giverId: city.bodies.committee,
    leadId: city.bodies.department,
    coordinatingIds: [],
  };
  const passage = { text: sentence, start: 0, end: sentence.length, textSha256: directive.textSha256 };
  return {
    directiveId: directive.id,
    passage,
    printed: '',
    force: 'directive' as const,
    speaker: '',
    order,
    from: dayOf(now),
    until: null,
  };
}
