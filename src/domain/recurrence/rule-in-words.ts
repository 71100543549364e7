import { parseTime } from '../../kernel/time/index.ts';
import { locales } from '../../kernel/words/index.ts';
import { plain } from '../organisation/index.ts';
import { type DayOfMonth, monthsOf, type Pattern, type RecurrenceRule } from './recurrence-rule.ts';
import { recurrenceWords } from './words.ts';

/** When something is due, without what becomes of days of rest. */
export type When = Pick<RecurrenceRule, 'pattern' | 'time'>;

/** When something is due in the words in which every page says it; they read back as they were. */
export function ruleFromWords(said: string): When | undefined {
  const [, hour, rest = ''] = /^(?:(?:truoc|before) (\d{1,2}:\d{2}),? )?(.+)$/.exec(plain(said)) ?? [];
  const pattern = patternsByWords().get(rest);
  if (!pattern) return undefined;
  const time = hour === undefined ? undefined : parseTime(hour);
  if (hour !== undefined && time === undefined) return undefined;
  return { pattern, ...(time ? { time } : {}) };
}

/** Weekdays in the order of the week, so that one rule has one wording. */
export function inWeekOrder<Rule extends When>(rule: Rule): Rule {
  const { pattern } = rule;
  if (pattern.every !== 'week') return rule;
  const weekdays = [...new Set(pattern.weekdays)].sort((one, other) => one - other);
  return { ...rule, pattern: { ...pattern, weekdays } };
}

let made: ReadonlyMap<string, Pattern> | undefined;

/** There are few thousand rules: each is put into words once, in both languages. */
function patternsByWords(): ReadonlyMap<string, Pattern> {
  made ??= new Map(
    everyPattern().flatMap((pattern) =>
      locales.map((locale): [string, Pattern] => [
        plain(recurrenceWords[locale].when({ pattern, restDays: 'keep' })),
        pattern,
      ]),
    ),
  );
  return made;
}

/** Every rule that can be laid down. */
export function everyPattern(): Pattern[] {
  const byMonths = (['month', 'quarter', 'halfYear', 'year'] as const).flatMap((every) =>
    upTo(monthsOf[every]).flatMap((month) =>
      everyDayOfMonth().map((on): Pattern => (every === 'month' ? { every, on } : { every, month, on })),
    ),
  );
  const byWeeks = upTo(127).flatMap((bits) => {
    const weekdays = upTo(7).filter((weekday) => (bits & (1 << (weekday - 1))) !== 0);
    return upTo(12).map((interval): Pattern => ({ every: 'week', weekdays, interval }));
  });
  return [{ every: 'workingDay' }, ...byWeeks, ...byMonths];
}

function everyDayOfMonth(): DayOfMonth[] {
  const weeks = [1, 2, 3, 4, -1] as const;
  return [
    ...upTo(31).map((day): DayOfMonth => ({ kind: 'date', day })),
    { kind: 'last' },
    ...upTo(22).map((nth): DayOfMonth => ({ kind: 'workingDay', nth })),
    ...upTo(10).map((nth): DayOfMonth => ({ kind: 'workingDay', nth: -nth })),
    ...upTo(7).flatMap((weekday) => weeks.map((nth): DayOfMonth => ({ kind: 'weekday', weekday, nth }))),
  ];
}

const upTo = (most: number) => Array.from({ length: most }, (_, nth) => nth + 1);
