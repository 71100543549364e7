import { type FieldErrors, type Typed, typedFields } from '../../kernel/http/index.ts';
import { parseTime } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import type { ReadRecurrence } from './read-recurrence.ts';
import {
  type DayOfMonth,
  type Every,
  everies,
  type Pattern,
  type RecurrenceRule,
  recurrenceRule,
  restDays,
} from './recurrence-rule.ts';
import { recurrenceWords } from './words.ts';

/** How a day of the month may be said. */
export const onKinds = ['date', 'last', 'workingDay', 'weekday'] as const;
/** From which end of a month working days are counted. */
export const ends = ['start', 'end'] as const;
/** The weeks of a month in which a weekday may lie. */
export const weeks = ['1', '2', '3', '4', '-1'] as const;

/** The names of the fields, the same in every form that asks when something recurs. */
export type RecurrenceField =
  | 'recurEvery'
  | 'recurWeekdays'
  | 'recurInterval'
  | 'recurQuarterMonth'
  | 'recurHalfYearMonth'
  | 'recurYearMonth'
  | 'recurOn'
  | 'recurDate'
  | 'recurNth'
  | 'recurFromEnd'
  | 'recurWeekday'
  | 'recurWeek'
  | 'recurTime'
  | 'recurRestDays'
  | 'recurDaysBefore';

/** When something recurs as it was typed, or a sentence for each field that cannot be used. */
export type ReadRecurrenceFields =
  | { readonly ok: true; readonly rule: RecurrenceRule; readonly daysBefore: number }
  | { readonly ok: false; readonly errors: FieldErrors };

/** Reads the fields that say when something recurs. */
export function readRecurrenceFields(values: Typed, locale: Locale): ReadRecurrenceFields {
  const fields = reading(values, locale);
  const pattern = readPattern(fields);
  const typedTime = fields.text('recurTime');
  const time = typedTime
    ? (parseTime(typedTime) ?? fields.refuse('recurTime', fields.words.noTime))
    : undefined;
  const rests = fields.oneOf('recurRestDays', restDays);
  const daysBefore = fields.whole('recurDaysBefore', 0, 366);
  if (Object.keys(fields.errors).length > 0 || !pattern || !rests || daysBefore === undefined) {
    return { ok: false, errors: fields.errors };
  }
  const rule = recurrenceRule.parse({ pattern, restDays: rests, ...(time ? { time } : {}) });
  return { ok: true, rule, daysBefore };
}

function readPattern(fields: Reading): Pattern | undefined {
  const every = fields.oneOf('recurEvery', everies);
  switch (every) {
    case undefined:
      return undefined;
    case 'workingDay':
      return { every };
    case 'week': {
      const weekdays = fields.list('recurWeekdays').filter((nth) => nth >= 1 && nth <= 7);
      if (weekdays.length === 0) fields.refuse('recurWeekdays', fields.words.chooseWeekday);
      const interval = fields.whole('recurInterval', 1, 12);
      return interval === undefined ? undefined : { every, weekdays, interval };
    }
    case 'month': {
      const on = readOn(fields);
      return on && { every, on };
    }
    default: {
      const [name, most] = monthFields[every];
      const month = fields.whole(name, 1, most);
      const on = readOn(fields);
      return on && month !== undefined ? { every, month, on } : undefined;
    }
  }
}

const monthFields = {
  quarter: ['recurQuarterMonth', 3],
  halfYear: ['recurHalfYearMonth', 6],
  year: ['recurYearMonth', 12],
} as const;

function readOn(fields: Reading): DayOfMonth | undefined {
  const kind = fields.oneOf('recurOn', onKinds);
  switch (kind) {
    case 'date': {
      const day = fields.whole('recurDate', 1, 31);
      return day === undefined ? undefined : { kind, day };
    }
    case 'workingDay': {
      const end = fields.oneOf('recurFromEnd', ends);
      const nth = fields.whole('recurNth', 1, end === 'end' ? 10 : 22);
      return nth === undefined || !end ? undefined : { kind, nth: end === 'end' ? -nth : nth };
    }
    case 'weekday': {
      const weekday = fields.whole('recurWeekday', 1, 7);
      const week = fields.oneOf('recurWeek', weeks);
      if (weekday === undefined || !week) return undefined;
      return { kind, weekday, nth: Number(week) as 1 | 2 | 3 | 4 | -1 };
    }
    default:
      return kind && { kind };
  }
}

/** The fields that say what a rule says, to show it in a form. */
export function writeRecurrenceFields(rule: RecurrenceRule, daysBefore: number): Typed {
  const { pattern, time = '', restDays: recurRestDays } = rule;
  return {
    ...unsaid,
    recurEvery: pattern.every,
    recurTime: time,
    recurRestDays,
    recurDaysBefore: String(daysBefore),
    ...(pattern.every === 'week'
      ? { recurWeekdays: pattern.weekdays.map(String), recurInterval: String(pattern.interval) }
      : {}),
    ...(pattern.every === 'quarter' || pattern.every === 'halfYear' || pattern.every === 'year'
      ? { [monthFields[pattern.every][0]]: String(pattern.month) }
      : {}),
    ...('on' in pattern ? writeOn(pattern.on) : {}),
  };
}

function writeOn(on: DayOfMonth): Typed {
  switch (on.kind) {
    case 'date':
      return { recurOn: on.kind, recurDate: String(on.day) };
    case 'workingDay':
      return {
        recurOn: on.kind,
        recurNth: String(Math.abs(on.nth)),
        recurFromEnd: on.nth < 0 ? 'end' : 'start',
      };
    case 'weekday':
      return { recurOn: on.kind, recurWeekday: String(on.weekday), recurWeek: String(on.nth) };
    case 'last':
      return { recurOn: on.kind };
  }
}

/** How long before its day something is usually given: long enough to be done, within its own period. */
const usualDaysBefore: Readonly<Record<Every, number>> = {
  workingDay: 1,
  week: 5,
  month: 10,
  quarter: 20,
  halfYear: 30,
  year: 45,
};

const unsaid: Typed = {
  recurInterval: '1',
  recurQuarterMonth: '3',
  recurHalfYearMonth: '6',
  recurYearMonth: '12',
  recurFromEnd: 'end',
  recurNth: '1',
  recurRestDays: 'before',
  recurDaysBefore: String(usualDaysBefore.week),
};

/** The fields filled with what words tell; what they leave open stays open, but for habits of this house that can be changed. */
export function fieldsFromReading(read: ReadRecurrence): Typed {
  const { every, weekday, interval = 1, on, month, time = '' } = read;
  const monthName =
    every === 'quarter' || every === 'halfYear' || every === 'year' ? monthFields[every][0] : undefined;
  return {
    ...unsaid,
    ...(every ? { recurEvery: every, recurDaysBefore: String(usualDaysBefore[every]) } : {}),
    ...(weekday ? { recurWeekdays: [String(weekday)] } : {}),
    recurInterval: String(interval),
    ...(monthName && month ? { [monthName]: String(month) } : {}),
    ...(on ? writeOn(on) : {}),
    recurTime: time,
  };
}

type Reading = ReturnType<typeof reading>;

/** Reads one field after another and keeps a sentence for each that cannot be used. */
function reading(values: Typed, locale: Locale) {
  const words = recurrenceWords[locale];
  const { errors, refuse, text } = typedFields<RecurrenceField>(values);
  return {
    errors,
    words,
    refuse,
    text,
    list(field: RecurrenceField): number[] {
      const value = values[field];
      return (typeof value === 'string' ? [value] : (value ?? [])).map(Number).filter(Number.isInteger);
    },
    oneOf<const Value extends string>(field: RecurrenceField, known: readonly Value[]): Value | undefined {
      return known.find((value) => value === text(field)) ?? refuse(field, words.choose);
    },
    whole(field: RecurrenceField, min: number, max: number): number | undefined {
      const typed = text(field);
      const n = /^\d{1,3}$/.test(typed) ? Number(typed) : Number.NaN;
      return n >= min && n <= max ? n : refuse(field, words.noNumber(min, max));
    },
  };
}
