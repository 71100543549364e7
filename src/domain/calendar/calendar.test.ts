import { describe, expect, it } from 'vitest';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import type { Actor, Role } from '../../kernel/access/index.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import { findDay, listEarlierDays, loadCalendar } from './calendar.store.ts';
import { coverageOf, ruleOn } from './calendar.ts';
import { computeDeadline } from './deadline.ts';
import { explainDeadline } from './explain-deadline.ts';
import { setCalendarDay } from './set-calendar-day.ts';
import { setCountingRule } from './set-counting-rule.ts';
import { withdrawCalendarDay } from './withdraw-calendar-day.ts';
import { countWorkingDays, isWeeklyRest, isWorkingDay } from './working-day.ts';

useFreshDatabase();

const day = (text: string) => Temporal.PlainDate.from(text);
const now = Temporal.Instant.from('2026-03-02T02:00:00Z');
const anActor = (role: Role): Actor => ({
  accountId: '01990000-0000-7000-8000-000000000001',
  name: 'Lê Thu Hà',
  locale: 'vi',
  sessionId: '01990000-0000-7000-8000-000000000002',
  roles: [{ role, bodyId: '01990000-0000-7000-8000-000000000003' }],
});
const administrator = anActor('administrator');
const aSetting = {
  kind: 'holiday' as const,
  pair: null,
  name: { vi: 'Ngày nghỉ thử', en: 'Trial holiday' },
  source: 'Thông báo số 01/TB-MC ngày 02/03/2026',
  verified: true,
  replaces: null,
};

describe('the calendar that comes with the program', () => {
  // The days off on which offices were closed, weekends aside, as announced for officials year by year.
  it.each([
    [
      2022,
      ['01-03', '01-31', '02-01', '02-02', '02-03', '02-04', '04-11', '05-02', '05-03', '09-01', '09-02'],
      [],
    ],
    [
      2023,
      ['01-02', '01-20', '01-23', '01-24', '01-25', '01-26', '05-01', '05-02', '05-03', '09-01', '09-04'],
      [],
    ],
    [
      2024,
      [
        '01-01',
        '02-08',
        '02-09',
        '02-12',
        '02-13',
        '02-14',
        '04-18',
        '04-29',
        '04-30',
        '05-01',
        '09-02',
        '09-03',
      ],
      ['05-04'],
    ],
    [
      2025,
      [
        '01-01',
        '01-27',
        '01-28',
        '01-29',
        '01-30',
        '01-31',
        '04-07',
        '04-30',
        '05-01',
        '05-02',
        '09-01',
        '09-02',
      ],
      ['04-26'],
    ],
    [
      2026,
      [
        ...['01-01', '01-02', '02-16', '02-17', '02-18', '02-19', '02-20', '04-27', '04-30', '05-01'],
        ...['08-31', '09-01', '09-02', '11-24'],
      ],
      ['01-10', '08-22'],
    ],
  ])('closes offices in %i on the announced days', async (year, closed, worked) => {
    const calendar = await loadCalendar();
    const days = Array.from({ length: day(`${year}-01-01`).daysInYear }, (_, n) =>
      day(`${year}-01-01`).add({ days: n }),
    );
    const unusual = days.filter((one) => isWorkingDay(one, calendar) === isWeeklyRest(one));
    const [off, on] = [unusual.filter((one) => !isWeeklyRest(one)), unusual.filter(isWeeklyRest)];
    expect(off.map((one) => one.toString().slice(5))).toEqual(closed);
    expect(on.map((one) => one.toString().slice(5))).toEqual(worked);
  });

  it('holds all holidays of 2022 to 2027 and says that it knows nothing of other years', async () => {
    const calendar = await loadCalendar();
    for (const year of [2022, 2023, 2024, 2025, 2026]) expect(coverageOf(year, calendar)).toBe('whole');
    expect(coverageOf(2027, calendar)).toBe('proposed');
    expect(coverageOf(2021, calendar)).toBe('none');
    expect(coverageOf(2028, calendar)).toBe('none');
  });

  it('gives every holiday on a day of weekly rest its compensation day, and every swap its other half', async () => {
    const { days } = await loadCalendar();
    const all = [...days.values()];
    for (const { day, kind, pair } of all) {
      if (kind === 'holiday' && pair === null && isWeeklyRest(day)) {
        expect(
          all.filter((other) => other.pair?.equals(day)),
          day.toString(),
        ).toHaveLength(1);
      }
      if (kind !== 'holiday') {
        const other = pair && days.get(pair.toString());
        expect(other?.pair?.equals(day), day.toString()).toBe(true);
        expect([kind, other?.kind].sort()).toEqual(['swapped_off', 'swapped_work']);
      }
    }
  });

  it('names a source for every day, and calls nothing verified that was never announced', async () => {
    const { days } = await loadCalendar();
    for (const entry of days.values()) {
      expect(entry.source.length).toBeGreaterThan(20);
      if (entry.day.year === 2027) expect(entry.verified).toBe(false);
    }
    expect(days.get('2026-11-24')?.verified).toBe(false);
    expect(days.get('2026-09-02')?.verified).toBe(true);
  });

  it('counts by the Civil Code from 2017 on', async () => {
    const calendar = await loadCalendar();
    expect(ruleOn('first_day_counts', day('2016-12-31'), calendar)).toBeUndefined();
    expect(ruleOn('first_day_counts', day('2017-01-01'), calendar)?.value).toBe(0);
    expect(ruleOn('rolls_to_working_day', day('2026-01-01'), calendar)?.source.vi).toContain('Điều 148');
  });

  it('explains ten working days over the holidays of 2025', async () => {
    const calendar = await loadCalendar();
    const { due, explanation } = computeDeadline(
      { kind: 'workingDays', n: 10, from: '2025-04-24' },
      calendar,
    );
    expect(due.toString()).toBe('2025-05-12');
    expect(countWorkingDays(day('2025-04-24'), due, calendar)).toBe(10);
    expect(explainDeadline(explanation, 'vi')).toContain(
      '3 ngày nghỉ: 30/04 Ngày Chiến thắng, 01/05 Ngày Quốc tế Lao động, 02/05 Nghỉ hoán đổi dịp 30/4 và 1/5 (làm bù ngày 26/04)',
    );
  });
});

describe('an administrator', () => {
  it('adds a day, which counts from then on, and the record says so', async () => {
    const added = await setCalendarDay(administrator, { ...aSetting, day: day('2029-03-05') }, now);
    expect(isWorkingDay(day('2029-03-05'), await loadCalendar())).toBe(false);
    const [entry] = await listHistory('calendar.day', '2029-03-05');
    expect(entry?.action).toBe('calendar.day_added');
    expect(entry?.actorName).toBe('Lê Thu Hà');
    expect(added.id).toBe((await findDay(day('2029-03-05')))?.id);
  });

  it('corrects a day: the right statement is held, the mistaken one is kept', async () => {
    const { id } = await setCalendarDay(administrator, { ...aSetting, day: day('2029-03-06') }, now);
    const name = { vi: 'Tên đúng', en: 'Right name' };
    await setCalendarDay(administrator, { ...aSetting, day: day('2029-03-06'), name, replaces: id }, now);
    expect((await findDay(day('2029-03-06')))?.name.vi).toBe('Tên đúng');
    expect((await listEarlierDays(day('2029-03-06'))).map((earlier) => earlier.name.vi)).toEqual([
      'Ngày nghỉ thử',
    ]);
    const actions = (await listHistory('calendar.day', '2029-03-06')).map((entry) => entry.action);
    expect(actions.sort()).toEqual(['calendar.day_added', 'calendar.day_corrected']);
  });

  it('withdraws a day with a reason: the ordinary week holds again', async () => {
    const { id } = await setCalendarDay(administrator, { ...aSetting, day: day('2029-03-07') }, now);
    const withdrawal = { day: day('2029-03-07'), replaces: id, reason: 'Nhập nhầm năm' };
    await withdrawCalendarDay(administrator, withdrawal, now);
    expect(isWorkingDay(day('2029-03-07'), await loadCalendar())).toBe(true);
    expect(await listEarlierDays(day('2029-03-07'))).toHaveLength(1);
    const history = await listHistory('calendar.day', '2029-03-07');
    expect(history.map((entry) => entry.facts)).toContainEqual(
      expect.objectContaining({ reason: 'Nhập nhầm năm' }),
    );
  });

  it('is told when another changed the day meanwhile, and nothing is written', async () => {
    const { id } = await setCalendarDay(administrator, { ...aSetting, day: day('2029-03-08') }, now);
    const again = { ...aSetting, day: day('2029-03-08') };
    await expect(setCalendarDay(administrator, again, now)).rejects.toMatchObject({
      code: 'calendar.changedMeanwhile',
    });
    await expect(
      withdrawCalendarDay(
        administrator,
        { day: day('2029-03-08'), replaces: crypto.randomUUID(), reason: 'x' },
        now,
      ),
    ).rejects.toMatchObject({ code: 'calendar.changedMeanwhile' });
    expect((await findDay(day('2029-03-08')))?.id).toBe(id);
  });

  it('and another who add the same day at once: one is told', async () => {
    const setting = { ...aSetting, day: day('2029-03-09') };
    const outcomes = await Promise.allSettled([
      setCalendarDay(administrator, setting, now),
      setCalendarDay(administrator, setting, now),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each([
    ['a swap without its other day', { day: day('2029-03-12'), kind: 'swapped_off' as const }, 'pairMissing'],
    ['a day paired with itself', { day: day('2029-03-12'), pair: day('2029-03-12') }, 'pairIsItself'],
    [
      'a Saturday off in exchange',
      { day: day('2029-03-10'), kind: 'swapped_off' as const, pair: day('2029-03-17') },
      'restIsNoSwap',
    ],
    [
      'a Monday worked in exchange',
      { day: day('2029-03-12'), kind: 'swapped_work' as const, pair: day('2029-03-13') },
      'workIsNoSwap',
    ],
  ])('cannot write %s', async (_, given, code) => {
    await expect(setCalendarDay(administrator, { ...aSetting, ...given }, now)).rejects.toMatchObject({
      code: `calendar.${code}`,
    });
    expect(await findDay(given.day)).toBeUndefined();
  });

  it('changes a rule of counting from a day on; what was counted before stays', async () => {
    const source = { vi: 'Quy chế làm việc số 05-QC/TU', en: 'Work regulation 05-QC/TU' };
    const setting = {
      key: 'named_day_counts' as const,
      value: 0,
      from: day('2026-07-01'),
      source,
      verified: true,
    };
    await setCountingRule(administrator, setting, now);
    const calendar = await loadCalendar();
    expect(computeDeadline({ kind: 'day', date: '2026-06-30' }, calendar).due.toString()).toBe('2026-06-30');
    expect(computeDeadline({ kind: 'day', date: '2026-07-31' }, calendar).due.toString()).toBe('2026-07-30');
    expect(
      (await listHistory('calendar.counting_rule', 'named_day_counts')).map(({ action }) => action),
    ).toEqual(['calendar.rule_set']);
    await expect(setCountingRule(administrator, setting, now)).rejects.toMatchObject({
      code: 'calendar.ruleNotAfter',
    });
    await expect(
      setCountingRule(administrator, { ...setting, value: 2, from: day('2027-01-01') }, now),
    ).rejects.toMatchObject({ code: 'calendar.noSuchValue' });
  });
});

describe('the calendar is kept', () => {
  it.each(['officer', 'leader', 'assignee', 'inspector', 'editor'] as const)(
    'by administrators, not by an %s',
    async (role) => {
      const actor = anActor(role);
      const setting = { ...aSetting, day: day('2029-04-02') };
      await expect(setCalendarDay(actor, setting, now)).rejects.toMatchObject({ kind: 'forbidden' });
      const held = await findDay(day('2026-09-02'));
      const withdrawal = { day: day('2026-09-02'), replaces: held?.id ?? '', reason: 'x' };
      await expect(withdrawCalendarDay(actor, withdrawal, now)).rejects.toMatchObject({ kind: 'forbidden' });
      expect(await findDay(day('2029-04-02'))).toBeUndefined();
      expect((await findDay(day('2026-09-02')))?.id).toBe(held?.id);
    },
  );

  it('without overwriting: the application may not change or delete what was said of a day', async () => {
    for (const change of [
      "update calendar.day set name_vi = 'x'",
      'delete from calendar.day',
      "update calendar.counting_rule set source_vi = 'x'",
      'delete from calendar.counting_rule',
    ]) {
      await expect(asOwner(`set role banle_app; ${change}`)).rejects.toThrow(/permission denied/);
    }
  });
});
