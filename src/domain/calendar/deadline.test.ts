import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Temporal } from '../../kernel/time/index.ts';
import { computeDeadline } from './deadline.ts';
import { deadlineExplanation } from './deadline-explanation.ts';
import { type DatedRule, deadlineRule } from './deadline-rule.ts';
import { deadlineSentence, deadlineWarnings, explainDeadline } from './explain-deadline.ts';
import { aCalendar, aDay, aRule, springCalendar, usualRules } from './fixtures.ts';
import { isWorkingDay } from './working-day.ts';

const due = (rule: DatedRule, calendar = springCalendar) => computeDeadline(rule, calendar).due.toString();
const sentence = (rule: DatedRule, locale: 'vi' | 'en' = 'vi', calendar = springCalendar) =>
  deadlineSentence(computeDeadline(rule, calendar).explanation, locale);
const warnings = (rule: DatedRule, locale: 'vi' | 'en' = 'vi', calendar = springCalendar) =>
  deadlineWarnings(computeDeadline(rule, calendar).explanation, locale);

describe('a deadline falls due', () => {
  const table: readonly (readonly [DatedRule, string, string])[] = [
    [{ kind: 'day', date: '2025-06-30' }, '2025-06-30', 'on the named day, which counts by default'],
    [{ kind: 'day', date: '2025-06-30', inclusive: true }, '2025-06-30', 'on the named day, said to count'],
    [{ kind: 'day', date: '2025-06-30', inclusive: false }, '2025-06-29', 'the day before a day not counted'],
    [{ kind: 'day', date: '2025-05-01' }, '2025-05-01', 'on a holiday when that is what is printed'],
    [{ kind: 'month', year: 2025, month: 6 }, '2025-06-30', 'at the end of the month'],
    [{ kind: 'month', year: 2024, month: 2 }, '2024-02-29', 'at the end of February of a leap year'],
    [{ kind: 'month', year: 2025, month: 2 }, '2025-02-28', 'at the end of February'],
    [{ kind: 'quarter', year: 2025, quarter: 1 }, '2025-03-31', 'at the end of the first quarter'],
    [{ kind: 'quarter', year: 2025, quarter: 2 }, '2025-06-30', 'at the end of the second quarter'],
    [{ kind: 'quarter', year: 2025, quarter: 4 }, '2025-12-31', 'at the end of the fourth quarter'],
    [{ kind: 'halfYear', year: 2025, half: 1 }, '2025-06-30', 'at the end of June'],
    [{ kind: 'halfYear', year: 2025, half: 2 }, '2025-12-31', 'at the end of the year'],
    [{ kind: 'year', year: 2025 }, '2025-12-31', 'at the end of the year'],
    [
      { kind: 'term', from: '2020-10-18', until: '2025-10-15', name: 'Nhiệm kỳ 2020–2025' },
      '2025-10-14',
      'on the last day of the term: the next begins on `until`',
    ],
    [{ kind: 'workingDays', n: 10, from: '2025-04-24' }, '2025-05-12', 'after ten working days'],
    [{ kind: 'workingDays', n: 1, from: '2025-04-25' }, '2025-04-26', 'on a Saturday worked in exchange'],
    [{ kind: 'calendarDays', n: 10, from: '2025-06-03' }, '2025-06-13', 'after ten days'],
    [{ kind: 'calendarDays', n: 6, from: '2025-04-24' }, '2025-05-05', 'after the holidays it ended in'],
    [{ kind: 'calendarDays', n: 2, from: '2025-04-24' }, '2025-04-26', 'on a Saturday that is worked'],
    [{ kind: 'calendarDays', n: 5, from: '2025-06-03' }, '2025-06-09', 'on the Monday after a Sunday'],
    [{ kind: 'months', n: 1, from: '2025-01-31' }, '2025-02-28', 'on the last day of a shorter month'],
    [{ kind: 'months', n: 1, from: '2024-01-31' }, '2024-02-29', 'on the leap day'],
    [{ kind: 'months', n: 1, from: '2025-02-28' }, '2025-03-28', 'on the same day, not the last'],
    [{ kind: 'months', n: 12, from: '2025-01-01' }, '2026-01-02', 'on the day after New Year'],
    [{ kind: 'months', n: 1, from: '2025-03-30' }, '2025-05-05', 'after 30 April and its neighbours'],
  ];
  it.each(table)('%o → %s: %s', (rule, expected) => {
    expect(due(rule)).toBe(expected);
  });

  it('at the end of what was counted when no rule moves it', () => {
    const calendar = aCalendar([aDay('2025-01-01')], [aRule('first_day_counts', 0)]);
    expect(due({ kind: 'calendarDays', n: 5, from: '2025-06-03' }, calendar)).toBe('2025-06-08');
  });

  it('a day earlier when the rule is to count the first day', () => {
    const calendar = aCalendar([aDay('2025-01-01')], [aRule('first_day_counts', 1)]);
    expect(due({ kind: 'calendarDays', n: 10, from: '2025-06-03' }, calendar)).toBe('2025-06-12');
    expect(due({ kind: 'workingDays', n: 1, from: '2025-06-03' }, calendar)).toBe('2025-06-03');
    expect(due({ kind: 'months', n: 1, from: '2025-06-15' }, calendar)).toBe('2025-07-14');
  });

  it('the day before when the rule is not to count a named day', () => {
    const calendar = aCalendar([aDay('2025-01-01')], [aRule('named_day_counts', 0)]);
    expect(due({ kind: 'day', date: '2025-06-30' }, calendar)).toBe('2025-06-29');
    expect(due({ kind: 'day', date: '2025-06-30', inclusive: true }, calendar)).toBe('2025-06-30');
  });

  it('by the rule of the time, not by the rule of today', () => {
    const until = Temporal.PlainDate.from('2020-01-01');
    const calendar = aCalendar(
      [],
      [
        { ...aRule('first_day_counts', 1), valid: { from: null, until } },
        { ...aRule('first_day_counts', 0), valid: { from: until, until: null } },
      ],
    );
    expect(due({ kind: 'calendarDays', n: 1, from: '2019-12-30' }, calendar)).toBe('2019-12-30');
    expect(due({ kind: 'calendarDays', n: 1, from: '2020-01-01' }, calendar)).toBe('2020-01-02');
  });
});

describe('the sentence that explains it', () => {
  it('names each holiday passed over and each swapped day counted', () => {
    const rule: DatedRule = { kind: 'workingDays', n: 10, from: '2025-04-24' };
    expect(sentence(rule)).toBe(
      '10 ngày làm việc kể từ ngày 24/04/2025, không tính ngày bắt đầu (Bộ luật Dân sự, Điều 147); ' +
        'bỏ qua 5 ngày thứ Bảy, Chủ nhật và 3 ngày nghỉ: 30/04 Ngày Chiến thắng, 01/05 Ngày Quốc tế Lao động, ' +
        '02/05 Nghỉ hoán đổi (làm bù ngày 26/04); có tính thứ Bảy 26/04/2025 (làm bù cho ngày 02/05/2025); hạn là thứ Hai, ngày 12/05/2025.',
    );
    expect(sentence(rule, 'en')).toBe(
      '10 working days from 24/04/2025, the first day not counted (Civil Code, Article 147); ' +
        'passing over 5 Saturdays and Sundays and 3 days of rest: 30/04 Victory Day, 01/05 International Labour Day, ' +
        '02/05 Day off in exchange (made up on 26/04); counting Saturday 26/04/2025 (worked in exchange for 02/05/2025)' +
        '; due on Monday, 12/05/2025.',
    );
    expect(warnings(rule)).toEqual([]);
  });

  it('tells a long holiday as one span', () => {
    expect(sentence({ kind: 'workingDays', n: 2, from: '2025-01-24' })).toContain(
      'bỏ qua 4 ngày thứ Bảy, Chủ nhật và 5 ngày nghỉ: 27/01–31/01 Tết Nguyên đán',
    );
  });

  it('writes the year of a day off that lies in another year than the deadline', () => {
    expect(sentence({ kind: 'workingDays', n: 260, from: '2025-04-28' })).toContain(
      '02/05/2025 Nghỉ hoán đổi (làm bù ngày 26/04), 01/01 Tết Dương lịch',
    );
  });

  it('says why a period was moved, and by which rule', () => {
    expect(sentence({ kind: 'calendarDays', n: 6, from: '2025-04-24' })).toBe(
      '6 ngày kể từ ngày 24/04/2025, không tính ngày bắt đầu (Bộ luật Dân sự, Điều 147); ngày cuối của thời hạn là ' +
        'thứ Tư 30/04/2025, ngày nghỉ (Ngày Chiến thắng), nên hạn chuyển sang ngày làm việc tiếp theo ' +
        '(Bộ luật Dân sự, Điều 148); bỏ qua 2 ngày thứ Bảy, Chủ nhật và 2 ngày nghỉ: 01/05 Ngày Quốc tế Lao động, ' +
        '02/05 Nghỉ hoán đổi (làm bù ngày 26/04); hạn là thứ Hai, ngày 05/05/2025.',
    );
  });

  it('says nothing of days off when there were none', () => {
    expect(sentence({ kind: 'workingDays', n: 2, from: '2025-06-02' })).toBe(
      '2 ngày làm việc kể từ ngày 02/06/2025, không tính ngày bắt đầu (Bộ luật Dân sự, Điều 147); hạn là thứ Tư, ngày 04/06/2025.',
    );
  });

  it.each<readonly [DatedRule, string, string]>([
    [
      { kind: 'month', year: 2025, month: 6 },
      'Trong tháng 6 năm 2025, tính đến ngày cuối tháng; hạn là thứ Hai, ngày 30/06/2025.',
      'Within June 2025, up to its last day; due on Monday, 30/06/2025.',
    ],
    [
      { kind: 'quarter', year: 2025, quarter: 2 },
      'Trong quý II năm 2025, tính đến ngày cuối quý; hạn là thứ Hai, ngày 30/06/2025.',
      'Within quarter II of 2025, up to its last day; due on Monday, 30/06/2025.',
    ],
    [
      { kind: 'term', from: '2020-10-18', until: '2025-10-15', name: 'Nhiệm kỳ 2020–2025' },
      'Nhiệm kỳ 2020–2025 (từ ngày 18/10/2020 đến hết ngày 14/10/2025); hạn là thứ Ba, ngày 14/10/2025.',
      'Nhiệm kỳ 2020–2025 (from 18/10/2020 to the end of 14/10/2025); due on Tuesday, 14/10/2025.',
    ],
    [
      { kind: 'day', date: '2025-06-30', inclusive: true },
      'Đến hết ngày 30/06/2025; hạn là thứ Hai, ngày 30/06/2025.',
      'By the end of 30/06/2025; due on Monday, 30/06/2025.',
    ],
  ])('%o', (rule, inVietnamese, inEnglish) => {
    expect(sentence(rule)).toBe(inVietnamese);
    expect(sentence(rule, 'en')).toBe(inEnglish);
  });
});

describe('a warning comes with', () => {
  it('«trước ngày», which does not tell whether the day counts', () => {
    const rule: DatedRule = { kind: 'day', date: '2025-12-31' };
    expect(sentence(rule)).toContain('Trước ngày 31/12/2025, có tính ngày được nêu');
    expect(warnings(rule)).toEqual([
      'Văn bản ghi «trước ngày 31/12/2025» và không nói rõ có tính ngày này hay không; nếu hiểu ngược lại thì hạn là ngày 30/12/2025.',
    ]);
    expect(warnings({ ...rule, inclusive: true })).toEqual([]);
    expect(warnings({ ...rule, inclusive: false })).toEqual([]);
  });

  it('a printed deadline on a day of rest, which stays as printed', () => {
    expect(warnings({ kind: 'day', date: '2025-05-01', inclusive: true })).toEqual([
      'Hạn thứ Năm, ngày 01/05/2025 là ngày nghỉ (Ngày Quốc tế Lao động); hạn giữ nguyên như văn bản, ngày làm việc cuối cùng trước đó là thứ Ba, ngày 29/04/2025.',
    ]);
    expect(warnings({ kind: 'month', year: 2025, month: 8 }, 'en')).toEqual([
      'Sunday, 31/08/2025 is a day of rest; the deadline stays as printed, and the last working day before it is Friday, 29/08/2025.',
    ]);
  });

  it('a year of which the calendar knows nothing, or too little', () => {
    expect(warnings({ kind: 'workingDays', n: 3, from: '2030-04-26' })).toEqual([
      'Lịch chưa có ngày nghỉ lễ của năm 2030: kết quả chỉ mới trừ thứ Bảy, Chủ nhật và có thể sai.',
    ]);
    expect(warnings({ kind: 'workingDays', n: 300, from: '2026-06-01' })[0]).toContain('năm 2027');
    const short = aCalendar([aDay('2025-01-01')], [...usualRules, aRule('holidays_in_year', 11)]);
    expect(warnings({ kind: 'calendarDays', n: 3, from: '2025-06-02' }, 'vi', short)).toEqual([
      'Lịch năm 2025 chưa đủ số ngày nghỉ lễ theo luật: kết quả có thể sai.',
    ]);
    const expected = aCalendar([aDay('2027-01-01', { verified: false })]);
    expect(warnings({ kind: 'workingDays', n: 3, from: '2026-12-31' }, 'vi', expected)[1]).toContain(
      'năm 2027',
    );
    expect(warnings({ kind: 'workingDays', n: 3, from: '2026-12-31' }, 'vi', expected)).toHaveLength(2);
    expect(warnings({ kind: 'workingDays', n: 3, from: '2027-06-01' }, 'vi', expected)).toEqual([
      'Lịch nghỉ năm 2027 mới là dự kiến, chưa có ngày nào được kiểm chứng: hạn có thể thay đổi.',
    ]);
  });

  it('what is printed in such a year, for it may be a day of rest; the day itself is certain', () => {
    expect(warnings({ kind: 'year', year: 2030 })).toEqual([
      'Lịch chưa đủ ngày nghỉ lễ của năm 2030, nên chưa biết chắc hạn này có rơi vào ngày nghỉ hay không.',
    ]);
    const expected = aCalendar([aDay('2027-01-01', { verified: false })]);
    expect(warnings({ kind: 'year', year: 2027 }, 'vi', expected)).toEqual([]);
  });

  it('a day that nobody has verified', () => {
    const rule: DatedRule = { kind: 'workingDays', n: 3, from: '2026-11-20' };
    expect(due(rule)).toBe('2026-11-26');
    expect(sentence(rule)).toContain('24/11 Ngày Văn hóa Việt Nam (chưa kiểm chứng)');
    expect(warnings(rule)).toEqual(['Chưa kiểm chứng với văn bản công bố: 24/11 Ngày Văn hóa Việt Nam.']);
    expect(warnings({ kind: 'workingDays', n: 1, from: '2026-11-20' })).toEqual([]);
    expect(warnings({ kind: 'day', date: '2026-11-24', inclusive: true }, 'en')[0]).toContain(
      'is a day of rest (Vietnam Culture Day, unverified);',
    );
  });

  it('the whole explanation, in both languages', () => {
    const { explanation } = computeDeadline({ kind: 'day', date: '2025-05-01' }, springCalendar);
    for (const locale of ['vi', 'en'] as const) {
      const whole = explainDeadline(explanation, locale);
      expect(whole).toContain(deadlineSentence(explanation, locale));
      for (const warning of deadlineWarnings(explanation, locale)) expect(whole).toContain(warning);
    }
  });
});

describe('the stored form', () => {
  it.each([
    { kind: 'day', date: '2025-02-29' },
    { kind: 'day', date: '31/12/2025' },
    { kind: 'month', year: 2025, month: 13 },
    { kind: 'quarter', year: 2025, quarter: 0 },
    { kind: 'workingDays', n: 0, from: '2025-01-01' },
    { kind: 'workingDays', n: 1e9, from: '2025-01-01' },
    { kind: 'months', n: 1.5, from: '2025-01-01' },
    { kind: 'term', from: '2025-01-01', until: '2025-01-01', name: 'Nhiệm kỳ' },
    { kind: 'fortnight', n: 2 },
  ])('refuses %o', (value) => {
    expect(deadlineRule.safeParse(value).success).toBe(false);
  });

  it('keeps rule and explanation through JSON', () => {
    for (const rule of [
      { kind: 'workingDays', n: 10, from: '2025-04-24' },
      { kind: 'day', date: '2025-05-01' },
      { kind: 'calendarDays', n: 6, from: '2025-04-24' },
    ] as const) {
      const { explanation } = computeDeadline(rule, springCalendar);
      const back = deadlineExplanation.parse(JSON.parse(JSON.stringify(explanation)));
      expect(back).toEqual(explanation);
      expect(explainDeadline(back, 'vi')).toBe(explainDeadline(explanation, 'vi'));
    }
  });
});

const anyFrom = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => Temporal.PlainDate.from('2024-01-01').add({ days }).toString());
const anyCount = fc.constantFrom('workingDays' as const, 'calendarDays' as const, 'months' as const);

describe('whatever is counted', () => {
  it('ends on a working day after the event, and one more never ends earlier', () => {
    fc.assert(
      fc.property(anyCount, fc.integer({ min: 1, max: 60 }), anyFrom, (kind, n, from) => {
        const { due } = computeDeadline({ kind, n, from }, springCalendar);
        const more = computeDeadline({ kind, n: n + 1, from }, springCalendar);
        expect(isWorkingDay(due, springCalendar)).toBe(true);
        expect(Temporal.PlainDate.compare(due, Temporal.PlainDate.from(from))).toBe(1);
        expect(Temporal.PlainDate.compare(due, more.due)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
