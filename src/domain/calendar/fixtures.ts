import { Temporal } from '../../kernel/time/index.ts';
import { type Calendar, type CalendarDay, type CountingRule, calendarOf } from './calendar.ts';

/** A day off the ordinary week; a verified holiday unless told otherwise. */
export function aDay(
  day: string,
  given: Partial<Omit<CalendarDay, 'day' | 'pair'>> & { readonly pair?: string } = {},
): CalendarDay {
  const { pair, ...rest } = given;
  return {
    id: `00000000-0000-7000-8000-0000${day.replaceAll('-', '')}`,
    kind: 'holiday',
    name: { vi: 'Ngày nghỉ lễ', en: 'Public holiday' },
    source: 'Văn bản thử nghiệm',
    verified: true,
    ...rest,
    day: Temporal.PlainDate.from(day),
    pair: pair === undefined ? null : Temporal.PlainDate.from(pair),
  };
}

/** A rule of counting that has always held. */
export function aRule(key: CountingRule['key'], value: number): CountingRule {
  const source = { vi: `Nguồn của ${key}`, en: `Source of ${key}` };
  return { key, value, valid: { from: null, until: null }, source, verified: true };
}

/** The rules as they hold today: the first day not counted, the last moved to a working day. */
export const usualRules: readonly CountingRule[] = [
  {
    ...aRule('first_day_counts', 0),
    source: { vi: 'Bộ luật Dân sự, Điều 147', en: 'Civil Code, Article 147' },
  },
  {
    ...aRule('rolls_to_working_day', 1),
    source: { vi: 'Bộ luật Dân sự, Điều 148', en: 'Civil Code, Article 148' },
  },
  aRule('named_day_counts', 1),
];

/** A calendar of the given days under the usual rules. */
export function aCalendar(
  days: readonly CalendarDay[],
  rules: readonly CountingRule[] = usualRules,
): Calendar {
  return calendarOf(days, rules);
}

const named = (vi: string, en: string) => ({ name: { vi, en } });

/** The spring and the new year of 2025 and 2026 with their swaps. */
export const springCalendar: Calendar = aCalendar([
  aDay('2025-01-01', named('Tết Dương lịch', 'New Year’s Day')),
  ...['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'].map((day) =>
    aDay(day, named('Tết Nguyên đán', 'Lunar New Year')),
  ),
  aDay('2025-04-07', named('Giỗ Tổ Hùng Vương', 'Hùng Kings’ Commemoration Day')),
  aDay('2025-04-26', { kind: 'swapped_work', pair: '2025-05-02', ...named('Làm bù', 'Worked in exchange') }),
  aDay('2025-04-30', named('Ngày Chiến thắng', 'Victory Day')),
  aDay('2025-05-01', named('Ngày Quốc tế Lao động', 'International Labour Day')),
  aDay('2025-05-02', {
    kind: 'swapped_off',
    pair: '2025-04-26',
    ...named('Nghỉ hoán đổi', 'Day off in exchange'),
  }),
  aDay('2026-01-01', named('Tết Dương lịch', 'New Year’s Day')),
  aDay('2026-11-24', { verified: false, ...named('Ngày Văn hóa Việt Nam', 'Vietnam Culture Day') }),
]);
